package io.github.orsak.knowledge.catalog;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a file has to say and does not: parts of its record that are not there. */
final class Gaps {

  private Gaps() {}

  /** Each missing part with where it is missed, such as {@code operations, item 2: actor}. */
  static List<String> in(Record file) {
    List<String> gaps = new ArrayList<>();
    look(file, "", gaps);
    return gaps;
  }

  private static void look(Record part, String where, List<String> gaps) {
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      Object value = value(part, component);
      if (value == null) {
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          gaps.add((where.isEmpty() ? "" : where + ": ") + key(component));
        }
      } else if (value instanceof List<?> items) {
        for (int i = 0; i < items.size(); i++) {
          if (items.get(i) instanceof Record item) {
            look(item, key(component) + ", item " + (i + 1), gaps);
          }
        }
      }
    }
  }

  private static @Nullable Object value(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }
}

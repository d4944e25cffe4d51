package io.github.orsak.drl;

import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a log that holds only some types of events can ever give what a rule asks for: each
 * product has its own operations, and only one of them has the connector's codes.
 */
public final class Reach {

  private static final Pattern WORD = Pattern.compile("\"([^\"\\n]*)\"");
  private static final Pattern OPERATION = named("operation");
  private static final Pattern FAULT = named("fault");
  private static final Pattern PRODUCT = named("product");
  private static final Set<String> ANY_FAULT = Set.of(Fault.VAGUE, Fault.NONE, "*");

  private final Catalog catalog;
  private final List<EventType> types;

  /** Looks only at these types of events. */
  public Reach(Catalog catalog, Collection<EventType> types) {
    this.catalog = catalog;
    this.types = List.copyOf(types);
  }

  private static Pattern named(String field) {
    return Pattern.compile(
        "(?<![\\w$.])" + field + "\\s*(?:==|in\\b)\\s*(\"[^\"\\n]*\"|\\([^()]*\\))");
  }

  /** Whether a condition can be met; what is forbidden always can be absent. */
  public boolean allows(Condition condition) {
    return switch (condition.kind()) {
      case ALL, EXISTS, ACCUMULATE -> condition.parts().stream().allMatch(this::allows);
      case ANY -> condition.parts().stream().anyMatch(this::allows);
      case PATTERN -> gives(condition);
      default -> true;
    };
  }

  private boolean gives(Condition pattern) {
    List<String> operations = words(OPERATION, pattern.text());
    List<String> faults = words(FAULT, pattern.text());
    List<String> products = words(PRODUCT, pattern.text());
    boolean failure = pattern.fact().equals("Episode");
    boolean anyFault = faults.isEmpty() || faults.stream().anyMatch(ANY_FAULT::contains);
    return types.stream()
        .filter(type -> !failure || type.outcome().failed())
        .filter(type -> products.isEmpty() || products.contains(type.product()))
        .filter(type -> operations.isEmpty() || operations.stream().anyMatch(type::tells))
        .anyMatch(type -> anyFault || faults.stream().anyMatch(f -> catalog.carries(type, f)));
  }

  private static List<String> words(Pattern field, String text) {
    Matcher found = field.matcher(text);
    return found.find()
        ? WORD.matcher(found.group(1)).results().map(word -> word.group(1)).toList()
        : List.of();
  }
}

package io.github.orsak.source.json.shape;

import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Where a producer keeps the parts of an event: for each the keys to look under, in order. Versions
 * of a producer and what stands behind it in a pipeline differ in case: {@code Hostname}, {@code
 * HostName}. So a key in another case is taken where none is spelled as known.
 */
public final class Layout {

  /** A part of an event that one key holds. */
  public enum Part {
    TIME((draft, text) -> draft.time = text),
    HOST((draft, text) -> draft.host = text),
    CHANNEL((draft, text) -> draft.channel = text),
    PROVIDER((draft, text) -> draft.provider = text),
    ID((draft, text) -> draft.id = text),
    LEVEL((draft, text) -> draft.level = text),
    LEVEL_WORD((draft, text) -> draft.levelWord = text),
    RECORD_ID((draft, text) -> draft.recordId = text),
    MESSAGE((draft, text) -> draft.message = text);

    private final BiConsumer<RecordDraft, String> setter;

    Part(BiConsumer<RecordDraft, String> setter) {
      this.setter = setter;
    }
  }

  private final RecordShape shape;
  private final Map<Part, List<String>> keys = new EnumMap<>(Part.class);

  /** An empty one for records of this shape. */
  public Layout(RecordShape shape) {
    this.shape = shape;
  }

  /** Adds a part and the keys of its value; a key may be a path such as {@code event_id.id}. */
  public Layout with(Part part, String... paths) {
    keys.put(part, List.of(paths));
    return this;
  }

  /** A draft of what the object says under these keys. */
  public RecordDraft draft(JsonNode object) {
    return draft(object, shape);
  }

  /** The same in a record of another shape. */
  public RecordDraft draft(JsonNode object, RecordShape itsShape) {
    RecordDraft draft = new RecordDraft(itsShape);
    keys.forEach((part, paths) -> part.setter.accept(draft, value(object, paths)));
    return draft;
  }

  private static String value(JsonNode object, List<String> paths) {
    for (String path : paths) {
      String text = JsonText.of(JsonText.at(object, path));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return otherCase(object, paths);
  }

  private static String otherCase(JsonNode object, List<String> paths) {
    for (String path : paths) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        if (member.getKey().equalsIgnoreCase(path) && !member.getKey().equals(path)) {
          return JsonText.of(member.getValue());
        }
      }
    }
    return "";
  }
}

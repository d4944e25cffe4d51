package io.github.orsak.source.json.forensic;

import io.github.orsak.event.Field;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An event that a rule of <a href="https://github.com/WithSecureLabs/chainsaw">Chainsaw</a> hit. As
 * JSON a hit holds the whole event, and one of several events holds them all; a row of its CSV
 * holds what the mapping of the rules names.
 */
public final class Chainsaw {

  private static final RecordShape SHAPE = RecordShape.utc("Chainsaw", "EventID", "TimeCreated");

  /** A hit as an object. */
  public static final Producer HIT =
      new Producer(
          SHAPE, object -> object.has("group") && EvtxDump.recognises(data(object)), Chainsaw::hit);

  private static final RecordShape ROWS = RecordShape.utc("Chainsaw", "Event ID", "timestamp");

  /** A hit as a row. */
  public static final Producer ROW =
      new Producer(
          ROWS,
          object -> object.has("detections") && object.has("timestamp") && object.has("Event ID"),
          Chainsaw::row);

  private static final Layout LAYOUT =
      new Layout(ROWS)
          .with(Part.TIME, "timestamp")
          .with(Part.HOST, "Computer")
          .with(Part.CHANNEL, "Channel")
          .with(Part.PROVIDER, "Event.System.Provider")
          .with(Part.ID, "Event ID")
          .with(Part.RECORD_ID, "Record ID");

  private static final YAMLMapper YAML = new YAMLMapper();

  /** Longer texts are no data of an event, and the parser of YAML is slow with long lines. */
  private static final int LONGEST = 16 * 1024;

  private Chainsaw() {}

  /** The hits that an object is: those of its events, where it sums up several. */
  public static List<JsonNode> hits(JsonNode object) {
    JsonNode documents = object.path("documents");
    boolean several = object.has("group") && documents.isArray();
    return several ? documents.valueStream().map(Chainsaw::single).toList() : List.of(object);
  }

  private static JsonNode single(JsonNode document) {
    return JsonNodeFactory.instance.objectNode().put("group", "").set("document", document);
  }

  private static JsonNode data(JsonNode object) {
    return object.path("document").path("data");
  }

  private static RecordDraft hit(JsonNode object) {
    RecordDraft draft = EvtxDump.draft(data(object), SHAPE);
    draft.note("picked");
    return draft;
  }

  private static RecordDraft row(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    String count = JsonText.of(object, "count");
    if (!count.isEmpty() && !count.equals("1")) {
      draft.aside = "rows.sum";
    }
    draft.data.addAll(values(JsonText.of(object, "Event Data")));
    draft.note("picked");
    if (draft.channel.isEmpty() && !draft.provider.isEmpty()) {
      draft.note("lost.log");
    }
    return draft;
  }

  private static List<Field> values(String yaml) {
    try {
      JsonNode data = yaml.length() > LONGEST ? YAML.missingNode() : YAML.readTree(yaml);
      JsonNode event = JsonNodeFactory.instance.objectNode().set("EventData", data);
      List<Field> values = EventTree.draft(event, ROWS).data;
      if (!values.isEmpty() || yaml.isBlank()) {
        return values;
      }
    } catch (RuntimeException e) {
      // Whatever the parser throws at such a text means only that it is no YAML.
    }
    return List.of(new Field("", yaml));
  }
}

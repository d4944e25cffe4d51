package io.github.orsak.source.json.shipper;

import io.github.orsak.source.json.shape.EventValues;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An event as a flat object of its XML's names, as the data sets of <a
 * href="https://securitydatasets.com/">OTRF</a> hold them.
 */
public final class FlatDataset {

  private static final RecordShape SHAPE = RecordShape.local("OTRF", "EventID", "TimeCreated");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(
          SHAPE,
          object ->
              object.has("EventID")
                  && object.has("TimeCreated")
                  && object.has("SourceName")
                  && object.has("Channel"),
          FlatDataset::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "TimeCreated")
          .with(Part.HOST, "Hostname", "Computer")
          .with(Part.CHANNEL, "Channel")
          .with(Part.PROVIDER, "SourceName")
          .with(Part.ID, "EventID")
          .with(Part.LEVEL, "Level")
          .with(Part.RECORD_ID, "EventRecordID", "RecordNumber")
          .with(Part.MESSAGE, "Message");

  private static final Set<String> OWN =
      Set.of(
          "@timestamp",
          "@version",
          "ActivityID",
          "Channel",
          "Computer",
          "EventID",
          "EventRecordID",
          "ExecutionProcessID",
          "ExecutionThreadID",
          "Hostname",
          "Keywords",
          "Level",
          "Message",
          "Opcode",
          "ProviderGuid",
          "RecordNumber",
          "SourceName",
          "Task",
          "TimeCreated",
          "Version",
          "host",
          "port",
          "tags");

  /** A time without a zone, in the first half of a day or of a clock that has no other. */
  private static final Pattern HALF = Pattern.compile("[0-9-]{10} (?:0[1-9]|1[0-2]):[0-9:.]+");

  private FlatDataset() {}

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    if (HALF.matcher(draft.time).matches()) {
      String stamp = JsonText.of(object, "@timestamp");
      if (stamp.isEmpty()) {
        draft.note("times.half");
      } else {
        draft.time = stamp;
      }
    }
    for (Map.Entry<String, JsonNode> value : object.properties()) {
      if (!OWN.contains(value.getKey())) {
        EventValues.named(value.getKey(), JsonText.of(value.getValue()), draft);
      }
    }
    return draft;
  }
}

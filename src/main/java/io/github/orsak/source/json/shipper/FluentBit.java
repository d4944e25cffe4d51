package io.github.orsak.source.json.shipper;

import io.github.orsak.event.Message;
import io.github.orsak.source.json.shape.EventValues;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import tools.jackson.databind.JsonNode;

/**
 * An event as Fluent Bit's input winevtlog writes it. See <a
 * href="https://docs.fluentbit.io/manual/data-pipeline/inputs/windows-event-log-winevtlog">its
 * page</a>.
 */
public final class FluentBit {

  private static final RecordShape SHAPE =
      RecordShape.local("Fluent Bit", "EventID", "TimeCreated").with(Message.of("winter"));

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(SHAPE, object -> object.has("StringInserts"), FluentBit::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "TimeCreated")
          .with(Part.HOST, "Computer")
          .with(Part.CHANNEL, "Channel")
          .with(Part.PROVIDER, "ProviderName")
          .with(Part.ID, "EventID")
          .with(Part.LEVEL, "Level")
          .with(Part.RECORD_ID, "EventRecordID")
          .with(Part.MESSAGE, "Message");

  private FluentBit() {}

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    EventValues.add(object.path("StringInserts"), draft);
    return draft;
  }
}

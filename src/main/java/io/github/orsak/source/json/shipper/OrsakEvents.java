package io.github.orsak.source.json.shipper;

import io.github.orsak.event.Field;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Layout;
import io.github.orsak.source.json.shape.Layout.Part;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import tools.jackson.databind.JsonNode;

/**
 * An event as Orsak itself writes it, with names replaced or not; {@code docs/events.schema.json}
 * describes it. What Orsak made of the event is left aside and made again.
 */
public final class OrsakEvents {

  private static final RecordShape SHAPE = RecordShape.utc("Orsak", "id", "time");

  /** For the list of all. */
  public static final Producer PRODUCER =
      new Producer(
          SHAPE,
          object ->
              object.has("place")
                  && object.has("channel")
                  && object.has("provider")
                  && object.path("data").isArray(),
          OrsakEvents::draft);

  private static final Layout LAYOUT =
      new Layout(SHAPE)
          .with(Part.TIME, "time")
          .with(Part.HOST, "host")
          .with(Part.CHANNEL, "channel")
          .with(Part.PROVIDER, "provider")
          .with(Part.ID, "id")
          .with(Part.LEVEL_WORD, "level")
          .with(Part.RECORD_ID, "recordId")
          .with(Part.MESSAGE, "message");

  private OrsakEvents() {}

  private static RecordDraft draft(JsonNode object) {
    RecordDraft draft = LAYOUT.draft(object);
    object
        .path("data")
        .forEach(
            item ->
                draft.data.add(new Field(JsonText.of(item, "name"), JsonText.of(item, "value"))));
    return draft;
  }
}

package io.github.orsak.source.json.forensic;

import io.github.orsak.source.json.shape.EventValues;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import io.github.orsak.source.record.TimeText;
import io.github.orsak.source.xml.EventElement;
import io.github.orsak.source.xml.EventXml;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A row about an event in a timeline of <a href="https://plaso.readthedocs.io/">Plaso</a>, as its
 * outputs json_line, l2tcsv and dynamic write it. An event has a row for each of its times, of
 * which the creation is the one that the event states; rows of other things stand between.
 */
public final class Plaso {

  private static final RecordShape SHAPE =
      RecordShape.utc("Plaso", "event_identifier", "timestamp");

  /** An object of json_line. */
  public static final Producer OBJECT =
      new Producer(
          SHAPE, object -> object.has("data_type") && object.has("timestamp_desc"), Plaso::object);

  /** A row of l2tcsv. */
  public static final Producer ROW =
      new Producer(
          SHAPE,
          object -> object.has("MACB") && object.has("sourcetype") && object.has("timezone"),
          Plaso::row);

  /** A row of dynamic. */
  public static final Producer DYNAMIC =
      new Producer(
          SHAPE,
          object ->
              object.has("timestamp_desc") && object.has("source_long") && object.has("datetime"),
          Plaso::dynamic);

  private static final Set<String> TYPES = Set.of("windows:evtx:record", "windows:evt:record");
  private static final Set<String> SOURCES = Set.of("WinEVTX", "WinEVT");
  private static final String CREATION = "Creation Time";

  private Plaso() {}

  private static RecordDraft object(JsonNode object) {
    boolean event = TYPES.contains(JsonText.of(object, "data_type"));
    RecordDraft draft = of(event, JsonText.of(object, "timestamp_desc"));
    if (!draft.aside.isEmpty()) {
      return draft;
    }
    Optional<RecordDraft> xml = xml(JsonText.of(object, "xml_string"));
    if (xml.isPresent()) {
      return xml.get();
    }
    draft.time = TimeText.sinceEpoch(JsonText.of(object, "timestamp"), 1_000_000);
    draft.id = JsonText.of(object, "event_identifier");
    draft.provider = JsonText.of(object, "source_name");
    draft.host = JsonText.first(object, "hostname", "computer_name");
    draft.level = JsonText.of(object, "event_level");
    EventValues.add(object.path("strings"), draft);
    return unlogged(draft);
  }

  private static RecordDraft row(JsonNode object) {
    boolean event = SOURCES.contains(JsonText.of(object, "sourcetype"));
    RecordDraft draft = of(event, JsonText.of(object, "type"));
    if (!draft.aside.isEmpty()) {
      return draft;
    }
    Optional<RecordDraft> xml = xml(JsonText.of(object, "extra"));
    if (xml.isPresent()) {
      return xml.get();
    }
    PlasoMessage.read(JsonText.of(object, "desc"), draft);
    String host = JsonText.of(object, "host");
    draft.host = host.isEmpty() ? draft.host : host;
    String time = JsonText.of(object, "date") + " " + JsonText.of(object, "time");
    draft.time = TimeText.monthFirst(time);
    draft.zone = zone(JsonText.of(object, "timezone"));
    return unlogged(draft);
  }

  private static RecordDraft dynamic(JsonNode object) {
    boolean event = SOURCES.contains(JsonText.of(object, "source_long"));
    RecordDraft draft = of(event, JsonText.of(object, "timestamp_desc"));
    if (draft.aside.isEmpty()) {
      PlasoMessage.read(JsonText.of(object, "message"), draft);
      draft.time = JsonText.of(object, "datetime");
      unlogged(draft);
    }
    return draft;
  }

  private static RecordDraft of(boolean event, String times) {
    RecordDraft draft = new RecordDraft(SHAPE);
    if (!event) {
      draft.aside = "rows.other";
    } else if (!times.contains(CREATION)) {
      draft.aside = "rows.second";
    }
    return draft;
  }

  /** The event's own XML, in one output with signs instead of line ends and commas. */
  private static Optional<RecordDraft> xml(String text) {
    int begin = text.indexOf("<Event");
    int end = text.lastIndexOf("</Event>");
    return begin < 0 || end < begin
        ? Optional.empty()
        : EventXml.embedded(text.substring(begin, end + "</Event>".length()))
            .map(event -> EventElement.draft(event, SHAPE))
            .filter(draft -> !draft.id.isEmpty());
  }

  /** Without the XML there is neither the log nor the number in it; that of the record differs. */
  private static RecordDraft unlogged(RecordDraft draft) {
    if (!draft.provider.isEmpty()) {
      draft.note("lost.log");
    }
    return draft;
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package io.github.orsak.source.json;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.json.forensic.Chainsaw;
import io.github.orsak.source.json.forensic.EvtxDump;
import io.github.orsak.source.json.forensic.EvtxEcmd;
import io.github.orsak.source.json.forensic.Hayabusa;
import io.github.orsak.source.json.forensic.Plaso;
import io.github.orsak.source.json.forensic.Velociraptor;
import io.github.orsak.source.json.shape.JsonText;
import io.github.orsak.source.json.shape.Producer;
import io.github.orsak.source.json.shipper.AzureMonitor;
import io.github.orsak.source.json.shipper.FlatDataset;
import io.github.orsak.source.json.shipper.FluentBit;
import io.github.orsak.source.json.shipper.Graylog;
import io.github.orsak.source.json.shipper.NxLog;
import io.github.orsak.source.json.shipper.OpenTelemetry;
import io.github.orsak.source.json.shipper.OrsakEvents;
import io.github.orsak.source.json.shipper.OtlpValue;
import io.github.orsak.source.json.shipper.Splunk;
import io.github.orsak.source.json.shipper.Vector;
import io.github.orsak.source.json.shipper.Wazuh;
import io.github.orsak.source.json.shipper.Winlogbeat;
import io.github.orsak.source.json.windows.EventViewer;
import io.github.orsak.source.json.windows.GetEventLog;
import io.github.orsak.source.json.windows.PowerShell;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.xml.EventElement;
import io.github.orsak.source.xml.EventXml;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the producer of an object by its keys, object by object, because files get concatenated.
 */
public final class Producers {

  /** In the order of asking: the more telling its keys, the earlier; the most common first. */
  private static final List<Producer> ALL =
      List.of(
          Winlogbeat.PRODUCER,
          NxLog.PRODUCER,
          FluentBit.PRODUCER,
          OpenTelemetry.PRODUCER,
          Vector.PRODUCER,
          Chainsaw.HIT,
          EvtxDump.PRODUCER,
          Velociraptor.PARSED,
          Velociraptor.HUNTED,
          EvtxEcmd.PRODUCER,
          Chainsaw.ROW,
          Hayabusa.PRODUCER,
          Plaso.OBJECT,
          Plaso.ROW,
          Plaso.DYNAMIC,
          Wazuh.PRODUCER,
          Graylog.GELF,
          Graylog.BEATS,
          FlatDataset.PRODUCER,
          AzureMonitor.EVENT,
          AzureMonitor.WINDOWS_EVENT,
          OrsakEvents.PRODUCER,
          Splunk.PRODUCER,
          EventViewer.PRODUCER,
          GetEventLog.PRODUCER,
          PowerShell.PRODUCER);

  /** Keys under which producers keep the event's own XML. */
  private static final String[] XML_COPIES = {
    "event.original", "xml", "raw", "System", "body", "_raw", "EventXML", "RawEventData"
  };

  /** Keys under which searches and collectors wrap what the producer wrote. */
  private static final String[] WRAPPERS = {"result", "_source", "body"};

  private static final List<Message> PROGRAMS =
      ALL.stream().map(producer -> producer.shape().title()).distinct().toList();

  private Producers() {}

  /** Has the event read that the object is, or has it counted as none. */
  public static void read(JsonNode object, Place place, InputReading reading) {
    Chainsaw.hits(object).forEach(record -> readOne(record, place, reading));
  }

  private static void readOne(JsonNode object, Place place, InputReading reading) {
    draft(untyped(object))
        .ifPresentOrElse(
            draft -> reading.accept(draft, place),
            () -> reading.skipStranger(place, unknown(object)));
  }

  private static Message unknown(JsonNode object) {
    return object.isObject()
        ? Message.of("json.keys", Excerpt.of(String.join(", ", object.propertyNames())), PROGRAMS)
        : Message.of("json.value", PROGRAMS);
  }

  /** What the object says, if any producer recognises it or an object that it wraps. */
  public static Optional<RecordDraft> draft(JsonNode object) {
    Optional<RecordDraft> draft = xmlCopy(object).or(() -> written(object));
    for (int i = 0; i < WRAPPERS.length && draft.isEmpty(); i++) {
      JsonNode wrapped = object.path(WRAPPERS[i]);
      draft = wrapped.isObject() ? draft(wrapped) : draft;
    }
    JsonNode fields = object.path("fields");
    draft = draft.isEmpty() && fields.isObject() ? written(single(fields)) : draft;
    return draft.or(() -> anyXml(object));
  }

  /** Elasticsearch answers with lists where it was asked for fields, though they hold one value. */
  private static JsonNode single(JsonNode fields) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    fields
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              object.set(
                  field.getKey(), value.size() == 1 && value.isArray() ? value.get(0) : value);
            });
    return object;
  }

  /** A record of a collector, whose body may be written with the types of its values. */
  private static JsonNode untyped(JsonNode object) {
    JsonNode body = object.path("body");
    JsonNode plain = OtlpValue.plain(body);
    if (plain == body) {
      return object;
    }
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    return record.set("body", plain);
  }

  private static Optional<RecordDraft> written(JsonNode object) {
    for (Producer producer : ALL) {
      if (producer.recognises().test(object)) {
        return Optional.of(producer.draft().apply(object));
      }
    }
    return Optional.empty();
  }

  /** The event's own XML, where a producer kept it, is nearer to the log than any translation. */
  private static Optional<RecordDraft> xmlCopy(JsonNode object) {
    for (String key : XML_COPIES) {
      JsonNode copy = JsonText.at(object, key);
      if (isXml(copy)) {
        return xml(copy, object);
      }
    }
    return Optional.empty();
  }

  /** The same under a key that nobody knows, where nothing else is known either. */
  private static Optional<RecordDraft> anyXml(JsonNode object) {
    return object
        .valueStream()
        .filter(Producers::isXml)
        .findFirst()
        .flatMap(copy -> xml(copy, object));
  }

  private static boolean isXml(JsonNode copy) {
    return copy.isString() && copy.asString().stripLeading().startsWith("<Event");
  }

  private static Optional<RecordDraft> xml(JsonNode copy, JsonNode object) {
    Optional<RecordDraft> draft = EventXml.embedded(copy.asString()).map(EventElement::draft);
    draft
        .filter(found -> found.message.isEmpty())
        .ifPresent(found -> found.message = JsonText.first(object, "message", "Message"));
    return draft.filter(found -> !found.id.isEmpty());
  }
}

package io.github.orsak.source.evtx;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.util.List;
import java.util.stream.Collectors;

/** The layout of an event in binary XML. */
final class EventWriter {

  private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";

  private final MarkupWriter markup;
  private final boolean templates;
  private final boolean arrays;

  EventWriter(MarkupWriter markup, boolean templates, boolean arrays) {
    this.markup = markup;
    this.templates = templates;
    this.arrays = arrays;
  }

  /** Writes the whole fragment of a record. */
  void write(Event event) {
    markup.fragment();
    if (templates) {
      markup.instance("event" + event.message().isEmpty(), () -> event(event));
    } else {
      markup.inline(() -> event(event));
    }
    markup.end();
  }

  private void event(Event event) {
    markup.open("Event", 1);
    markup.attribute("xmlns", NAMESPACE, true);
    markup.content();
    system(event);
    List<Field> fields = event.data();
    if (templates) {
      // Windows knows one template for all events of a log, and one for the data of each kind.
      markup.markup(() -> markup.instance(shape(fields), () -> data(fields)));
    } else {
      data(fields);
    }
    if (!event.message().isEmpty()) {
      markup.open("RenderingInfo", 1);
      markup.attribute("Culture", "en-US", true);
      markup.content();
      element("Message", Value.text(event.message()));
      markup.close();
    }
    markup.close();
  }

  private String shape(List<Field> fields) {
    String names = fields.stream().map(Field::name).collect(Collectors.joining("\n"));
    return array(fields) ? "array" : fields.size() + names;
  }

  private boolean array(List<Field> fields) {
    return arrays && !fields.isEmpty() && fields.stream().allMatch(field -> field.name().isEmpty());
  }

  private void system(Event event) {
    markup.open("System", 0);
    markup.content();
    markup.open("Provider", 1);
    markup.attribute("Name", orNone(event.provider()), true);
    markup.empty();
    markup.open("EventID", 1);
    markup.attribute("Qualifiers", Value.none(0x06), true);
    markup.content();
    markup.value(Value.unsigned16(event.id()));
    markup.close();
    element("Version", Value.unsigned8(0));
    element("Level", Value.unsigned8(event.level().ordinal()));
    element("Task", Value.unsigned16(0));
    element("Keywords", Value.hex64(0x80000000000000L));
    markup.open("TimeCreated", 1);
    markup.attribute("SystemTime", Value.fileTime(event.time()), true);
    markup.empty();
    element(
        "EventRecordID", event.numbered() ? Value.unsigned64(event.recordId()) : Value.none(0x0A));
    markup.open("Execution", 2);
    markup.attribute("ProcessID", Value.unsigned32(4212), false);
    markup.attribute("ThreadID", Value.unsigned32(4980), true);
    markup.empty();
    element("Channel", Value.text(event.channel()));
    element("Computer", Value.text(event.host()));
    markup.open("Security", 1);
    markup.attribute("UserID", Value.LOCAL_SYSTEM, true);
    markup.empty();
    markup.close();
  }

  private void data(List<Field> fields) {
    markup.open("EventData", 0);
    markup.content();
    if (array(fields)) {
      element("Data", Value.texts(fields.stream().map(Field::value).toList()));
    } else {
      fields.forEach(this::data);
    }
    markup.close();
  }

  private void data(Field field) {
    if (field.name().isEmpty()) {
      element("Data", Value.text(field.value()));
    } else {
      markup.open("Data", 1);
      markup.attribute("Name", field.name(), true);
      markup.content();
      markup.value(Value.text(field.value()));
      markup.close();
    }
  }

  private static Value orNone(String text) {
    return text.isEmpty() ? Value.none(0x01) : Value.text(text);
  }

  private void element(String name, Value value) {
    markup.open(name, 0);
    markup.content();
    markup.value(value);
    markup.close();
  }
}

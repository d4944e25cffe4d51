package io.github.orsak.source.batch;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.options.Limits;
import io.github.orsak.source.record.Levels;
import io.github.orsak.source.record.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of a batch's {@code events}: an event and the times at which it happens.
 *
 * @param record the stated record number of the first of them, or {@link Event#NO_RECORD_ID}
 */
record BatchEntry(
    List<Instant> times,
    int id,
    String host,
    String channel,
    String provider,
    Level level,
    long record,
    List<Field> data,
    String message,
    int line) {

  private static final Set<String> KEYS =
      Set.of(
          "at",
          "id",
          "host",
          "channel",
          "provider",
          "level",
          "record",
          "data",
          "message",
          "repeat",
          "every");

  private static final int HIGHEST_ID = 0xFFFF;
  private static final long HIGHEST_RECORD = 999_999_999_999L;

  /** Reads an entry; when problems were noted on the way, it is not to be used. */
  static BatchEntry of(YamlFields fields, YamlFields defaults, Optional<Instant> start) {
    fields.allow(KEYS);
    if (fields.optional("id").isEmpty()) {
      fields.problem(
          fields.line(),
          Message.of("yaml.missing", Message.quote("id"), Message.of("expected.id")));
    }
    return new BatchEntry(
        times(fields, start),
        fields.number("id", 0, HIGHEST_ID).orElse(0L).intValue(),
        fields.text("host", defaults),
        fields.text("channel", defaults),
        fields.text("provider", defaults),
        level(fields.optional("level").isPresent() ? fields : defaults),
        fields.number("record", 1, HIGHEST_RECORD).orElse(Event.NO_RECORD_ID),
        data(fields),
        fields.text("message"),
        fields.line());
  }

  private static List<Instant> times(YamlFields fields, Optional<Instant> start) {
    Optional<Instant> first = fields.time("at", start);
    int repeat = fields.number("repeat", 1, Limits.BATCH).orElse(1L).intValue();
    Optional<Duration> every = fields.span("every");
    if (repeat > 1 && fields.optional("every").isEmpty()) {
      fields.problem(fields.line(), Message.of("yaml.every", "2m"));
    }
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < repeat && first.isPresent(); i++) {
      Optional<Instant> time =
          YamlFields.later(first.get(), every.orElse(Duration.ZERO).multipliedBy(i));
      if (time.isEmpty()) {
        fields.problem(fields.line(), Message.of("yaml.late"));
        return times;
      }
      times.add(time.get());
    }
    return times;
  }

  private static Level level(YamlFields fields) {
    String text = fields.text("level");
    Level level = Levels.named(text);
    if (level == Level.NOT_STATED && !text.isEmpty() && !text.equals("0")) {
      fields
          .optional("level")
          .ifPresent(found -> fields.expected("level", found, Message.of("yaml.level")));
    }
    return level;
  }

  private static List<Field> data(YamlFields fields) {
    List<Field> data = new ArrayList<>();
    Optional<YamlNode> node = fields.optional("data");
    if (node.isEmpty()) {
      return data;
    }
    boolean values =
        node.get() instanceof YamlNode.Mapping || node.get() instanceof YamlNode.Sequence;
    if (!values) {
      fields.expected("data", node.get(), Message.of("yaml.of-values"));
    }
    node.get().entries().forEach((name, value) -> data.add(field(fields, name, value)));
    node.get().items().forEach(value -> data.add(field(fields, "", value)));
    return data;
  }

  private static Field field(YamlFields fields, String name, YamlNode value) {
    if (!(value instanceof YamlNode.Text)) {
      fields.expected(name.isEmpty() ? "data" : name, value, Message.of("yaml.text"));
    }
    return new Field(name, value.text());
  }

  /** The event at one of the times, by index. */
  Event event(String file, Names names, int repetition) {
    return new Event(
        times.get(repetition),
        names.host(host),
        names.channel(channel),
        names.provider(provider),
        id,
        level,
        record == Event.NO_RECORD_ID ? record : record + repetition,
        data,
        message,
        Place.line(file, line),
        names.computer(host));
  }
}

package io.github.orsak.source.batch;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.record.Moment;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a mapping, with a problem noted for each that is not what it should be. */
final class YamlFields {

  private static final Message TIME = Message.of("expected.time", "2021-03-01T10:00:00Z");
  private static final Message OFFSET = Message.of("yaml.offset", "+5m");

  private final String file;
  private final YamlNode node;
  private final List<Problem> problems;

  /**
   * @param what what the mapping is, for problems
   * @param problems where they are noted
   */
  YamlFields(String file, YamlNode node, Message what, List<Problem> problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    if (!(node instanceof YamlNode.Mapping) && !node.isEmpty()) {
      problem(node.line(), Message.of("yaml.mapping", what, node.describe()));
    }
  }

  int line() {
    return node.line();
  }

  /** Notes a problem for every other key. */
  void allow(Set<String> keys) {
    node.entries()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                List<String> known = List.copyOf(new TreeSet<>(keys));
                problem(value.line(), Message.of("yaml.key", Excerpt.of(key), known));
              }
            });
  }

  Optional<YamlNode> optional(String key) {
    return Optional.ofNullable(node.entries().get(key)).filter(value -> !value.isEmpty());
  }

  /** The field with all that is in it, and a problem noted for each value that says nothing. */
  Optional<YamlNode> usable(String key) {
    Optional<YamlNode> value = optional(key);
    value.stream()
        .flatMap(YamlNode::unusable)
        .forEach(found -> problem(found.line(), Message.of("yaml.unusable", found.describe())));
    return value;
  }

  /** The text of the field, or empty. */
  String text(String key) {
    Optional<YamlNode> value = optional(key);
    if (value.isPresent() && !(value.get() instanceof YamlNode.Text)) {
      expected(key, value.get(), Message.of("yaml.text"));
    }
    return value.map(YamlNode::text).orElse("");
  }

  /** The text of the field, or where there is none that of the defaults. */
  String text(String key, YamlFields defaults) {
    return optional(key).isPresent() ? text(key) : defaults.text(key);
  }

  /** The mapping of the field, empty where there is none. */
  YamlFields mapping(String key) {
    YamlNode value = optional(key).orElseGet(() -> new YamlNode.Text("", node.line()));
    return new YamlFields(file, value, Message.quote(key), problems);
  }

  /** The items of the field, none where there is none. */
  List<YamlNode> list(String key) {
    Optional<YamlNode> value = optional(key);
    if (value.isPresent() && !(value.get() instanceof YamlNode.Sequence)) {
      expected(key, value.get(), Message.of("yaml.is-list"));
    }
    return value.map(YamlNode::items).orElse(List.of());
  }

  /** The whole number of the field, if it has one within the bounds. */
  Optional<Long> number(String key, long least, long most) {
    Optional<YamlNode> value = optional(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String text = value.get().text();
    if (text.matches("[0-9]{1,18}")) {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    expected(key, value.get(), Message.of("yaml.number", least, most));
    return Optional.empty();
  }

  /** The time of the field. */
  Optional<Instant> time(String key) {
    Optional<YamlNode> value = optional(key);
    Optional<Instant> time = value.flatMap(found -> zoned(found.text()));
    if (value.isPresent() && time.isEmpty()) {
      expected(key, value.get(), TIME);
    }
    return time;
  }

  /** The time of the field, which may be an offset from the start. */
  Optional<Instant> time(String key, Optional<Instant> start) {
    Optional<YamlNode> value = optional(key);
    if (value.isEmpty()) {
      problem(node.line(), Message.of("yaml.missing", Message.quote(key), OFFSET));
      return Optional.empty();
    }
    Optional<Duration> offset = Offset.signed(value.get().text());
    if (offset.isPresent() && start.isEmpty()) {
      expected(key, value.get(), Message.of("yaml.no-start", TIME));
      return Optional.empty();
    }
    Optional<Instant> time =
        offset.isPresent()
            ? start.flatMap(from -> later(from, offset.get()))
            : zoned(value.get().text());
    if (time.isEmpty()) {
      expected(key, value.get(), OFFSET);
    }
    return time;
  }

  /** The span of the field. */
  Optional<Duration> span(String key) {
    Optional<YamlNode> value = optional(key);
    Optional<Duration> span = value.flatMap(found -> Offset.span(found.text()));
    if (value.isPresent() && span.isEmpty()) {
      expected(key, value.get(), Message.of("yaml.span", "2m"));
    }
    return span;
  }

  void expected(String key, YamlNode found, Message expected) {
    problem(found.line(), Message.of("yaml.value", Message.quote(key), found.describe(), expected));
  }

  void problem(int line, Message message) {
    problems.add(new Problem(Place.line(file, line), message, true));
  }

  private static Optional<Instant> zoned(String text) {
    return Moment.parse(text, ZoneOffset.UTC).filter(Moment::zoned).map(Moment::instant);
  }

  /** The later time, unless it lies beyond what a log can hold. */
  static Optional<Instant> later(Instant from, Duration by) {
    try {
      return zoned(from.plus(by).toString());
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}

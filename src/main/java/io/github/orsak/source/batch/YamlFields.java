package io.github.orsak.source.batch;

import io.github.orsak.event.Input.Problem;
import io.github.orsak.event.Place;
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

  private static final String TIME = "a time such as 2021-03-01T10:00:00Z";

  private final String file;
  private final YamlNode node;
  private final List<Problem> problems;

  /**
   * @param what what the mapping is, for problems
   * @param problems where they are noted
   */
  YamlFields(String file, YamlNode node, String what, List<Problem> problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    if (!(node instanceof YamlNode.Mapping) && !node.isEmpty()) {
      problem(node.line(), "%s is %s; expected a mapping.".formatted(what, node.describe()));
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
                String known = String.join(", ", new TreeSet<>(keys));
                problem(
                    value.line(),
                    "There is no key %s here; expected one of %s."
                        .formatted(Excerpt.of(key), known));
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
        .forEach(
            found ->
                problem(
                    found.line(),
                    "This value is %s; write it out here.".formatted(found.describe())));
    return value;
  }

  /** The text of the field, or empty. */
  String text(String key) {
    Optional<YamlNode> value = optional(key);
    if (value.isPresent() && !(value.get() instanceof YamlNode.Text)) {
      expected(key, value.get(), "text");
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
    return new YamlFields(file, value, "\"" + key + "\"", problems);
  }

  /** The items of the field, none where there is none. */
  List<YamlNode> list(String key) {
    Optional<YamlNode> value = optional(key);
    if (value.isPresent() && !(value.get() instanceof YamlNode.Sequence)) {
      expected(key, value.get(), "a list");
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
    expected(key, value.get(), "a number from %d to %d".formatted(least, most));
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
      problem(node.line(), "\"%s\" is missing; expected an offset such as +5m.".formatted(key));
      return Optional.empty();
    }
    Optional<Duration> offset = Offset.signed(value.get().text());
    if (offset.isPresent() && start.isEmpty()) {
      expected(key, value.get(), TIME + ", because the document has no \"start\"");
      return Optional.empty();
    }
    Optional<Instant> time =
        offset.isPresent()
            ? start.flatMap(from -> later(from, offset.get()))
            : zoned(value.get().text());
    if (time.isEmpty()) {
      expected(key, value.get(), "an offset such as +5m");
    }
    return time;
  }

  /** The span of the field. */
  Optional<Duration> span(String key) {
    Optional<YamlNode> value = optional(key);
    Optional<Duration> span = value.flatMap(found -> Offset.span(found.text()));
    if (value.isPresent() && span.isEmpty()) {
      expected(key, value.get(), "a span such as 2m");
    }
    return span;
  }

  void expected(String key, YamlNode found, String expected) {
    problem(found.line(), "\"%s\" is %s; expected %s.".formatted(key, found.describe(), expected));
  }

  void problem(int line, String text) {
    problems.add(new Problem(Place.line(file, line).toString(), text, true));
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

package io.github.orsak.source.batch;

import io.github.orsak.event.Message;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.record.Excerpt;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a YAML document that knows its line, so that every complaint can name it.
 *
 * <p>All plain values are text as written: {@code 0x0FFFFFFF}, {@code 010} and {@code no} are what
 * they look like. Nothing at all is the empty text.
 */
public sealed interface YamlNode {

  /** The first document of a text; empty if that is no YAML or there is none. */
  static Optional<YamlNode> read(String text) {
    return new YamlText(new StringReader(text), Caps.DEFAULTS.text())
        .next()
        .filter(document -> document.broken().isEmpty())
        .map(YamlText.Document::node);
  }

  /** The line on which it begins, from 1. */
  int line();

  /** Its text, or empty when it is a mapping or a list. */
  default String text() {
    return "";
  }

  /** The entries of a mapping in their order; none when it is something else. */
  default Map<String, YamlNode> entries() {
    return Map.of();
  }

  /** The items of a list; none when it is something else. */
  default List<YamlNode> items() {
    return List.of();
  }

  /** Whether nothing is written here, as after a key without a value. */
  default boolean isEmpty() {
    return false;
  }

  /** The unusable values in it, itself included. */
  default Stream<Unusable> unusable() {
    return this instanceof Unusable found
        ? Stream.of(found)
        : Stream.concat(entries().values().stream(), items().stream()).flatMap(YamlNode::unusable);
  }

  /** What it is, for "… is X; expected Y". */
  Message describe();

  /** A plain or quoted value. */
  record Text(String text, int line) implements YamlNode {
    @Override
    public boolean isEmpty() {
      return text.isEmpty();
    }

    @Override
    public Message describe() {
      return text.isEmpty() ? Message.of("yaml.is-empty") : Excerpt.of(text);
    }
  }

  /** Keys with their values. */
  record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public Message describe() {
      return Message.of("yaml.is-mapping");
    }
  }

  /**
   * A value that stands there and says nothing.
   *
   * @param describe why, for "… is X; expected Y"
   */
  record Unusable(Message describe, int line) implements YamlNode {}

  /** A list. */
  record Sequence(List<YamlNode> items, int line) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Message describe() {
      return Message.of("yaml.is-list");
    }
  }
}

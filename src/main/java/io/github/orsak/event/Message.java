package io.github.orsak.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something to say, as data: a kind and the values that belong to it.
 *
 * <p>Only the report room makes words of it, in every language alike; {@code inputs_*.properties}
 * holds them under the kind.
 *
 * @param kind the key of its words
 * @param values what fills the gaps of the words, in order: a text, a number, another message, or a
 *     list of these
 */
public record Message(String kind, List<Object> values) {

  private static final String TEXT = "text";
  private static final String QUOTE = "quote";

  public Message {
    values = List.copyOf(values);
    values.forEach(Message::check);
  }

  /**
   * A message of a kind.
   *
   * @throws IllegalArgumentException if a value is nothing that can be said
   */
  public static Message of(String kind, Object... values) {
    return new Message(kind, Arrays.asList(values));
  }

  /** Nothing but a text or several, such as a name or what a parser said. */
  public static Message text(Object text) {
    return of(TEXT, text);
  }

  /** A text in quotes. */
  public static Message quote(String text) {
    return of(QUOTE, text);
  }

  /** What it says, where that is nothing but a text, quoted or not. */
  public Optional<Object> plain() {
    return kind.equals(TEXT) || kind.equals(QUOTE) ? Optional.of(values.get(0)) : Optional.empty();
  }

  private static void check(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(Message::check);
    } else if (!(value instanceof String || value instanceof Number || value instanceof Message)) {
      throw new IllegalArgumentException("neither text, number nor message: " + value);
    }
  }

  /**
   * Its kind with those of the messages in it: what stays the same where a thing of this kind
   * happens again with other values.
   */
  public String kinds() {
    String inner =
        values.stream()
            .filter(Message.class::isInstance)
            .map(value -> ((Message) value).kinds())
            .collect(Collectors.joining(","));
    return inner.isEmpty() ? kind : kind + "(" + inner + ")";
  }
}

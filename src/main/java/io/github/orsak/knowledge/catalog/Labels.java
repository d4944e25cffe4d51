package io.github.orsak.knowledge.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an event may call a field.
 *
 * <p>The layout of the connectors' payloads is not public, so a field is known by its name in any
 * of several languages. Case, spaces, dashes and underscores do not count.
 */
public final class Labels {

  /** What a field can hold. */
  public enum Meaning {
    DEVICE,
    USER,
    CA,
    TEMPLATE,
    THUMBPRINT,
    SERIAL,
    CODE,
    ERROR,
    /** Something known to be none of these, such as an activity id. */
    OTHER
  }

  /**
   * A label in a text.
   *
   * @param from where it begins
   * @param meaning what it announces
   */
  public record Match(int from, Meaning meaning) {}

  private final Map<String, Meaning> byName;
  private final Map<String, Meaning> hints;
  private final Set<String> states;
  private final Set<String> titles;
  private final LabelTree tree = new LabelTree();

  /**
   * Knows these words.
   *
   * @param byName labels
   * @param hints words in a name that is no label
   * @param states values that say how something went
   * @param titles words that say no more than that there is an event of the connector
   */
  Labels(
      Map<String, Meaning> byName,
      Map<String, Meaning> hints,
      Set<String> states,
      Set<String> titles) {
    this.byName = Collections.unmodifiableMap(byName);
    this.hints = new LinkedHashMap<>();
    this.states = states.stream().map(Labels::lower).collect(Collectors.toUnmodifiableSet());
    this.titles = titles.stream().map(Labels::lower).collect(Collectors.toUnmodifiableSet());
    byName.forEach(tree::add);
    hints.forEach((word, meaning) -> this.hints.put(lower(word), meaning));
  }

  /** Labels as the catalog files list them. */
  public Map<String, Meaning> byName() {
    return byName;
  }

  Map<String, Meaning> hints() {
    return Collections.unmodifiableMap(hints);
  }

  Set<String> states() {
    return states;
  }

  /** Words that say no more than that there is an event of the connector. */
  public Set<String> titles() {
    return titles;
  }

  /** What a field of this name holds. */
  public Optional<Meaning> meaning(String name) {
    return tree.whole(name);
  }

  /** What a field whose name is no label seems to hold, by a word in it. */
  public Optional<Meaning> hint(String name) {
    String lower = lower(name);
    for (Map.Entry<String, Meaning> hint : hints.entrySet()) {
      if (lower.contains(hint.getKey())) {
        return Optional.of(hint.getValue());
      }
    }
    return Optional.empty();
  }

  /**
   * The longest label that ends a stretch of text.
   *
   * @param from where the stretch begins
   * @param to where it ends; quotes, brackets and spaces there do not count
   */
  public Optional<Match> before(String text, int from, int to) {
    return tree.endOf(text, from, to);
  }

  /** Whether a value is a word for how something went, such as {@code Failed}, and no name. */
  public boolean state(String value) {
    return states.contains(lower(value));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

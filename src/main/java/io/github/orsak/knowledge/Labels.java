package io.github.orsak.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    ERROR
  }

  /** No label has more words than this. */
  public static final int MOST_WORDS = 4;

  private final Map<String, Meaning> byName;
  private final Map<String, Meaning> bySquashed = new HashMap<>();

  Labels(Map<String, Meaning> byName) {
    this.byName = byName;
    byName.forEach((name, meaning) -> bySquashed.put(squash(name), meaning));
  }

  /** As the catalog files list them. */
  Map<String, Meaning> byName() {
    return byName;
  }

  /** What a field of this name holds. */
  public Optional<Meaning> meaning(String name) {
    return Optional.ofNullable(bySquashed.get(squash(name)));
  }

  private static String squash(String name) {
    StringBuilder squashed = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        squashed.append(c);
      }
    }
    return squashed.toString().toLowerCase(Locale.ROOT);
  }
}

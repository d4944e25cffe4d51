package io.github.orsak.source.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts that tell one kind of record from another in logs that do not number their records. */
public final class Telltales {

  /** The id of a record whose text tells nothing. */
  private static final int UNTOLD = 0;

  /** A telling text stands near the beginning. */
  private static final int LOOKED_AT = 4_000;

  private final List<Telltale> texts = new ArrayList<>();

  private record Telltale(int id, Pattern text) {}

  /** The same with one more; of several that match, the first counts. */
  public Telltales add(int id, String pattern) {
    texts.add(new Telltale(id, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)));
    return this;
  }

  /** The id of a record with this text. */
  public int id(String text) {
    String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    for (Telltale known : texts) {
      if (known.text().matcher(start).find()) {
        return known.id();
      }
    }
    return UNTOLD;
  }
}

package io.github.orsak.source.options;

/**
 * How much an input may ask of us. Real logs and collections of them stay far below each of these;
 * what was made to fill memory, disk or time meets one of them early and is told.
 *
 * @param unpacked bytes that one archive may give, with the archives in it
 * @param entries entries that one archive may hold, with those of the archives in it
 * @param ratio how many times its packed size an entry may give, once it gave more than {@link
 *     #FREE} bytes
 * @param nesting how many archives may lie around an entry beside the outermost one
 * @param text characters of one text in a record, {@link #MOST_TEXT} at most; a whole record may
 *     have twice as many
 * @param depth how many elements or objects may lie in one another in a record, {@link #MOST_DEPTH}
 *     at most
 */
public record Caps(long unpacked, int entries, int ratio, int nesting, int text, int depth) {

  /**
   * What suits honest input: 2 GB, 512 entries, 200 times, archives in an archive, a million
   * characters, and a depth of 200, of which PowerShell's greatest {@code -Depth} needs half.
   */
  public static final Caps DEFAULTS = new Caps(2L << 30, 512, 200, 1, 1_000_000, 200);

  /** Bytes that an entry may give whatever its packed size is; nearly empty logs pack very well. */
  public static final long FREE = 50L << 20;

  /** Beyond that, a record could not be held as one text. */
  public static final int MOST_TEXT = 100_000_000;

  /** Beyond that, whoever walks through a record may run out of stack. */
  public static final int MOST_DEPTH = 1_000;

  /** For a text that was a value of a record, and whose length was held to a cap as such. */
  public static final Caps EMBEDDED = new Caps(0, 0, 0, 0, MOST_TEXT, DEFAULTS.depth());

  public Caps {
    if (unpacked < 0 || entries < 0 || ratio < 0 || nesting < 0 || text < 1 || depth < 1) {
      throw new IllegalArgumentException("a cap is too small");
    }
    if (text > MOST_TEXT || depth > MOST_DEPTH) {
      throw new IllegalArgumentException("a cap is greater than what can be held");
    }
  }

  /** Characters of one record with everything in it. */
  public int record() {
    return 2 * text;
  }
}

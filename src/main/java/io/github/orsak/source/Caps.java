package io.github.orsak.source;

/**
 * How much archives may unpack to. A real collection of logs stays far below each of these; an
 * archive that was made to fill memory, disk or time meets one of them early and is told.
 *
 * @param unpacked bytes that one archive may give, with the archives in it
 * @param entries entries that one archive may hold, with those of the archives in it
 * @param ratio how many times its packed size an entry may give, once it gave more than {@link
 *     #FREE} bytes
 * @param nesting how many archives may lie around an entry beside the outermost one
 */
public record Caps(long unpacked, int entries, int ratio, int nesting) {

  /** What suits honest archives: 2 GB, 512 entries, 200 times, archives in an archive. */
  public static final Caps DEFAULTS = new Caps(2L << 30, 512, 200, 1);

  /** Bytes that an entry may give whatever its packed size is; nearly empty logs pack very well. */
  public static final long FREE = 50L << 20;

  public Caps {
    if (unpacked < 0 || entries < 0 || ratio < 0 || nesting < 0) {
      throw new IllegalArgumentException("a cap is negative");
    }
  }
}

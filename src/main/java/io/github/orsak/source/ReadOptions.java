package io.github.orsak.source;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the user knows about the input and the input does not say.
 *
 * @param zone the zone of times that state none; formats that are always UTC ignore it
 * @param encoding the encoding of every text input, or empty to find it out per input
 * @param caps how much archives may unpack to
 */
public record ReadOptions(ZoneId zone, Optional<Charset> encoding, Caps caps) {

  /** Times are UTC, encodings are found out and archives are what honest ones are. */
  public static final ReadOptions DEFAULTS =
      new ReadOptions(ZoneOffset.UTC, Optional.empty(), Caps.DEFAULTS);

  /** The same options with another zone for times that state none. */
  public ReadOptions withZone(ZoneId other) {
    return new ReadOptions(other, encoding, caps);
  }

  /** The same options with a fixed encoding. */
  public ReadOptions withEncoding(Charset other) {
    return new ReadOptions(zone, Optional.of(other), caps);
  }

  /** The same options with other caps. */
  public ReadOptions withCaps(Caps other) {
    return new ReadOptions(zone, encoding, other);
  }
}

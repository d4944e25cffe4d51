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
 */
public record ReadOptions(ZoneId zone, Optional<Charset> encoding) {

  /** Times are UTC and encodings are found out. */
  public static final ReadOptions DEFAULTS = new ReadOptions(ZoneOffset.UTC, Optional.empty());

  /** The same options with another zone for times that state none. */
  public ReadOptions withZone(ZoneId other) {
    return new ReadOptions(other, encoding);
  }

  /** The same options with a fixed encoding. */
  public ReadOptions withEncoding(Charset other) {
    return new ReadOptions(zone, Optional.of(other));
  }
}

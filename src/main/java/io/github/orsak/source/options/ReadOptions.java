package io.github.orsak.source.options;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the user knows about the input and the input does not say.
 *
 * @param zone the zone of times that state none; formats that are always UTC ignore it
 * @param encoding the encoding of every text input, or empty to find it out per input
 * @param dateOrder the order of day and month in dates that leave it open, or empty to find it out
 *     per input
 * @param computer the host of records that name none, or empty
 * @param caps how much the input may ask
 */
public record ReadOptions(
    ZoneId zone,
    Optional<Charset> encoding,
    Optional<DateOrder> dateOrder,
    String computer,
    Caps caps) {

  /** Times are UTC, input asks no more than honest input does, and everything else is found out. */
  public static final ReadOptions DEFAULTS =
      new ReadOptions(ZoneId.of("UTC"), Optional.empty(), Optional.empty(), "", Caps.DEFAULTS);

  /** The same options with another zone for times that state none. */
  public ReadOptions withZone(ZoneId other) {
    return new ReadOptions(other, encoding, dateOrder, computer, caps);
  }

  /** The same options with a fixed encoding. */
  public ReadOptions withEncoding(Charset other) {
    return new ReadOptions(zone, Optional.of(other), dateOrder, computer, caps);
  }

  /** The same options with a fixed order of day and month. */
  public ReadOptions withDateOrder(DateOrder other) {
    return new ReadOptions(zone, encoding, Optional.of(other), computer, caps);
  }

  /** The same options with a host for records that name none. */
  public ReadOptions withComputer(String other) {
    return new ReadOptions(zone, encoding, dateOrder, other, caps);
  }

  /** The same options with other caps. */
  public ReadOptions withCaps(Caps other) {
    return new ReadOptions(zone, encoding, dateOrder, computer, other);
  }
}

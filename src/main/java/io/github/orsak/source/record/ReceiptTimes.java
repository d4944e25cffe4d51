package io.github.orsak.source.record;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares local times without a zone with the times, in UTC, at which a collector received the
 * records. Records arrive within minutes, so a constant distance of whole quarters of an hour is
 * the offset of the zone.
 */
final class ReceiptTimes {

  private static final int QUARTER = 15 * 60;

  /** A clock that is ahead of the collector's makes a record arrive before it was written. */
  private static final int AHEAD = 60;

  /** No zone is farther from UTC, in quarters of an hour. */
  private static final int FARTHEST = 14 * 4;

  private final Map<Long, Long> offsets = new TreeMap<>();
  private long compared;

  /**
   * Compares those of one record.
   *
   * @param time its time, as it is in the zone that was assumed
   * @param received when it was received, as text
   */
  void add(Instant time, ZoneId assumed, String received) {
    Optional<Moment> receipt = Moment.parse(received, ZoneOffset.UTC).filter(Moment::zoned);
    if (receipt.isPresent()) {
      long local = time.getEpochSecond() + assumed.getRules().getOffset(time).getTotalSeconds();
      long gap = local - receipt.get().instant().getEpochSecond() - AHEAD;
      long quarters = -Math.floorDiv(-gap, QUARTER);
      offsets.merge(quarters, 1L, Long::sum);
      compared++;
    }
  }

  /** The offset that nearly all records show, if there is one. */
  Optional<ZoneOffset> offset() {
    return offsets.entrySet().stream()
        .filter(offset -> offset.getValue() * 10 >= compared * 9)
        .map(Map.Entry::getKey)
        .filter(quarters -> Math.abs(quarters) <= FARTHEST)
        .map(quarters -> ZoneOffset.ofTotalSeconds((int) (quarters * QUARTER)))
        .findFirst();
  }
}

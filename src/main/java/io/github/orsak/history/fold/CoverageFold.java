package io.github.orsak.history.fold;

import io.github.orsak.event.Event;
import io.github.orsak.history.Coverage;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows how far each log reaches and where its record ids have holes. Ids of one log are dense,
 * so a hole means records that were not exported.
 */
final class CoverageFold {

  // Records whose ids disagree with their times by less than this are out of order, not a new log;
  // one that differs by more, and after which the others go on, does not belong to the log.
  private static final long DISORDER = 1_000;

  private final Map<Key, Log> logs = new LinkedHashMap<>();
  private final Map<String, Totals> totals = new LinkedHashMap<>();

  private record Key(String host, String channel) {}

  /** Records read and missing on one host so far, and how often its logs began anew. */
  record Totals(long read, long missing, long breaks) {
    static final Totals NONE = new Totals(0, 0, 0);

    Totals plus(long moreRead, long moreMissing, long moreBreaks) {
      return new Totals(read + moreRead, missing + moreMissing, breaks + moreBreaks);
    }
  }

  void accept(Event event, boolean known) {
    Log log = log(event);
    long missingBefore = log.missing;
    long resetsBefore = log.resets;
    log.add(event, known);
    add(event.host(), 1, log.missing - missingBefore, log.resets - resetsBefore);
  }

  /** Takes it that a log of the host was cleared. */
  void cleared(String host) {
    add(host, 0, 0, 1);
  }

  private void add(String host, long read, long missing, long breaks) {
    totals.put(host, totals(host).plus(read, missing, breaks));
  }

  /** Takes an event of a neighbour, which says nothing about what is missing of the connector. */
  void witness(Event event, boolean known) {
    Log log = log(event);
    log.neighbour = true;
    // Of a log that many programs share, most records are never read; their numbers tell nothing.
    log.add(event.withRecordId(Event.NO_RECORD_ID), known);
  }

  void repeated(Event event) {
    log(event).duplicates++;
  }

  private Log log(Event event) {
    return logs.computeIfAbsent(
        new Key(event.host(), event.channel()), key -> new Log(event.time()));
  }

  Totals totals(String host) {
    return totals.getOrDefault(host, Totals.NONE);
  }

  List<Coverage> coverage() {
    return logs.entrySet().stream()
        .map(entry -> entry.getValue().toCoverage(entry.getKey()))
        .sorted(Comparator.comparing(Coverage::from))
        .toList();
  }

  private static final class Log {
    private Instant from;
    private Instant to;
    private long records;
    private long known;
    private long unnumbered;
    private long duplicates;
    private long holes;
    private long missing;
    private long resets;
    private long highest = Event.NO_RECORD_ID;
    private @Nullable Leap leap;
    private boolean neighbour;

    /** What was counted before a record id that lies far off. */
    private record Leap(long highest, long holes, long missing, long resets) {}

    Log(Instant from) {
      this.from = from;
      this.to = from;
    }

    void add(Event event, boolean known) {
      records++;
      this.known += known ? 1 : 0;
      // A copy can have been noted before what it is a copy of is folded.
      from = event.time().isBefore(from) ? event.time() : from;
      to = event.time();
      if (!event.numbered()) {
        unnumbered++;
        return;
      }
      count(event.recordId());
    }

    private void count(long id) {
      if (leap != null && near(id, leap.highest) && !near(id, highest)) {
        highest = leap.highest;
        holes = leap.holes;
        missing = leap.missing;
        resets = leap.resets;
      }
      boolean far = highest != Event.NO_RECORD_ID && !near(id, highest);
      leap = far ? new Leap(highest, holes, missing, resets) : null;
      if (highest == Event.NO_RECORD_ID || id == highest + 1) {
        highest = id;
      } else if (id > highest) {
        holes++;
        missing += id - highest - 1;
        highest = id;
      } else if (near(id, highest)) {
        missing = Math.max(0, missing - 1);
      } else {
        resets++;
        highest = id;
      }
    }

    private static boolean near(long id, long other) {
      return Math.abs(id - other) < DISORDER;
    }

    Coverage toCoverage(Key key) {
      long trueHoles = missing == 0 ? 0 : holes;
      return new Coverage(
          key.host(),
          key.channel(),
          neighbour,
          from,
          to,
          records,
          known,
          unnumbered,
          duplicates,
          trueHoles,
          missing,
          resets);
    }
  }
}

package io.github.orsak.history.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds out whether the log of a web server is in local time, from what it and the connector log of
 * the same moment: a challenge that was passed on, and its check.
 *
 * <p>Such logs are in UTC by default and say nothing of it. If their challenges fit those of the
 * connector, to a few seconds, at an offset that a zone can have, and not as they stand, they are
 * in the time of that zone.
 */
public final class WebClock {

  private static final long NEAR = Duration.ofSeconds(5).toMillis();
  private static final long STEP = Duration.ofMinutes(15).toMillis();
  private static final int FARTHEST = 14 * 4;
  private static final int FEWEST = 3;

  /**
   * Of the times that can have a counterpart, so many of a hundred have one at the right offset.
   */
  private static final int PERCENT = 80;

  private static final int MOST = 50_000;

  private final Times web = new Times();
  private final Times connector = new Times();

  /**
   * How far a log is off.
   *
   * @param ahead how much its times are ahead of UTC
   * @param pairs how many challenges show it
   */
  public record Shift(Duration ahead, long pairs) {}

  private record Fit(long offset, long pairs, long possible) {
    boolean good() {
      return pairs >= FEWEST && 100 * pairs >= PERCENT * possible;
    }
  }

  /** A challenge that the web server passed on. */
  void passedOn(Instant time) {
    web.add(time.toEpochMilli());
  }

  /** A challenge that the connector checked. */
  void checked(Instant time) {
    connector.add(time.toEpochMilli());
  }

  /** How far the log of the web server is off; empty if it is not, or nothing shows it. */
  Optional<Shift> shift() {
    long[] passed = web.sorted();
    long[] checks = connector.sorted();
    if (passed.length < FEWEST || checks.length < FEWEST || fit(passed, checks, 0).good()) {
      return Optional.empty();
    }
    Fit best = fit(passed, checks, 0);
    Fit second = best;
    for (int step = -FARTHEST; step <= FARTHEST; step++) {
      Fit fit = fit(passed, checks, step * STEP);
      if (fit.pairs() > best.pairs()) {
        second = best;
        best = fit;
      } else if (fit.pairs() > second.pairs() && fit.offset() != best.offset()) {
        second = fit;
      }
    }
    return best.good() && 2 * second.pairs() <= best.pairs()
        ? Optional.of(new Shift(Duration.ofMillis(best.offset()), best.pairs()))
        : Optional.empty();
  }

  /** How well they fit if those of the web server are ahead by so much. */
  private static Fit fit(long[] passed, long[] checks, long ahead) {
    long pairs = 0;
    long possible = 0;
    for (long time : passed) {
      long utc = time - ahead;
      if (utc >= checks[0] - NEAR && utc <= checks[checks.length - 1] + NEAR) {
        possible++;
        int at = Arrays.binarySearch(checks, utc - NEAR);
        int first = at < 0 ? -at - 1 : at;
        pairs += first < checks.length && checks[first] <= utc + NEAR ? 1 : 0;
      }
    }
    return new Fit(ahead, pairs, possible);
  }

  private static final class Times {
    private long[] all = new long[64];
    private int size;

    void add(long time) {
      if (size < MOST) {
        all = size < all.length ? all : Arrays.copyOf(all, 2 * size);
        all[size++] = time;
      }
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(all, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}

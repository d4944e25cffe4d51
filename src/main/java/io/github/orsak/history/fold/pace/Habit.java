package io.github.orsak.history.fold.pace;

import java.time.Instant;

/**
 * At which hours of the day a program is usually heard, on weekdays and at weekends.
 *
 * <p>The zone of the log does not matter: what comes at the same hour of each day does so in every
 * zone, and where a weekend begins hours earlier or later, it is only known a little less well.
 */
final class Habit {

  private static final int DAY = 24;
  private static final int DAYS_OF_WEEK = 7;
  private static final int WEEKEND = 5;
  // 1970 began on a Thursday, the fourth day of its week.
  private static final int FIRST_DAY = 3;
  private static final int HOUR = 3600;

  // What is farther apart tells of a clock and not of a habit.
  private static final long MOST = 10_000;

  // By hour of the day, those of weekends after those of weekdays.
  private final int[] seen = new int[2 * DAY];
  private final int[] heard = new int[2 * DAY];
  private long last = Long.MIN_VALUE;

  /**
   * What a habit says of a time.
   *
   * @param hours the whole hours in it
   * @param known how many of them the log has seen on an earlier day, a weekday or not
   * @param due in how many of them something was to be expected
   */
  record Verdict(long hours, long known, double due) {}

  /** Takes a time at which the program was heard; times come in order. */
  void hear(Instant time) {
    long hour = hour(time);
    if (hour == last) {
      return;
    }
    if (hour - last <= MOST && last != Long.MIN_VALUE) {
      for (long between = last + 1; between < hour; between++) {
        seen[slot(between)]++;
      }
    }
    seen[slot(hour)]++;
    heard[slot(hour)]++;
    last = hour;
  }

  /** What was to be expected between two times in which nothing was heard. */
  Verdict of(Instant from, Instant to) {
    long first = hour(from) + 1;
    long end = hour(to);
    long known = 0;
    double due = 0;
    for (long hour = first; hour < Math.min(end, first + MOST); hour++) {
      int slot = slot(hour);
      known += seen[slot] + seen[other(slot)] > 0 ? 1 : 0;
      due += share(like(slot));
    }
    return new Verdict(Math.max(0, end - first), known, due);
  }

  // A few days say less than many.
  private double share(int slot) {
    return heard[slot] == 0 ? 0 : (heard[slot] + 0.5) / (seen[slot] + 1);
  }

  // Weekends are no busier than weekdays, and as busy only where there is no rest at all.
  private int like(int slot) {
    boolean weekend = slot >= DAY;
    if (seen[slot] > 0 || weekend && !restless()) {
      return slot;
    }
    return other(slot);
  }

  private static int other(int slot) {
    return (slot + DAY) % (2 * DAY);
  }

  private boolean restless() {
    for (int hour = 0; hour < DAY; hour++) {
      if (heard[hour] == 0 || heard[hour] < seen[hour]) {
        return false;
      }
    }
    return true;
  }

  private static int slot(long hour) {
    int day = Math.floorMod(Math.floorDiv(hour, DAY) + FIRST_DAY, DAYS_OF_WEEK);
    return Math.floorMod(hour, DAY) + (day >= WEEKEND ? DAY : 0);
  }

  private static long hour(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), HOUR);
  }
}

package io.github.orsak.history;

import java.time.Duration;

/**
 * How much of what was tried in one scope fails: a scope that neither works nor fails altogether.
 *
 * @param failed attempts that failed
 * @param worked attempts that succeeded between the first of them and the last
 */
public record Share(long failed, long worked) {

  // Under a fifth a scope works with a blemish; from a fifth on it is broken in part.
  private static final int PART = 5;

  // At a share of s, three successes for each failure to be expected come by chance once in e^3.
  private static final int IMPROBABLE = 3;

  /**
   * Of what is improbable once, one in twenty comes to pass in a long log; of twice as many none.
   */
  public static final int BEYOND_DOUBT = 2;

  private static final double ONCE_IN_A_THOUSAND = Math.log(1000);

  private static final Duration LASTING = Duration.ofMinutes(30);
  private static final int SEVERAL = 3;
  private static final int MANY = 5;

  /** How many of a hundred failed. */
  public int percent() {
    return Math.round(100f * failed / tried());
  }

  /** All attempts. */
  public long tried() {
    return failed + worked;
  }

  /** Whether nothing succeeded. */
  public boolean all() {
    return worked == 0;
  }

  /** Whether a fifth or more failed. */
  public boolean fifth() {
    return failed * PART >= tried();
  }

  /**
   * Whether it is the share of a fault that lasts: it keeps coming, and not to one or two devices.
   *
   * @param span from the first failure to the last
   * @param devices how many different ones failed; 0 where events name none
   */
  public boolean lasting(Duration span, int devices) {
    return (devices >= SEVERAL || devices == 0) && keepsComing(span, devices);
  }

  /**
   * Whether it keeps coming, whatever succeeds: a fifth or more over half an hour or more, of three
   * devices or five times, and not all.
   *
   * @param span from the first failure to the last
   * @param devices how many different ones failed; 0 where events name none
   */
  public boolean keepsComing(Duration span, int devices) {
    return !all()
        && fifth()
        && span.compareTo(LASTING) >= 0
        && (devices >= SEVERAL || failed >= MANY);
  }

  /**
   * Whether a failure after so many successes in a row is another story: under a fifth failed with
   * it since this one began, or the successes leave no doubt that this one was over.
   */
  public boolean endedBy(long successes) {
    return brokenBy(successes / BEYOND_DOUBT) || !new Share(failed + 1, worked + successes).fifth();
  }

  /**
   * Whether so many successes in a row show that failures no longer come at this share: as many as
   * are improbable while they do, and three at least.
   */
  public boolean brokenBy(long successes) {
    return successes >= IMPROBABLE && successes * failed >= IMPROBABLE * tried();
  }

  /**
   * Whether more fails than did before, beyond doubt: were it as before, such a share would come by
   * chance once in a thousand times at most.
   */
  public boolean departsFrom(Share before) {
    // One failure among five is what is expected of what has not been seen.
    double usual = (before.failed + 1.0) / (before.tried() + PART);
    double now = (double) failed / tried();
    double distance = now * Math.log(now / usual);
    if (worked > 0) {
      distance += (1 - now) * Math.log((1 - now) / (1 - usual));
    }
    return now > usual && tried() * distance >= ONCE_IN_A_THOUSAND;
  }

  /** The same without what is a part of it. */
  public Share without(Share part) {
    return new Share(Math.max(0, failed - part.failed), Math.max(0, worked - part.worked));
  }

  /** Whether so many failures in a row show that nothing works any more, likewise. */
  public boolean outdoneBy(long failures) {
    return new Share(worked, failed).brokenBy(failures);
  }
}

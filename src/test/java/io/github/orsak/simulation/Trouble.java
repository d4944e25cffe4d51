package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * One aspect of one component being wrong for a while, and what the log shows of it.
 *
 * <p>Whoever fails because of it notes the entry under {@code hits}; whoever succeeds on the same
 * way after it is over notes that under {@code heals}. So the truth of a case knows whether the log
 * shows the fault at all, and whether it shows its end.
 */
final class Trouble {

  private final Aspect aspect;
  private final long from;
  private long to;
  private double share = 1;
  private long amount;
  private Reason reason;
  private final List<Entry> hits = new ArrayList<>();
  private final List<Entry> heals = new ArrayList<>();

  Trouble(Aspect aspect, Window when) {
    this.aspect = aspect;
    this.from = when.from();
    this.to = when.to();
    this.reason = aspect.reason();
  }

  /** Only this share of those who ask meet it. */
  Trouble sparing(double others) {
    share = 1 - others;
    return this;
  }

  /** By how much, in milliseconds. */
  Trouble by(long milliseconds) {
    amount = milliseconds;
    return this;
  }

  /** Told with this reason. */
  Trouble saying(Reason told) {
    reason = told;
    return this;
  }

  boolean at(long now) {
    return from <= now && now < to;
  }

  boolean over(long now) {
    return to <= now;
  }

  /** Ends it, if it is not over. */
  void end(long now) {
    to = Math.min(to, now);
  }

  Aspect aspect() {
    return aspect;
  }

  long from() {
    return from;
  }

  long to() {
    return to;
  }

  double share() {
    return share;
  }

  long amount() {
    return amount;
  }

  Reason reason() {
    return reason;
  }

  List<Entry> hits() {
    return hits;
  }

  List<Entry> heals() {
    return heals;
  }
}

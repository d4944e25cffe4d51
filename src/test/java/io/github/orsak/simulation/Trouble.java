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

  private final Part part;
  private final Aspect aspect;
  private final long from;
  private long to;
  private double share = 1;
  private double firstShare = 1;
  private long growth;
  private long amount;
  private Reason reason;
  private final List<Entry> hits = new ArrayList<>();
  private final List<Entry> spares = new ArrayList<>();
  private final List<Entry> heals = new ArrayList<>();

  Trouble(Part part, Aspect aspect, Window when) {
    this.part = part;
    this.aspect = aspect;
    this.from = when.from();
    this.to = when.to();
    this.reason = aspect.reason();
  }

  /** Only this share of those who ask meet it. */
  Trouble sparing(double others) {
    return growing(1 - others, 1 - others, 0);
  }

  /** This share of those who ask meet it at first, and later that one, after such a span. */
  Trouble growing(double first, double last, long span) {
    firstShare = first;
    share = last;
    growth = span;
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

  Part part() {
    return part;
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

  /** The share of those who ask that meet it in the end. */
  double share() {
    return share;
  }

  /** The same at a time. */
  double share(long now) {
    boolean grown = growth == 0 || now - from >= growth;
    return grown ? share : firstShare + (share - firstShare) * (now - from) / growth;
  }

  /** Whether it meets more and more. */
  boolean grows() {
    return growth > 0;
  }

  /** When this share of those who ask met it. */
  long reached(double asked) {
    double gained = share > firstShare ? (asked - firstShare) / (share - firstShare) : 0;
    return from + (long) (growth * Math.max(0, Math.min(1, gained)));
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

  /** The entries of those who met it and got through. */
  List<Entry> spares() {
    return spares;
  }

  List<Entry> heals() {
    return heals;
  }
}

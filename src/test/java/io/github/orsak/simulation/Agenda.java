package io.github.orsak.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What will happen, in order of time; things of one time in the order they were planned. */
final class Agenda {

  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(Comparator.comparingLong(Plan::time).thenComparingLong(Plan::number));
  private long now;
  private long planned;

  private record Plan(long time, long number, Runnable what) {}

  Agenda(long begin) {
    now = begin;
  }

  /** The time, in milliseconds since the log's start. */
  long now() {
    return now;
  }

  void at(long time, Runnable what) {
    plans.add(new Plan(Math.max(now, time), planned++, what));
  }

  void after(long span, Runnable what) {
    at(now + span, what);
  }

  /** Lets everything happen that is planned before the end. */
  void run(long end) {
    while (!plans.isEmpty() && plans.peek().time() < end) {
      Plan next = plans.remove();
      now = next.time();
      next.what().run();
    }
  }
}

package io.github.orsak.simulation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What the judgements of some cases come to, in numbers. */
record Measures(List<Judgement> judgements) {

  /**
   * How many of how many.
   *
   * @param part those that are as they should be
   * @param whole those that were looked at
   */
  record Share(long part, long whole) {

    /** In percent; of nothing, all is as it should be. */
    double percent() {
      return whole == 0 ? 100 : 100.0 * part / whole;
    }

    @Override
    public String toString() {
      return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", percent());
    }
  }

  private Share share(Predicate<Judgement> good) {
    return new Share(count(good), judgements.size());
  }

  private long count(Predicate<Judgement> which) {
    return judgements.stream().filter(which).count();
  }

  /** The active causes are the injected ones, none missing and none added. */
  Share exact() {
    return share(Judgement::exact);
  }

  /** The same, and each is named where it is. */
  Share exactlyThere() {
    return share(Judgement::exactlyThere);
  }

  /** Nothing is told as over that never was at work or still is. */
  Share nothingSuperfluous() {
    return share(one -> one.superfluous().isEmpty());
  }

  /** Of the cases in which a fault ended, those in which each is told as over. */
  Share endsTold() {
    List<Judgement> ended =
        judgements.stream()
            .filter(one -> !one.trial().truth().injected(Injected.State.RESOLVED).isEmpty())
            .toList();
    return new Share(ended.stream().filter(Judgement::resolvedTold).count(), ended.size());
  }

  /** Of the faults that are named, those that are told to have begun when they did. */
  Share onsets() {
    long dated = 0;
    long right = 0;
    for (Judgement one : judgements) {
      dated += one.dated().size();
      right += one.dated().stream().filter(one::dates).count();
    }
    return new Share(right, dated);
  }

  /** The cases in which the report says that nothing is wrong while something is. */
  long quietWhileBroken() {
    return count(Judgement::quietWhileBroken);
  }

  /** The cases with more than three times as many active causes as faults. */
  long crowded() {
    return count(Judgement::crowded);
  }

  /** The cases with an active cause, which in healthy worlds is a false alarm. */
  long alarms() {
    return count(one -> !one.active().isEmpty());
  }
}

package io.github.orsak.history.fold;

import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Testimony;
import io.github.orsak.history.Traffic;
import io.github.orsak.history.fold.memory.Newest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** What the folds of the parts of a case amount to, when they have ended and are gone. */
final class Folded {

  private final int mostSingle;
  private final List<List<Fact>> facts = new ArrayList<>();
  private final List<Traffic> traffic = new ArrayList<>();
  private final List<Testimony> testimonies = new ArrayList<>();
  private List<Observation> singles = new ArrayList<>();
  private long singlesDropped;
  private long failures;
  private long retried;
  private long leftOut;

  /**
   * Holds nothing yet.
   *
   * @param mostSingle how many single observations are kept of the whole case
   */
  Folded(int mostSingle) {
    this.mostSingle = mostSingle;
  }

  /** Takes the next part. */
  void add(Fold fold) {
    facts.add(fold.facts());
    traffic.addAll(fold.traffic());
    testimonies.addAll(fold.testimonies());
    failures += fold.failures();
    retried += fold.retried();
    leftOut += fold.leftOut();
  }

  /** Takes the single observations of some parts. */
  void add(Newest<Observation> some) {
    singles.addAll(some.kept());
    singlesDropped += some.dropped();
    int over = singles.size() - mostSingle;
    if (over > 0) {
      singles.sort(Comparator.comparing(Observation::time));
      singles = new ArrayList<>(singles.subList(over, singles.size()));
      singlesDropped += over;
    }
  }

  /** What each part amounts to, in the order in which they were taken. */
  List<List<Fact>> facts(ToIntFunction<String> partOf) {
    singles.forEach(single -> facts.get(partOf.applyAsInt(single.host())).add(single));
    singles.clear();
    return facts;
  }

  List<Traffic> traffic() {
    return traffic;
  }

  List<Testimony> testimonies() {
    return testimonies;
  }

  long singlesDropped() {
    return singlesDropped;
  }

  long failures() {
    return failures;
  }

  long retried() {
    return retried;
  }

  long leftOut() {
    return leftOut;
  }
}

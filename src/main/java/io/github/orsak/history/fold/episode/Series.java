package io.github.orsak.history.fold.episode;

import io.github.orsak.history.fold.pace.Batches;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Failures of one kind in one scope that are over and may be batches of one that goes on. */
final class Series {

  private static final int MOST = 200;

  // Of older ones nobody asks whether their devices come back.
  private static final int WATCHED = 20;

  private final Deque<Segment> batches = new ArrayDeque<>();

  /** Takes what is over, and hands on what is no longer a part of it. */
  void take(Segment batch, Consumer<Segment> closed) {
    batches.add(batch);
    int part = batches().latest().all().size();
    while (batches.size() > Math.min(part, MOST)) {
      closed.accept(batches.remove());
    }
  }

  private Batches batches() {
    return Batches.of(batches, Segment::share, Segment::successesUpTo);
  }

  int attempts() {
    return batches.stream().mapToInt(Segment::attempts).sum();
  }

  void succeed(Instant time, String device) {
    Iterator<Segment> newest = batches.descendingIterator();
    for (int left = WATCHED; left > 0 && newest.hasNext(); left--) {
      Segment batch = newest.next();
      if (batch.waits()) {
        batch.succeed(time, device);
      }
    }
  }

  /**
   * Hands on all that it amounts to with what came last, of which there is some: what is in its
   * rhythm is one that goes on. The series stays as it is.
   */
  void build(List<Segment> latest, Consumer<Segment> told) {
    Series grown = new Series();
    grown.batches.addAll(batches);
    latest.forEach(one -> grown.take(one, told));
    grown.whole().ifPresentOrElse(told, () -> grown.batches.forEach(told));
  }

  private Optional<Segment> whole() {
    Segment last = batches.getLast();
    if (!batches().goOn(last.recovered() ? last.successesSince() : 0)) {
      return Optional.empty();
    }
    Segment whole = batches.element().copy();
    batches.stream().skip(1).forEach(whole::absorb);
    return Optional.of(whole).filter(Segment::lasting).map(Segment::goingOn);
  }
}

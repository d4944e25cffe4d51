package io.github.orsak.history.fold.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Keeps the newest of what it is given in order, up to a limit, and counts what it dropped. */
public final class Newest<T> implements Consumer<T> {

  private final int most;
  private final Consumer<T> leaving;
  private final Deque<T> kept = new ArrayDeque<>();
  private long dropped;

  /**
   * Keeps nothing yet.
   *
   * @param most how many it keeps at most
   */
  public Newest(int most) {
    this(most, oldest -> {});
  }

  /**
   * Keeps nothing yet.
   *
   * @param most how many it keeps at most
   * @param leaving receives what it drops
   */
  Newest(int most, Consumer<T> leaving) {
    this.most = most;
    this.leaving = leaving;
  }

  @Override
  public void accept(T next) {
    if (kept.size() == most) {
      leaving.accept(kept.removeFirst());
      dropped++;
    }
    kept.addLast(next);
  }

  /** Puts something else in the place of each that is kept. */
  public void replace(UnaryOperator<T> change) {
    for (int i = kept.size(); i > 0; i--) {
      kept.addLast(change.apply(kept.removeFirst()));
    }
  }

  /** What is kept, oldest first. */
  public List<T> kept() {
    return List.copyOf(kept);
  }

  /** What is kept, newest first. */
  public Iterator<T> newestFirst() {
    return kept.descendingIterator();
  }

  /** How many were dropped. */
  public long dropped() {
    return dropped;
  }
}

package io.github.orsak.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the newest of what it is given in order, up to a limit, and counts what it dropped. */
public final class Newest<T> implements Consumer<T> {

  private final int most;
  private final Deque<T> kept = new ArrayDeque<>();
  private long dropped;

  /**
   * Keeps nothing yet.
   *
   * @param most how many it keeps at most
   */
  public Newest(int most) {
    this.most = most;
  }

  @Override
  public void accept(T next) {
    if (kept.size() == most) {
      kept.removeFirst();
      dropped++;
    }
    kept.addLast(next);
  }

  /** What is kept, oldest first. */
  public List<T> kept() {
    return List.copyOf(kept);
  }

  /** How many were dropped. */
  public long dropped() {
    return dropped;
  }
}

package io.github.orsak.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The Intune tenant: what waits there for the connectors. */
final class Tenant extends Part {

  private final Deque<Work> waiting = new ArrayDeque<>();

  Tenant() {
    super("Intune");
  }

  void ask(Work work) {
    waiting.add(work);
  }

  boolean hasWork() {
    return !waiting.isEmpty();
  }

  /** Hands out up to so many requests. */
  List<Work> take(int most) {
    List<Work> taken = new ArrayList<>();
    while (taken.size() < most && !waiting.isEmpty()) {
      taken.add(waiting.remove());
    }
    return taken;
  }
}

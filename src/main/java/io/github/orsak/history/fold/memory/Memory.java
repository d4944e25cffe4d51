package io.github.orsak.history.fold.memory;

import java.util.EnumMap;
import java.util.Map;

/** Gives folds room for what comes without end, and counts what they forget. */
public final class Memory {

  private final Map<Bound, Long> forgotten = new EnumMap<>(Bound.class);

  /** Room for the newest. */
  public <T> Newest<T> newest(Bound bound) {
    return new Newest<>(bound.most(), oldest -> forget(bound, 1));
  }

  public void forget(Bound bound, long more) {
    if (more > 0) {
      forgotten.merge(bound, more, Long::sum);
    }
  }

  /** How many of each were forgotten; what lost nothing is not in it. */
  public Map<Bound, Long> forgotten() {
    return new EnumMap<>(forgotten);
  }
}

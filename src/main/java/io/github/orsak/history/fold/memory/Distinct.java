package io.github.orsak.history.fold.memory;

import java.util.HashSet;
import java.util.Set;

/** Counts distinct names: exactly while they are few, and no further than {@link #MOST}. */
public final class Distinct {

  /** No rule asks for more. */
  static final int MOST = 10_000;

  private final Set<String> names = new HashSet<>();

  /** Takes a name; an empty one is nobody's. */
  public void add(String name) {
    if (!name.isEmpty() && names.size() < MOST) {
      names.add(name);
    }
  }

  /** Takes those that another one counted. */
  public void addAll(Distinct others) {
    others.names.forEach(this::add);
  }

  public int count() {
    return names.size();
  }
}

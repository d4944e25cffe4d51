package io.github.orsak.history.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that are joined into sets, which are told by the first thing in each. */
public final class Disjoint<T> {

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<Integer> towards = new ArrayList<>();

  /** The set of something, which is at first alone in it. */
  public int of(T one) {
    Integer number = numbers.get(one);
    if (number == null) {
      number = towards.size();
      numbers.put(one, number);
      towards.add(number);
    }
    return root(number);
  }

  private int root(int number) {
    int at = number;
    while (towards.get(at) != at) {
      towards.set(at, towards.get(towards.get(at)));
      at = towards.get(at);
    }
    return at;
  }

  public void join(T one, T other) {
    int first = of(one);
    int second = of(other);
    towards.set(Math.max(first, second), Math.min(first, second));
  }
}

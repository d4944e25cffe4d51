package io.github.orsak.report;

import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Inputs with problems of the same kinds, which are told as one: a folder may hold fifty thousand
 * files that somebody emptied.
 *
 * @param inputs the inputs, in their order; one, or more than {@link #FEW}
 */
public record AlikeInputs(List<Input> inputs) {

  /** So many are told one by one. */
  static final int FEW = 3;

  private record Kind(Message format, List<String> problems) {}

  /** The inputs in groups, in the order of the first of each. */
  public static List<AlikeInputs> of(Collection<Input> inputs) {
    Map<Kind, List<Input>> kinds = new LinkedHashMap<>();
    for (Input input : inputs) {
      List<String> problems = input.problems().stream().map(Problem::kind).toList();
      kinds
          .computeIfAbsent(new Kind(input.format(), problems), kind -> new ArrayList<>())
          .add(input);
    }
    List<AlikeInputs> all = new ArrayList<>();
    for (List<Input> alike : kinds.values()) {
      if (alike.size() > FEW) {
        all.add(new AlikeInputs(alike));
      } else {
        alike.forEach(input -> all.add(new AlikeInputs(List.of(input))));
      }
    }
    return all;
  }

  /** The first of them, which stands for the others. */
  public Input example() {
    return inputs.get(0);
  }

  /** How many there are. */
  public int count() {
    return inputs.size();
  }

  /** How many events they gave together. */
  public long records() {
    return inputs.stream().mapToLong(Input::records).sum();
  }

  /** How many records they have together that could not become events. */
  public long skipped() {
    return inputs.stream().mapToLong(Input::skipped).sum();
  }
}

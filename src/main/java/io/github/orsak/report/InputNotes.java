package io.github.orsak.report;

import io.github.orsak.event.Input;
import java.util.List;

/** What there is to know about inputs, as lines for the margin of an output. */
public final class InputNotes {

  private InputNotes() {}

  /** A line for each problem, with its place, or nothing. */
  public static String of(List<Input> inputs) {
    StringBuilder lines = new StringBuilder();
    for (Input input : inputs) {
      for (Input.Problem problem : input.problems()) {
        lines.append(Paper.harmless(problem.place() + ": " + problem.text())).append('\n');
      }
    }
    return lines.toString();
  }
}

package io.github.orsak.report;

import io.github.orsak.event.Input;
import java.util.List;

/** What there is to know about inputs, as lines for the margin of an output. */
public final class InputNotes {

  private InputNotes() {}

  /** A line for each problem, with its place, or nothing. */
  public static String of(List<Input> inputs, Language language) {
    StringBuilder lines = new StringBuilder();
    for (Input input : inputs) {
      for (Input.Problem problem : input.problems()) {
        lines.append(Paper.harmless(line(problem, language))).append('\n');
      }
    }
    return lines.toString();
  }

  /** A problem with its place, in one line. */
  static String line(Input.Problem problem, Language language) {
    return language.read(problem.place()) + ": " + language.read(problem.text());
  }
}

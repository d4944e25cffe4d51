package io.github.orsak.report;

import io.github.orsak.event.Input;
import java.util.Collection;
import java.util.List;

/** What there is to know about inputs, as lines for the margin of an output. */
public final class InputNotes {

  private InputNotes() {}

  /**
   * A line for each problem, with its place, or nothing. Inputs with the same problems are told by
   * one of them.
   */
  public static String of(List<Input> inputs, Language language) {
    StringBuilder lines = new StringBuilder();
    for (AlikeInputs alike : AlikeInputs.of(inputs)) {
      for (Input.Problem problem : alike.example().problems()) {
        String line = line(problem, language);
        String counted =
            alike.count() == 1 ? line : language.say("limits.alike-problem", line, alike.count());
        lines.append(Paper.harmless(counted)).append('\n');
      }
    }
    return lines.toString();
  }

  /** A line that tells that no event was left of the logs of these hosts. */
  public static String nothingLeft(Collection<String> hosts, Language language) {
    return Paper.harmless(language.say("events.none", String.join(", ", hosts))) + "\n";
  }

  /** A problem with its place, in one line. */
  static String line(Input.Problem problem, Language language) {
    return language.read(problem.place()) + ": " + language.read(problem.text());
  }
}

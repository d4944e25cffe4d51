package io.github.orsak.cli;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.report.format.ReportFormat;
import io.github.orsak.source.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options by which a person tells what the next checks of a report came to. */
final class AnswerOptions {

  @Option(
      names = "--answer",
      paramLabel = "CHECK=OUTCOME",
      description =
          "What a next check of the report came to, such as ca-ping=silent; the report names the"
              + " checks and their outcomes. It counts as evidence. Repeatable.")
  private List<String> answers = new ArrayList<>();

  @Option(
      names = "--ask",
      description =
          "After the report, ask on the terminal what its next checks came to, what would decide"
              + " most first, and show what follows.")
  private boolean ask;

  boolean ask() {
    return ask;
  }

  /** The answers, in the order given; which checks there are only a report knows. */
  List<Answer> given() {
    Set<Answer> given = new LinkedHashSet<>();
    Map<String, String> outcomes = new HashMap<>();
    for (String text : answers) {
      Answer answer = answer(text);
      String asked = Answer.asked(answer.check(), answer.place());
      String earlier = outcomes.putIfAbsent(asked, answer.outcome());
      if (earlier != null && !earlier.equals(answer.outcome())) {
        throw new Refusal(
            "--answer gives %s two outcomes, %s and %s; give the one that was found last"
                .formatted(asked, earlier, answer.outcome()));
      }
      given.add(answer);
    }
    return List.copyOf(given);
  }

  // A place may hold either sign; ids and outcomes hold neither.
  private static Answer answer(String text) {
    int is = text.lastIndexOf(Answer.IS);
    int at = text.indexOf(Answer.AT);
    boolean placed = at >= 0 && at < is;
    String check = text.substring(0, placed ? at : Math.max(is, 0)).strip();
    String place = placed ? text.substring(at + Answer.AT.length(), is).strip() : "";
    String outcome = text.substring(is + Answer.IS.length()).strip();
    if (is < 0 || check.isEmpty() || outcome.isEmpty() || placed && place.isEmpty()) {
      throw new Refusal(
          "--answer is \"" + text + "\"; expected CHECK=OUTCOME, such as ca-ping=silent");
    }
    return new Answer(check, outcome, place);
  }

  /** Refuses to ask where nobody would answer. */
  void requireSomebody(Console console, List<String> names, ReportFormat printed) {
    if (!ask) {
      return;
    }
    String instead = "; give what you found with --answer CHECK=OUTCOME instead";
    if (names.contains(Sources.STANDARD_INPUT)) {
      throw new Refusal(
          "--ask reads answers from the terminal, and - reads the log there" + instead);
    }
    if (printed != ReportFormat.TEXT) {
      throw new Refusal(
          "--ask needs a report as text; write " + printed + " to a file with --" + printed);
    }
    if (!Terminal.conversational(console.environment())) {
      throw new Refusal("--ask needs a terminal to read answers from" + instead);
    }
  }
}

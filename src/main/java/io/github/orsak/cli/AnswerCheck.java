package io.github.orsak.cli;

import static java.util.stream.Collectors.joining;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.NextCheck;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Nearest;
import io.github.orsak.report.Inert;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explanation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses answers that no cause could mean anything by, and says what may be answered. */
final class AnswerCheck {

  private static final int MOST_OPTIONS = 12;

  private final Report report;

  /**
   * Knows what can be answered.
   *
   * @param report what is concluded without answers
   */
  AnswerCheck(Report report) {
    this.report = report;
  }

  /**
   * Checks that some cause asks for each check and knows the outcome. Whether a diagnosis of this
   * report does is another matter, which the report tells.
   */
  void require(List<Answer> answers) {
    for (Answer answer : answers) {
      List<Cause.Check> checks = checks(report.causes(), answer.check());
      if (checks.isEmpty()) {
        throw refusal("no next check is called \"" + answer.check() + "\"", answer.check(), ids());
      }
      Set<String> names = new TreeSet<>();
      checks.forEach(check -> names.addAll(check.names()));
      if (!names.contains(answer.outcome())) {
        throw refusal(
            "the check %s has no outcome \"%s\"; expected %s"
                .formatted(answer.check(), answer.outcome(), String.join(" or ", names)),
            answer.outcome(),
            names);
      }
    }
  }

  private Refusal refusal(String what, String word, Set<String> candidates) {
    return new Refusal(what + Nearest.guess(word, candidates, ".") + askable());
  }

  // What the report asks for is what is meant before anything else that is spelt alike.
  private Set<String> ids() {
    Set<String> ids = report.questions().ids();
    return ids.isEmpty() ? all() : ids;
  }

  private Set<String> all() {
    Set<String> ids = new TreeSet<>();
    for (Cause cause : report.causes().all()) {
      cause.nextChecks().stream()
          .filter(Cause.Check::answerable)
          .map(Cause.Check::id)
          .forEach(ids::add);
    }
    return ids;
  }

  private String askable() {
    Set<String> options = new LinkedHashSet<>();
    for (NextCheck next : report.questions().open()) {
      String asked = next.asked(report.spellings().of(next.diagnosis().scope()));
      String answer = asked + Answer.IS + String.join("|", next.check().names());
      options.add(Inert.text("  " + Explanation.Check.option(answer)));
    }
    String more = options.size() > MOST_OPTIONS ? "\n  …" : "";
    return options.isEmpty()
        ? " This report asks for nothing that can be answered."
        : options.stream()
            .limit(MOST_OPTIONS)
            .collect(joining("\n", " This report asks for:\n", more));
  }

  private static List<Cause.Check> checks(Causes causes, String id) {
    return causes.all().stream()
        .flatMap(cause -> cause.nextChecks().stream())
        .filter(check -> check.answerable() && check.id().equals(id))
        .toList();
  }
}

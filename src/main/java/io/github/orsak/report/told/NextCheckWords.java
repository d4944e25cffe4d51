package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.Confidence.Given;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.NextCheck;
import io.github.orsak.diagnosis.Questions;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.knowledge.Words;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explanation.Check;
import io.github.orsak.report.told.Explanation.Finding;
import io.github.orsak.report.told.Explanation.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tells the next checks of a diagnosis, how to answer them, and what was answered. */
final class NextCheckWords {

  private final Report report;
  private final Questions questions;
  private final Language language;
  private final UnaryOperator<String> titles;

  /**
   * Knows what a report asks.
   *
   * @param titles gives the title of a cause
   */
  NextCheckWords(Report report, Language language, UnaryOperator<String> titles) {
    this.report = report;
    this.questions = report.questions();
    this.language = language;
    this.titles = titles;
  }

  /** The checks, what would decide most first, what was done last. */
  List<Check> of(Diagnosis diagnosis) {
    return questions.of(diagnosis).stream().map(this::check).toList();
  }

  private Check check(NextCheck next) {
    List<CheckOutcome> outcomes = next.answerable() ? next.check().outcomes() : List.of();
    return new Check(
        in(next.check().look()),
        in(next.check().run()),
        in(next.check().means()),
        outcomes.isEmpty() ? "" : next.asked(report.spellings().of(next.diagnosis().scope())),
        outcomes.stream().map(this::finding).toList(),
        next.answer().flatMap(answer -> found(next, answer)));
  }

  private Finding finding(CheckOutcome outcome) {
    return new Finding(outcome.name(), outcome.weight(), outcome.pointsTo(), in(outcome.says()));
  }

  private Optional<String> found(NextCheck next, Answer answer) {
    return next.check()
        .outcome(answer.outcome())
        .map(means -> language.say("report.found", means.name(), in(means.says())));
  }

  /** What somebody found, as a reason to believe or doubt. */
  Reason reason(Given given) {
    CheckOutcome means = given.means();
    String answer = given.answer().toString();
    String says =
        means.pointsTo().isEmpty()
            ? language.say("reason.given", in(means.says()), answer)
            : language.say(
                "reason.given-points",
                in(means.says()),
                answer,
                language.quoted(titles.apply(means.pointsTo())),
                means.pointsTo());
    return new Reason(
        given.answer().check(),
        means.weight(),
        says,
        Optional.empty(),
        Optional.of(given.answer()),
        "",
        List.of());
  }

  private String in(Words words) {
    return words.in(language.code());
  }
}

package io.github.orsak;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.AnswerEffect;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.engine.Case;
import io.github.orsak.report.Report;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A case whose events are all taken. It can be asked as often as one likes, each time with other
 * answers to the next checks of its diagnoses; the log is not read again.
 *
 * <pre>{@code
 * Inquiry inquiry = intake.inquire(List.of());
 * Report first = inquiry.report(List.of());
 * first.questions().open().forEach(next -> System.out.println(next.check().run().in("en")));
 * Report second = inquiry.report(List.of(new Answer("ca-ping", "silent")));
 * }</pre>
 */
public final class Inquiry {

  private final Orsak orsak;
  private final Case known;
  private final Verdict plain;
  private final BiFunction<Verdict, List<AnswerEffect>, Report> telling;

  Inquiry(Orsak orsak, Case known, BiFunction<Verdict, List<AnswerEffect>, Report> telling) {
    this.orsak = orsak;
    this.known = known;
    this.telling = telling;
    this.plain = orsak.reasoner().reason(known);
  }

  /**
   * What follows from the log and from what somebody found.
   *
   * @param answers to next checks; one that no diagnosis asks for changes nothing, and the report
   *     says so
   */
  public Report report(Collection<Answer> answers) {
    List<Answer> distinct = answers.stream().distinct().toList();
    if (distinct.isEmpty()) {
      return telling.apply(plain, List.of());
    }
    Verdict verdict = orsak.reasoner().reason(known.answered(distinct));
    return telling.apply(verdict, AnswerEffect.of(distinct, orsak.causes(), plain, verdict));
  }
}

package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.event.Event;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.quote.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything a report says, in the words of one language.
 *
 * <p>It is built once, and a format only lays it out: what is told, in which words and in which
 * order is decided here. A format for programs also reads the values, from {@link #report}.
 */
public final class Told {

  private final Report report;
  private final Language language;
  private final Explainer explainer;
  private final LeftoverWords leftovers;
  private final List<Statement> headline;
  private final List<ToldDiagnosis> diagnoses;
  private final List<ToldLeftover> unexplained;
  private final List<ToldLeftover> persisting;
  private final List<ToldExpectation> unanswered;
  private final List<ToldTestimony> beside;
  private final List<Section> sections;

  private Told(Report report, Language language) {
    this.report = report;
    this.language = language;
    this.explainer = new Explainer(report, language);
    this.leftovers = new LeftoverWords(explainer, report.spellings(), language);
    this.headline = Headline.of(report, language, explainer, leftovers);
    this.diagnoses = diagnoses(AlikeDiagnoses.of(report.verdict().diagnoses()));
    this.unexplained = report.residue().unexplained().stream().map(this::leftover).toList();
    this.persisting = report.residue().persisting().stream().map(this::leftover).toList();
    this.unanswered =
        report.residue().unanswered().stream()
            .map(one -> new ToldExpectation(one, leftovers.paragraph(one), explainer.changed(one)))
            .toList();
    TestimonyWords words = new TestimonyWords(report.catalog().faults(), language, explainer);
    this.beside = report.unheeded().stream().map(words::of).toList();
    this.sections = List.copyOf(Sections.of(this, explainer));
  }

  /** The report in the words of a language. */
  public static Told of(Report report, Language language) {
    return new Told(report, language);
  }

  private List<ToldDiagnosis> diagnoses(List<AlikeDiagnoses> entries) {
    StandingWords standing = new StandingWords(language);
    ConsequenceWords consequences = new ConsequenceWords(report, explainer, language);
    List<ToldDiagnosis> told = new ArrayList<>();
    for (AlikeDiagnoses alike : entries) {
      Explanation words = explainer.explain(alike);
      String example =
          alike.several()
              ? language.say("alike.example", explainer.where(alike.example().scope()))
              : "";
      told.add(
          new ToldDiagnosis(
              told.size() + 1,
              words,
              standing.of(words.diagnosis()),
              example,
              consequences.of(words, alike.several()),
              alike.all()));
    }
    return List.copyOf(told);
  }

  private ToldLeftover leftover(Leftover left) {
    Event last = LeftoverWords.last(left);
    List<String> logs = report.logsOfSteps(left);
    return new ToldLeftover(
        left,
        explainer.failure(left.parts().get(0).episode()),
        leftovers.paragraph(left),
        explainer.reason(last),
        LeftoverWords.shown(left).stream().map(explainer::quote).toList(),
        explainer.changed(left),
        logs,
        logs.stream()
            .map(log -> language.say("limits.steps", explainer.log(log, last.host())))
            .toList());
  }

  /** The values behind the words. */
  public Report report() {
    return report;
  }

  /** The language of the words. */
  public Language language() {
    return language;
  }

  /** What the report comes to, and below it how far that can be trusted. */
  public List<Statement> headline() {
    return headline;
  }

  /** What is diagnosed, the same in many places told as one. */
  public List<ToldDiagnosis> diagnoses() {
    return diagnoses;
  }

  /** Every diagnosis by itself; there can be thousands, so each is told when it is asked for. */
  public Stream<Explanation> each() {
    return report.verdict().diagnoses().stream().map(this::explain);
  }

  /** A diagnosis by itself. */
  public Explanation explain(Diagnosis diagnosis) {
    return explainer.explain(diagnosis);
  }

  /** Failures that no diagnosis explains. */
  public List<ToldLeftover> unexplained() {
    return unexplained;
  }

  /** Failures that go on and that only a note explains. */
  public List<ToldLeftover> persisting() {
    return persisting;
  }

  /** What stays without an answer. */
  public List<ToldExpectation> unanswered() {
    return unanswered;
  }

  /** What programs beside the connector failed at and no diagnosis rests on. */
  public List<ToldTestimony> beside() {
    return beside;
  }

  /** What follows the diagnoses, in order: what stays open, and how far the report reaches. */
  public List<Section> sections() {
    return sections;
  }

  /** A cause's title, or its id where it has no words. */
  public String title(String cause) {
    return explainer.title(cause);
  }

  /** What an operation does, in a few words. */
  public String operation(String name) {
    return explainer.operation(name);
  }

  /** An event with the names of what it says. */
  public Quote quote(Event event) {
    return explainer.quote(event);
  }
}

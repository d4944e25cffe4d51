package io.github.orsak.report.why;

import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation.Yield;
import io.github.orsak.diagnosis.trace.Link;
import io.github.orsak.diagnosis.trace.Strand;
import io.github.orsak.diagnosis.trace.Trace;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.report.Language;
import io.github.orsak.report.Traced;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.report.told.StandingWords;
import io.github.orsak.report.told.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a person at a terminal how a cause was concluded: rules, facts, events and edges. */
public final class WhyText {

  private static final int STEP = 2;
  private static final int MOST_FIRINGS = 3;

  private final Traced traced;
  private final Trace trace;
  private final String cause;
  private final Language language;
  private final Explainer explainer;
  private final EdgeWords edges;
  private final Paper paper;
  private final FiringText firings;
  private final StandingWords standing;

  WhyText(Traced traced, String cause, Language language, Paper paper) {
    this.traced = traced;
    this.trace = traced.trace();
    this.cause = cause;
    this.language = language;
    this.explainer = new Explainer(traced.report(), language);
    this.edges = new EdgeWords(language);
    this.paper = paper;
    this.firings = new FiringText(explainer, language, paper);
    this.standing = new StandingWords(language);
  }

  /** The firings on the same paper. */
  FiringText firings() {
    return firings;
  }

  /** How a cause was concluded, as text that ends in a line feed. */
  public static String of(Traced traced, String cause, Language language, TextStyle style) {
    return new WhyText(traced, cause, language, new Paper(style)).write();
  }

  private String write() {
    paper.heading("", Ink.PLAIN, explainer.title(cause) + " (" + cause + ")");
    traced
        .report()
        .verdict()
        .troubles()
        .forEach(trouble -> paper.put(0, "! ", Ink.ALARM, Ink.PLAIN, trouble));
    List<Strand> strands = trace.strands(cause);
    if (strands.isEmpty()) {
      paper.put(0, Ink.PLAIN, language.say("why.none", cause));
    }
    traced.report().verdict().diagnoses().stream()
        .filter(found -> found.cause().equals(cause))
        .forEach(this::diagnosis);
    fates();
    return paper.toString();
  }

  /** What became of the hypotheses that are no diagnosis. */
  void fates() {
    List<Strand> strands = trace.strands(cause);
    strands.stream().filter(Strand::stands).forEach(this::consequence);
    strands.stream().filter(strand -> !strand.stands()).forEach(this::refuted);
  }

  private void diagnosis(Diagnosis diagnosis) {
    List<Strand> strands = trace.strands(diagnosis);
    paper.blank();
    paper.put(
        0,
        language.say("mark", diagnosis.status()) + "  ",
        Ink.of(Tone.of(diagnosis.status())),
        Ink.PLAIN,
        explainer.where(diagnosis.scope())
            + ", "
            + language.interval(diagnosis.from(), diagnosis.end().orElse(diagnosis.last()))
            + ", "
            + standing.sure(diagnosis));
    firstOfEachRule(strands);
    part(STEP, "why.weights");
    for (Confidence.Item item : diagnosis.confidence().items()) {
      String sign = language.weight(item.weight()) + "  ";
      String says = ground(item.evidence().key()) + variable(item.evidence().fact(), strands);
      paper.put(2 * STEP, sign, Ink.STRONG, Ink.PLAIN, says);
    }
    explained(diagnosis, strands.stream().map(Strand::hypothesis).toList());
  }

  // A rule of single events fires for every combination of them.
  private void firstOfEachRule(List<Strand> strands) {
    Map<String, Integer> fired = new HashMap<>();
    int left = 0;
    for (Strand strand : strands) {
      if (fired.merge(strand.firing().rule(), 1, Integer::sum) <= MOST_FIRINGS) {
        firings.write(STEP, strand.firing());
      } else {
        left++;
      }
    }
    if (left > 0) {
      paper.put(STEP, Ink.FAINT, language.say("limits.more-left", left));
    }
  }

  private static String variable(Fact fact, List<Strand> strands) {
    return strands.stream()
        .flatMap(strand -> strand.firing().matched().stream())
        .filter(one -> one.fact().equals(fact) && !one.variable().isEmpty())
        .findFirst()
        .map(one -> " (" + one.variable() + ")")
        .orElse("");
  }

  private String ground(String key) {
    return traced
        .report()
        .causes()
        .cause(cause)
        .flatMap(known -> known.ground(key))
        .map(Cause.Ground::says)
        .map(says -> says.in(language.code()))
        .orElse(key);
  }

  private void explained(Diagnosis diagnosis, List<Hypothesis> roots) {
    if (diagnosis.explains().isEmpty()) {
      return;
    }
    part(STEP, "why.explains");
    for (Link link : trace.consequences(roots)) {
      link.consequence().ifPresent(other -> explained(link, other));
      link.flow().filter(diagnosis::lists).ifPresent(flow -> explained(link, flow));
    }
  }

  private void explained(Link link, Hypothesis other) {
    String title = explainer.title(other.cause()) + " (" + other.cause() + ")";
    paper.item(2 * STEP, Ink.STRONG, title + ", " + explainer.where(other.scope()));
    paper.put(3 * STEP, Ink.PLAIN, edges.of(link.edge()));
    firings.write(3 * STEP, trace.strand(other).firing());
  }

  private void explained(Link link, Episode flow) {
    paper.item(2 * STEP, Ink.STRONG, explainer.says(flow));
    paper.put(3 * STEP, Ink.PLAIN, edges.of(link.edge()));
    firings.quotes(3 * STEP, flow);
  }

  private void consequence(Strand strand) {
    List<Link> links = trace.explainers(strand.hypothesis());
    if (links.isEmpty()) {
      return;
    }
    part(0, "why.consequence");
    for (Link link : links) {
      Hypothesis root = link.root();
      String title = explainer.title(root.cause()) + " (" + root.cause() + ")";
      paper.item(STEP, Ink.STRONG, title + ", " + explainer.where(root.scope()));
      paper.put(2 * STEP, Ink.PLAIN, edges.of(link.edge()));
    }
    firings.write(STEP, strand.firing());
  }

  private void refuted(Strand strand) {
    part(0, "why.refuted");
    for (Strand.Objection objection : strand.objections()) {
      objection.refutation().yield().ifPresent(this::yields);
      firings.write(STEP, objection.firing());
    }
    part(0, "why.otherwise");
    firings.write(STEP, strand.firing());
  }

  private void yields(Yield yield) {
    Hypothesis stronger = yield.stronger();
    String title = explainer.title(stronger.cause()) + " (" + stronger.cause() + ")";
    paper.item(STEP, Ink.STRONG, title + ", " + explainer.where(stronger.scope()));
    paper.put(2 * STEP, Ink.PLAIN, edges.of(yield));
  }

  private void part(int indent, String key) {
    paper.blank();
    paper.put(indent, Ink.STRONG, language.say(key));
  }
}

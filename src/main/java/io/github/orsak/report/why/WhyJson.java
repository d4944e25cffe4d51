package io.github.orsak.report.why;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation.Yield;
import io.github.orsak.diagnosis.trace.Firing;
import io.github.orsak.diagnosis.trace.Link;
import io.github.orsak.diagnosis.trace.Strand;
import io.github.orsak.diagnosis.trace.Trace;
import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.Exclusion;
import io.github.orsak.report.Language;
import io.github.orsak.report.Traced;
import io.github.orsak.report.json.DiagnosisTree;
import io.github.orsak.report.json.Json;
import io.github.orsak.report.told.Explainer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes how a cause was concluded as JSON. */
public final class WhyJson {

  /** Names the shape and its version. */
  public static final String FORMAT = "orsak-why/1";

  private final Trace trace;
  private final Explainer explainer;

  WhyJson(Traced traced, Language language) {
    this.trace = traced.trace();
    this.explainer = new Explainer(traced.report(), language);
  }

  /** How a cause was concluded, as JSON that ends in a line feed. */
  public static String of(Traced traced, String cause, Language language) {
    return Json.of(new WhyJson(traced, language).tree(traced, cause, language));
  }

  private Map<String, Object> tree(Traced traced, String cause, Language language) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("language", language.code());
    tree.put("cause", cause);
    tree.put("title", explainer.title(cause));
    tree.put(
        "diagnoses",
        traced.report().verdict().diagnoses().stream()
            .filter(found -> found.cause().equals(cause))
            .map(this::diagnosis)
            .toList());
    tree.putAll(fates(cause));
    tree.put("troubles", traced.report().verdict().troubles());
    return tree;
  }

  /** What became of the hypotheses that are no diagnosis. */
  Map<String, Object> fates(String cause) {
    List<Strand> strands = trace.strands(cause);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(
        "consequences",
        strands.stream()
            .filter(one -> !trace.explainers(one.hypothesis()).isEmpty())
            .map(this::consequence)
            .toList());
    tree.put("refuted", strands.stream().filter(one -> !one.stands()).map(this::refuted).toList());
    return tree;
  }

  private Map<String, Object> diagnosis(Diagnosis diagnosis) {
    List<Strand> strands = trace.strands(diagnosis);
    Map<String, Object> tree = DiagnosisTree.brief(explainer.explain(diagnosis));
    tree.put("concluded", strands.stream().map(this::strand).toList());
    tree.put(
        "explains",
        trace.consequences(strands.stream().map(Strand::hypothesis).toList()).stream()
            .filter(link -> link.consequence().isPresent() || diagnosis.lists(link.flow().get()))
            .map(this::link)
            .toList());
    return tree;
  }

  private Map<String, Object> consequence(Strand strand) {
    Map<String, Object> tree = strand(strand);
    tree.put(
        "explainedBy",
        trace.explainers(strand.hypothesis()).stream()
            .map(
                link -> {
                  Map<String, Object> by = new LinkedHashMap<>();
                  by.put("cause", link.root().cause());
                  by.put("scope", DiagnosisTree.scope(link.root().scope()));
                  by.put("edge", edge(link.edge()));
                  return by;
                })
            .toList());
    return tree;
  }

  private Map<String, Object> refuted(Strand strand) {
    Map<String, Object> tree = strand(strand);
    tree.put("refutedBy", strand.objections().stream().map(by -> firing(by.firing())).toList());
    tree.put(
        "yieldsTo",
        strand.objections().stream()
            .flatMap(by -> by.refutation().yield().stream())
            .map(WhyJson::yields)
            .toList());
    return tree;
  }

  private static Map<String, Object> yields(Yield yield) {
    Exclusion exclusion = yield.exclusion();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cause", yield.stronger().cause());
    tree.put("route", yield.stronger().route());
    tree.put("scope", DiagnosisTree.scope(yield.stronger().scope()));
    tree.put("same", exclusion.same().stream().map(DiagnosisTree::word).sorted().toList());
    tree.put("when", DiagnosisTree.word(exclusion.when()));
    tree.put("grace", exclusion.grace().toString());
    return tree;
  }

  private Map<String, Object> link(Link link) {
    Map<String, Object> tree = new LinkedHashMap<>();
    link.consequence()
        .ifPresent(
            other -> {
              tree.put("cause", other.cause());
              tree.put("scope", DiagnosisTree.scope(other.scope()));
              tree.put("edge", edge(link.edge()));
              tree.put("concluded", List.of(strand(trace.strand(other))));
            });
    link.flow()
        .ifPresent(
            flow -> {
              tree.put("operation", flow.operation());
              tree.put("fault", flow.fault());
              tree.put("scope", DiagnosisTree.scope(flow.scope()));
              tree.put("edge", edge(link.edge()));
              tree.put("events", quotes(flow.samples()));
            });
    return tree;
  }

  private static Map<String, Object> edge(Consequence edge) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("root", edge.root());
    tree.put("cause", edge.cause());
    tree.put("operation", edge.operation());
    tree.put("faults", edge.faults());
    tree.put("same", edge.same().stream().map(DiagnosisTree::word).sorted().toList());
    tree.put("when", DiagnosisTree.word(edge.when()));
    tree.put("grace", edge.grace().toString());
    return tree;
  }

  private Map<String, Object> strand(Strand strand) {
    Hypothesis hypothesis = strand.hypothesis();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cause", hypothesis.cause());
    tree.put("route", hypothesis.route());
    tree.put("scope", DiagnosisTree.scope(hypothesis.scope()));
    tree.put("from", hypothesis.from().toString());
    tree.put("to", hypothesis.last().toString());
    hypothesis.end().ifPresent(end -> tree.put("end", end.toString()));
    tree.put("evidence", hypothesis.evidence().stream().map(one -> one.key()).toList());
    tree.putAll(firing(strand.firing()));
    return tree;
  }

  private Map<String, Object> firing(Firing firing) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", firing.rule());
    tree.put("file", firing.file());
    tree.put("line", firing.line());
    tree.put("matched", firing.matched().stream().map(this::matched).toList());
    tree.put("absent", firing.absent());
    return tree;
  }

  /** A fact that was matched. */
  Map<String, Object> matched(Firing.Matched matched) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("variable", matched.variable());
    tree.putAll(fact(matched.fact()));
    return tree;
  }

  /** A fact with the events that show it. */
  Map<String, Object> fact(Object known) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("fact", known.getClass().getSimpleName());
    if (known instanceof Fact fact) {
      tree.put("says", explainer.says(fact));
      tree.put("counts", explainer.counts(fact));
      tree.put("from", fact.first().toString());
      tree.put("to", fact.last().toString());
      tree.put("events", quotes(fact.samples()));
    } else if (known instanceof Event event) {
      tree.put("events", quotes(List.of(event)));
    } else if (known instanceof Hypothesis hypothesis) {
      tree.put("cause", hypothesis.cause());
    }
    return tree;
  }

  private List<Map<String, Object>> quotes(List<Event> events) {
    return events.stream().map(explainer::quote).map(DiagnosisTree::quote).toList();
  }
}

package io.github.orsak.whynot;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.trace.Link;
import io.github.orsak.diagnosis.trace.Strand;
import io.github.orsak.diagnosis.trace.Trace;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.engine.Case;
import io.github.orsak.engine.Reasoner;
import io.github.orsak.engine.RuleBase;
import io.github.orsak.engine.Watchdog;
import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.runtime.KieSession;

/** Tries events: how near the rules of a cause come with them, and what is diagnosed. */
final class Laboratory {

  private static final int MOST_FIRINGS = 500_000;

  private final RuleBase rules;
  private final Catalog catalog;
  private final Reasoner reasoner;
  private final String cause;
  private final List<Probe> probes = new ArrayList<>();
  private Optional<RuleBase> probing;
  private int trials;

  /** Prepares for a cause: compiles the probes of its rules. */
  Laboratory(RuleBase rules, Catalog catalog, Causes causes, String cause) {
    this.rules = rules;
    this.catalog = catalog;
    this.reasoner = new Reasoner(rules, catalog, causes);
    this.cause = cause;
    Map<RuleFile, StringBuilder> texts = new LinkedHashMap<>();
    for (RuleAnatomy rule : rules.rulesOf(cause)) {
      Probe probe = new Probe(rule, "probe " + probes.size() + " ");
      probes.add(probe);
      texts
          .computeIfAbsent(rule.file(), file -> new StringBuilder(file.withoutRules()))
          .append(probe.drl());
    }
    List<RuleFile> files = new ArrayList<>();
    texts.forEach((file, drl) -> files.add(new RuleFile(file.name(), file.path(), drl + "\n")));
    this.probing = files.isEmpty() ? Optional.empty() : Optional.of(rules.instead(files));
  }

  /** The rules, in order. */
  List<Probe> probes() {
    return probes;
  }

  /** How many cases were tried so far. */
  int trials() {
    return trials;
  }

  /** How near the rule of a probe comes to firing with these events. */
  Assessment assess(Probe probe, List<Event> events) {
    // The probes ask for less than the rules, so that they see what the rules would pass by.
    return assess(probe, Case.of(events, catalog, probing.orElseThrow()));
  }

  /** How near the rule of a probe comes to firing with these facts and single events. */
  Assessment assess(Probe probe, Case known) {
    trials++;
    while (true) {
      try {
        return Assessment.of(findings(probe, known.facts(), known.raw()));
      } catch (RuntimeException e) {
        // Asked alone, a condition can throw that the rule asks only after another.
        probing = Optional.of(probing.orElseThrow().without(e));
      }
    }
  }

  private Findings findings(Probe probe, Collection<Fact> facts, Collection<Event> raw) {
    Findings findings = new Findings(probe);
    RuleBase asked = probing.orElseThrow();
    KieSession session = asked.newSession();
    try {
      session.addEventListener(findings);
      facts.forEach(session::insert);
      raw.forEach(session::insert);
      asked
          .watchdog()
          .fire(
              session,
              () ->
                  session.fireAllRules(
                      match -> probe.owns(match.getRule().getName()), MOST_FIRINGS));
    } finally {
      Watchdog.end(session);
    }
    return findings;
  }

  /** What is diagnosed of the cause with these events. */
  Optional<Diagnosis> diagnose(List<Event> events) {
    return reasoner.reason(fold(events)).diagnoses().stream()
        .filter(found -> found.cause().equals(cause))
        .findFirst();
  }

  /** What shows those who stand between the hypotheses of the cause and a diagnosis. */
  List<Fact> objections(List<Event> events) {
    Trace trace = reasoner.trace(fold(events));
    List<Fact> facts = new ArrayList<>();
    for (Strand strand : trace.strands(cause)) {
      for (Strand.Objection objection : strand.objections()) {
        objection.refutation().fact().ifPresent(facts::add);
        objection.refutation().yield().ifPresent(yield -> shown(yield.stronger(), facts));
      }
      for (Link link : trace.explainers(strand.hypothesis())) {
        shown(link.root(), facts);
      }
    }
    return facts.stream().distinct().toList();
  }

  private static void shown(Hypothesis hypothesis, List<Fact> facts) {
    hypothesis.evidence().forEach(evidence -> facts.add(evidence.fact()));
  }

  private Case fold(List<Event> events) {
    return Case.of(events, catalog, rules);
  }
}

package io.github.orsak.report.json;

import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Share;
import io.github.orsak.report.told.Explanation;
import io.github.orsak.report.told.Explanation.Reason;
import io.github.orsak.report.told.quote.Quote;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One diagnosis as a tree of JSON values. */
public final class DiagnosisTree {

  private DiagnosisTree() {}

  static Map<String, Object> of(Explanation told) {
    Diagnosis diagnosis = told.diagnosis();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cause", diagnosis.cause());
    tree.put("status", word(diagnosis.status()));
    tree.put("title", told.title());
    tree.put("verdict", told.verdict());
    tree.put("explanation", told.explanation());
    tree.put("confidence", confidence(diagnosis.confidence(), told));
    Map<String, Object> scope = scope(diagnosis.scope());
    scope.put("hosts", diagnosis.hosts());
    tree.put("scope", scope);
    tree.put("where", told.where());
    tree.put("from", diagnosis.from().toString());
    tree.put("to", diagnosis.last().toString());
    diagnosis.end().ifPresent(end -> tree.put("end", end.toString()));
    tree.put("failures", diagnosis.failures());
    diagnosis.part().ifPresent(part -> tree.put("share", part(part)));
    tree.put("operations", operations(diagnosis));
    tree.put("evidence", reasons(told.evidence(), diagnosis.last()));
    tree.put("counterEvidence", reasons(told.counterEvidence(), diagnosis.last()));
    ChangeTree.put(told.changed(), tree);
    tree.put("explains", told.explains().stream().map(DiagnosisTree::share).toList());
    tree.put("rivals", told.rivals().stream().map(DiagnosisTree::rival).toList());
    tree.put("nextChecks", told.nextChecks().stream().map(DiagnosisTree::check).toList());
    tree.put("remediation", told.remediation().stream().map(DiagnosisTree::step).toList());
    tree.put("withdrawnIf", told.withdrawnIf());
    tree.put("references", told.references());
    told.page().ifPresent(page -> tree.put("page", page));
    return tree;
  }

  /** What it is, where, when and how sure, without the rest. */
  public static Map<String, Object> brief(Explanation told) {
    Map<String, Object> tree = of(told);
    tree.keySet().retainAll(Set.of("status", "confidence", "scope", "from", "to", "end"));
    return tree;
  }

  private static Map<String, Object> confidence(Confidence confidence, Explanation told) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("band", word(confidence.band()));
    tree.put("score", confidence.score());
    tree.put(
        "items",
        Stream.concat(told.evidence().stream(), told.counterEvidence().stream())
            .map(DiagnosisTree::item)
            .toList());
    return tree;
  }

  private static Map<String, Object> item(Reason reason) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("key", reason.key());
    tree.put("weight", reason.weight());
    tree.put("says", reason.says());
    reason.answer().ifPresent(answer -> tree.put("given", answer.toString()));
    return tree;
  }

  private static List<Map<String, Object>> reasons(List<Reason> reasons, Instant found) {
    return reasons.stream().map(reason -> reason(reason, found)).toList();
  }

  // What a person found tells of what was last seen.
  private static Map<String, Object> reason(Reason reason, Instant found) {
    Map<String, Object> tree = item(reason);
    tree.put("counts", reason.counts());
    tree.put("from", reason.fact().map(Fact::first).orElse(found).toString());
    tree.put("to", reason.fact().map(Fact::last).orElse(found).toString());
    tree.put("events", reason.quotes().stream().map(DiagnosisTree::quote).toList());
    return tree;
  }

  /** An event as the report quotes it. */
  public static Map<String, Object> quote(Quote quote) {
    Event event = quote.event();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("time", event.time().toString());
    tree.put("host", event.host());
    tree.put("channel", event.channel());
    tree.put("id", event.id());
    tree.put("name", quote.name());
    tree.put("code", quote.code());
    tree.put("fault", quote.fault());
    if (event.numbered()) {
      tree.put("record", event.recordId());
    }
    tree.put("data", event.data().stream().map(DiagnosisTree::field).toList());
    tree.put("message", event.message());
    tree.put("place", event.place().toString());
    return tree;
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", field.name());
    tree.put("value", field.value());
    return tree;
  }

  // What the evidence says failed; when it works again, that speaks for the cause being over.
  private static List<String> operations(Diagnosis diagnosis) {
    return diagnosis.supporting().stream()
        .map(item -> item.evidence().fact())
        .flatMap(DiagnosisTree::failing)
        .distinct()
        .toList();
  }

  private static Stream<String> failing(Fact fact) {
    if (fact instanceof Episode episode) {
      return Stream.of(episode.operation());
    }
    return fact instanceof Observation seen && seen.outcome().failed()
        ? Stream.of(seen.operation())
        : Stream.empty();
  }

  private static Map<String, Object> part(Share part) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("failed", part.failed());
    tree.put("tried", part.tried());
    return tree;
  }

  /** A scope with the names it has. */
  public static Map<String, Object> scope(Scope scope) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", word(scope.kind()));
    tree.put("host", scope.host());
    tree.put("ca", scope.ca());
    tree.put("template", scope.template());
    tree.put("user", scope.user());
    tree.put("device", scope.device());
    tree.put("serial", scope.serial());
    return tree;
  }

  private static Map<String, Object> share(Explanation.Share share) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cause", share.what().cause());
    tree.put("operation", share.what().operation());
    tree.put("fault", share.what().fault());
    tree.put("title", share.title());
    tree.put("scope", scope(share.what().scope()));
    tree.put("failures", share.what().failures());
    return tree;
  }

  private static Map<String, Object> rival(Explanation.Rival rival) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cause", rival.cause());
    tree.put("title", rival.title());
    tree.put("decides", rival.decides());
    return tree;
  }

  private static Map<String, Object> check(Explanation.Check check) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("look", check.look());
    tree.put("run", check.run());
    tree.put("means", check.means());
    if (!check.outcomes().isEmpty()) {
      tree.put("asked", check.asked());
      tree.put("outcomes", check.outcomes().stream().map(DiagnosisTree::outcome).toList());
      check.found().ifPresent(found -> tree.put("found", found));
    }
    return tree;
  }

  private static Map<String, Object> outcome(Explanation.Finding outcome) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", outcome.name());
    tree.put("weight", outcome.weight());
    tree.put("says", outcome.says());
    if (!outcome.pointsTo().isEmpty()) {
      tree.put("pointsTo", outcome.pointsTo());
    }
    return tree;
  }

  private static Map<String, Object> step(Explanation.Step step) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("do", step.act());
    tree.put("verify", step.verify());
    return tree;
  }

  /** A constant as JSON spells it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

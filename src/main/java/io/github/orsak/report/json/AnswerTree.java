package io.github.orsak.report.json;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.AnswerEffect;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What came of an answer as a tree of JSON values. */
final class AnswerTree {

  private final Answer answer;
  private final Report report;

  private AnswerTree(Answer answer, Report report) {
    this.answer = answer;
    this.report = report;
  }

  static Map<String, Object> of(AnswerEffect effect, Report report) {
    return new AnswerTree(effect.answer(), report).tree(effect);
  }

  private Map<String, Object> tree(AnswerEffect effect) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("check", answer.check());
    tree.put("outcome", answer.outcome());
    if (!answer.place().isEmpty()) {
      tree.put("place", answer.place());
    }
    List<Map<String, Object>> counted =
        effect.counted().stream().map(one -> named(one.cause(), one.scope())).toList();
    tree.put("counted", counted);
    Stream<Map<String, Object>> roots =
        effect.ruledOut().stream().map(one -> ruledOut(one.cause(), one.scope()));
    Stream<Map<String, Object>> others =
        effect.consequences().stream().map(one -> ruledOut(one.cause(), one.scope()));
    tree.put("ruledOut", Stream.concat(roots, others).toList());
    tree.put("closed", List.copyOf(effect.closed()));
    return tree;
  }

  private static Map<String, Object> named(String cause, Scope scope) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cause", cause);
    tree.put("scope", DiagnosisTree.scope(scope));
    return tree;
  }

  private Map<String, Object> ruledOut(String cause, Scope scope) {
    Map<String, Object> tree = named(cause, scope);
    report
        .meaning(answer, cause, scope)
        .map(CheckOutcome::pointsTo)
        .filter(rival -> !rival.isEmpty())
        .ifPresent(rival -> tree.put("pointsTo", rival));
    return tree;
  }
}

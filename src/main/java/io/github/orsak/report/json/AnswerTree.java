package io.github.orsak.report.json;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.AnswerEffect;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of an answer as a tree of JSON values. */
final class AnswerTree {

  private AnswerTree() {}

  static Map<String, Object> of(AnswerEffect effect, Report report) {
    Answer answer = effect.answer();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("check", answer.check());
    tree.put("outcome", answer.outcome());
    if (!answer.place().isEmpty()) {
      tree.put("place", answer.place());
    }
    tree.put("counted", effect.counted().stream().map(AnswerTree::named).toList());
    tree.put(
        "ruledOut", effect.ruledOut().stream().map(one -> ruledOut(one, answer, report)).toList());
    tree.put("closed", List.copyOf(effect.closed()));
    return tree;
  }

  private static Map<String, Object> named(Diagnosis one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cause", one.cause());
    tree.put("scope", DiagnosisTree.scope(one.scope()));
    return tree;
  }

  private static Map<String, Object> ruledOut(Diagnosis one, Answer answer, Report report) {
    Map<String, Object> tree = named(one);
    report
        .meaning(answer, one)
        .map(CheckOutcome::pointsTo)
        .filter(rival -> !rival.isEmpty())
        .ifPresent(rival -> tree.put("pointsTo", rival));
    return tree;
  }
}

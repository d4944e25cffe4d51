package io.github.orsak.report.json;

import io.github.orsak.diagnosis.Extent;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Share;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.report.told.LeftoverWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong beside what is diagnosed, as trees of JSON values. */
final class LeftoverTree {

  private final Report report;
  private final Explainer explainer;
  private final LeftoverWords words;

  LeftoverTree(Report report, Explainer explainer, Language language) {
    this.report = report;
    this.explainer = explainer;
    this.words = new LeftoverWords(explainer, report.spellings(), language);
  }

  Map<String, Object> of(Leftover left) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("operation", left.operation());
    tree.put("fault", left.fault());
    tree.put("says", explainer.failure(left.parts().get(0).episode()));
    tree.put("description", words.paragraph(left));
    tree.put("reason", explainer.reason(LeftoverWords.last(left)));
    tree.put("scope", DiagnosisTree.scope(left.scope()));
    tree.put("hosts", extent(left.hosts()));
    tree.put("cas", extent(left.cas()));
    tree.put("templates", extent(left.templates()));
    tree.put("reports", extent(left.reports()));
    left.device().ifPresent(device -> tree.put("device", device));
    left.user().ifPresent(user -> tree.put("user", user));
    tree.put("devices", left.devices());
    tree.put("share", share(left.share()));
    left.every().ifPresent(gap -> tree.put("everySeconds", gap.toSeconds()));
    tree.put("from", left.first().toString());
    tree.put("to", left.last().toString());
    tree.put("goesOn", left.goesOn());
    tree.put("undecided", left.undecided());
    tree.put("failures", left.failures());
    tree.put("logsOfSteps", report.logsOfSteps(left));
    tree.put(
        "events",
        LeftoverWords.shown(left).stream()
            .map(explainer::quote)
            .map(DiagnosisTree::quote)
            .toList());
    return tree;
  }

  Map<String, Object> of(Expectation one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", one.name());
    tree.put("description", words.paragraph(one));
    tree.put("host", one.host());
    tree.put("operation", one.work());
    tree.put("share", share(one.share()));
    tree.put("from", one.first().toString());
    tree.put("to", one.last().toString());
    tree.put("devices", one.devices());
    return tree;
  }

  private static Map<String, Object> extent(Extent extent) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("failing", extent.failing());
    tree.put("fine", extent.fine());
    return tree;
  }

  private static Map<String, Object> share(Share share) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("failed", share.failed());
    tree.put("tried", share.tried());
    return tree;
  }
}

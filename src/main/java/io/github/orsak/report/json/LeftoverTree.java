package io.github.orsak.report.json;

import io.github.orsak.diagnosis.Extent;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Share;
import io.github.orsak.report.told.ToldExpectation;
import io.github.orsak.report.told.ToldLeftover;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong beside what is diagnosed, as trees of JSON values. */
final class LeftoverTree {

  private LeftoverTree() {}

  static Map<String, Object> of(ToldLeftover told) {
    Leftover left = told.left();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("operation", left.operation());
    tree.put("fault", left.fault());
    tree.put("says", told.says());
    tree.put("description", told.paragraph());
    tree.put("reason", told.reason());
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
    tree.put("logsOfSteps", told.logs());
    ChangeTree.put(told.changed(), tree);
    tree.put("events", told.quotes().stream().map(DiagnosisTree::quote).toList());
    return tree;
  }

  static Map<String, Object> of(ToldExpectation told) {
    Expectation one = told.awaited();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", one.name());
    tree.put("description", told.paragraph());
    tree.put("host", one.host());
    tree.put("operation", one.work());
    tree.put("share", share(one.share()));
    tree.put("from", one.first().toString());
    tree.put("to", one.last().toString());
    tree.put("devices", one.devices());
    ChangeTree.put(told.changed(), tree);
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

package io.github.orsak.report.json;

import io.github.orsak.report.told.change.ToldChange;
import io.github.orsak.report.told.change.WhatChanged;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was changed before something began, as trees of JSON values. */
final class ChangeTree {

  private ChangeTree() {}

  /** Puts it into the tree of what began, if anything was changed. */
  static void put(WhatChanged changed, Map<String, Object> tree) {
    if (!changed.isEmpty()) {
      tree.put("changedBefore", changed.changes().stream().map(ChangeTree::of).toList());
    }
  }

  private static Map<String, Object> of(ToldChange one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("says", one.says());
    tree.put("operation", one.newest().operation());
    tree.put("count", one.count());
    tree.put("from", one.since().toString());
    tree.put("to", one.newest().time().toString());
    tree.put("event", DiagnosisTree.quote(one.quote()));
    return tree;
  }
}

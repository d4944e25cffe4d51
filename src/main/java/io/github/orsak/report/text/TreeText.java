package io.github.orsak.report.text;

import io.github.orsak.report.told.causal.ToldConsequence;
import java.util.Iterator;

/** Writes what follows from a cause as a tree, the cause at its top. */
final class TreeText {

  private final Paper paper;
  private final int indent;

  TreeText(Paper paper, int indent) {
    this.paper = paper;
    this.indent = indent;
  }

  void write(ToldConsequence root) {
    paper.put(indent, Ink.PLAIN, root.says());
    below(root, "");
  }

  private void below(ToldConsequence one, String stem) {
    for (Iterator<ToldConsequence> all = one.below().iterator(); all.hasNext(); ) {
      ToldConsequence next = all.next();
      String hang = stem + (all.hasNext() ? "│  " : "   ");
      paper.branch(indent, stem + (all.hasNext() ? "├─ " : "└─ "), hang, next.says());
      below(next, hang);
    }
  }
}

package io.github.orsak.report.compare;

import io.github.orsak.knowledge.Causes;
import io.github.orsak.report.Language;
import io.github.orsak.report.compare.CauseFate.State;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.TextStyle;

/** Tells a person at a terminal what became of each cause. */
public final class CompareText {

  private static final int INDENT = 2;
  private static final int STEP = 3;

  private CompareText() {}

  /** A comparison as text that ends in a line feed. */
  public static String of(
      CaseComparison compared, Causes causes, Language language, TextStyle style) {
    ComparedWords words = new ComparedWords(compared, causes, language);
    Paper paper = new Paper(style);
    paper.put(0, ink(compared.conclusion()), words.headline());
    words.cases().forEach(one -> paper.put(0, Ink.PLAIN, one));
    words.remarks().forEach(remark -> paper.put(0, "! ", Ink.NOTICE, Ink.NOTICE, remark));
    int number = 1;
    for (CauseFate change : compared.changes()) {
      paper.blank();
      Ink ink = ink(change.state());
      String lead = number++ + ". " + words.mark(change.state()) + "  ";
      paper.put(
          INDENT, lead, ink, ink == Ink.ALARM ? Ink.STRONG : Ink.PLAIN, words.subject(change));
      String cause = change.before().orElseGet(change::told).cause();
      paper.put(INDENT + STEP, Ink.FAINT, cause);
      change.reasons().forEach(why -> paper.item(INDENT + STEP, Ink.PLAIN, words.says(why)));
    }
    return paper.toString();
  }

  private static Ink ink(CaseComparison.Conclusion conclusion) {
    return switch (conclusion) {
      case ACTIVE -> Ink.ALARM;
      case FAILING, NO_EVENTS, OPEN -> Ink.NOTICE;
      case MENDED -> Ink.GOOD;
    };
  }

  private static Ink ink(State state) {
    return switch (state) {
      case REGRESSED, NEW, PERSISTS -> Ink.ALARM;
      case CANNOT_TELL -> Ink.NOTICE;
      case RESOLVED -> Ink.GOOD;
    };
  }
}

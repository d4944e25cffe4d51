package io.github.orsak.authoring;

import io.github.orsak.report.Ink;
import io.github.orsak.report.Language;
import io.github.orsak.report.Paper;
import io.github.orsak.report.TextStyle;
import java.util.List;
import java.util.TreeSet;

/** Causes that ask for the same events, for people. */
public final class TwinsText {

  private static final int INDENT = 2;

  private TwinsText() {}

  /** Each pair with what both ask for, how the rules differ and what would decide. */
  public static String of(Library library, Language language, TextStyle style) {
    Paper paper = new Paper(style);
    List<Twins> pairs = Twins.in(library, language.code());
    for (Twins pair : pairs) {
      paper.put(0, Ink.STRONG, pair.one() + " and " + pair.other());
      paper.put(
          INDENT,
          "Events   ",
          Ink.FAINT,
          Ink.PLAIN,
          String.join("; ", new TreeSet<>(pair.events())));
      paper.put(
          INDENT,
          "Apart    ",
          Ink.FAINT,
          Ink.PLAIN,
          pair.alike() ? "not at all" : "by counts, scope or time");
      for (String decides : pair.decides()) {
        paper.put(INDENT, "Decides  ", Ink.FAINT, Ink.PLAIN, decides);
      }
      paper.blank();
    }
    long alike = pairs.stream().filter(Twins::alike).count();
    paper.put(
        0,
        Ink.PLAIN,
        pairs.size() + " pairs ask for the same events; " + alike + " differ in nothing");
    return paper.toString();
  }
}

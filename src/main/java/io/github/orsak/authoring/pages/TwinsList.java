package io.github.orsak.authoring.pages;

import io.github.orsak.authoring.Library;
import io.github.orsak.report.Language;
import io.github.orsak.report.json.Json;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Causes that ask for the same events. */
public final class TwinsList {

  /** Names the shape of the JSON and its version. */
  public static final String FORMAT = "orsak-twins/1";

  private static final int INDENT = 2;

  private TwinsList() {}

  /** Each pair with what both ask for, how the rules differ and what would decide. */
  public static String text(Library library, Language language, TextStyle style) {
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

  /** The same for programs. */
  public static String json(Library library, Language language) {
    List<Object> pairs = new ArrayList<>();
    for (Twins pair : Twins.in(library, language.code())) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("causes", List.of(pair.one(), pair.other()));
      entry.put("alike", pair.alike());
      entry.put("events", new TreeSet<>(pair.events()));
      entry.put("decides", pair.decides());
      pairs.add(entry);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("pairs", pairs);
    return Json.of(tree);
  }
}

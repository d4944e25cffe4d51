package io.github.orsak.authoring.pages;

import io.github.orsak.authoring.Library;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.report.Language;
import io.github.orsak.report.json.Json;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every cause in one table. */
public final class CauseList {

  /** Names the shape of the JSON and its version. */
  public static final String FORMAT = "orsak-causes/1";

  private static final int SEVERITY = 8;
  private static final int STATUS = 8;
  private static final int COUNT = 5;
  private static final int TITLE = 40;
  private static final int STEP = 2;

  private CauseList() {}

  /**
   * For each cause its id, severity, status, how many scenarios expect it, and its title: beside
   * the others, or below them where the lines are too short.
   */
  public static String text(Library library, Language language, TextStyle style) {
    Paper paper = new Paper(style);
    int widest = library.causes().stream().mapToInt(c -> c.id().length()).max().orElse(0);
    boolean wide = style.width() - widest - SEVERITY - STATUS - COUNT >= TITLE;
    String head =
        row("id", widest) + row("severity", SEVERITY) + row("status", STATUS) + row("fired", COUNT);
    paper.put(0, wide ? head : head.strip(), Ink.FAINT, Ink.FAINT, wide ? "title" : "");
    String topic = "";
    for (Cause cause : library.causes()) {
      if (!cause.topic().equals(topic)) {
        topic = cause.topic();
        paper.blank();
        paper.put(0, Ink.STRONG, topic);
      }
      String scenarios =
          library.proofs(cause.id()).map(proofs -> String.valueOf(proofs.size())).orElse("-");
      String row =
          row(cause.id(), widest)
              + row(severity(cause), SEVERITY)
              + row(library.origin(cause).word(), STATUS)
              + row(scenarios, COUNT);
      String title = cause.title().in(language.code());
      paper.put(0, wide ? row : row.strip(), Ink.PLAIN, Ink.PLAIN, wide ? title : "");
      if (!wide) {
        paper.put(STEP, Ink.FAINT, title);
      }
    }
    paper.blank();
    paper.put(
        0,
        Ink.FAINT,
        library.causes().size()
            + " causes; fired: in how many scenarios of "
            + library.scenarioFolder()
            + " it is expected");
    return paper.toString();
  }

  /** The same for programs. */
  public static String json(Library library, Language language) {
    List<Object> causes = new ArrayList<>();
    for (Cause cause : library.causes()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("cause", cause.id());
      entry.put("topic", cause.topic());
      entry.put("title", cause.title().in(language.code()));
      entry.put("severity", severity(cause));
      entry.put("status", library.origin(cause).word());
      entry.put("rules", library.rules(cause.id()).size());
      library.proofs(cause.id()).ifPresent(proofs -> entry.put("scenarios", proofs.size()));
      causes.add(entry);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("causes", causes);
    return Json.of(tree);
  }

  // A note only informs; everything else is an alarm while it is active.
  private static String severity(Cause cause) {
    return cause.note() ? "note" : "alarm";
  }

  private static String row(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()) + 2);
  }
}

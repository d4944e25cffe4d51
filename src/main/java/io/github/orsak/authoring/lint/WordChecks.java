package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.COMPLETE;
import static io.github.orsak.authoring.lint.Convention.COPYABLE;
import static io.github.orsak.authoring.lint.Convention.ID_IS_PATH;
import static io.github.orsak.authoring.lint.Convention.NOTES_CLAIM_LESS;
import static io.github.orsak.authoring.lint.Convention.PLACES;
import static io.github.orsak.authoring.lint.Convention.SOURCES;
import static io.github.orsak.authoring.lint.Convention.TEXT_FORM;
import static io.github.orsak.authoring.lint.Convention.TITLE;
import static io.github.orsak.authoring.lint.Convention.WEIGHTS;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.report.told.VerdictSentence;
import io.github.orsak.source.batch.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of causes. */
final class WordChecks implements Lint.Check {

  private static final int MOST_WORDS = 9;
  private static final double CONVINCING = 0.3;

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  /** How a command begins: a cmdlet, or a program in lower case. */
  private static final Pattern COMMAND =
      Pattern.compile("([A-Z][a-z]+-[A-Z][A-Za-z]+|[a-z][a-z0-9]+)(\\s|$)");

  private static final Pattern TO_FILL_IN = Pattern.compile("<[^>]*>");
  private static final Pattern BARE_CODE = Pattern.compile("(?:value|code):\\s*(0x\\w+)");

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    bench.yamls().forEach((path, text) -> form(bench.place(path), text, findings));
    for (CauseSheet cause : bench.causes().values()) {
      if (cause.english().entries().isEmpty()) {
        continue;
      }
      id(cause, findings);
      complete(cause, findings);
      sources(cause, findings);
      notes(cause, findings);
      title(cause, findings);
      weights(cause, findings);
      copyable(cause, findings);
      places(cause.place(), cause.english(), findings);
      cause.twins().values().forEach(twin -> twin(cause, twin, findings));
    }
  }

  private static void twin(CauseSheet cause, CauseSheet.Twin twin, List<Finding> findings) {
    twin.words()
        .ifPresent(
            words -> {
              places(twin.place(), words, findings);
              title(cause, twin.place(), words, findings);
              copyable(cause, twin.place(), words, findings);
            });
    new Translation(cause, twin).check(findings);
  }

  private static void form(String place, String text, List<Finding> findings) {
    if (!text.endsWith("\n") || text.indexOf('\r') >= 0) {
      findings.add(new Finding(TEXT_FORM, place, 0, "does not end its lines in a line feed alone"));
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).indexOf('\t') >= 0) {
        findings.add(new Finding(TEXT_FORM, place, i + 1, "holds a tab"));
      }
      Matcher code = BARE_CODE.matcher(lines.get(i));
      if (code.find()) {
        findings.add(new Finding(TEXT_FORM, place, i + 1, code.group(1) + " is not quoted"));
      }
    }
  }

  private static void id(CauseSheet cause, List<Finding> findings) {
    String stated = CauseSheet.text(cause.english(), "cause");
    if (!stated.equals(cause.id())) {
      int line = cause.part("cause").map(YamlNode::line).orElse(1);
      String found = stated.isEmpty() ? "has no cause" : "the cause is called " + stated;
      findings.add(
          new Finding(ID_IS_PATH, cause.place(), line, found + "; expected " + cause.id()));
    }
  }

  private static void complete(CauseSheet cause, List<Finding> findings) {
    for (String key : List.of("title", "verdict", "explanation", "withdrawn-if")) {
      if (CauseSheet.text(cause.english(), key).isBlank()) {
        incomplete(cause, key, findings);
      }
    }
    for (String key : List.of("evidence", "rivals", "next-checks", "remediation")) {
      boolean there =
          cause.part(key).map(n -> !n.entries().isEmpty() || !n.items().isEmpty()).orElse(false);
      if (!there && !(cause.note() && key.equals("remediation"))) {
        incomplete(cause, key, findings);
      }
    }
  }

  private static void incomplete(CauseSheet cause, String key, List<Finding> findings) {
    int line = cause.part(key).map(YamlNode::line).orElse(0);
    findings.add(new Finding(COMPLETE, cause.place(), line, "says nothing below " + key));
  }

  private static void notes(CauseSheet cause, List<Finding> findings) {
    boolean said = !CauseSheet.text(cause.english(), "verdict-note").isBlank();
    if (!cause.list("note-routes").isEmpty() && !said) {
      int line = cause.part("note-routes").map(YamlNode::line).orElse(0);
      findings.add(
          new Finding(
              NOTES_CLAIM_LESS, cause.place(), line, "has note-routes and no verdict-note"));
    }
  }

  private static void sources(CauseSheet cause, List<Finding> findings) {
    if (cause.list("references").isEmpty()) {
      findings.add(new Finding(SOURCES, cause.place(), 0, "names no source"));
    }
    for (YamlNode source : cause.list("references")) {
      if (!source.text().startsWith("https://")) {
        findings.add(
            new Finding(
                SOURCES,
                cause.place(),
                source.line(),
                "\"" + source.text() + "\" is no address; expected https://…"));
      }
    }
  }

  private static void title(CauseSheet cause, List<Finding> findings) {
    String title = CauseSheet.text(cause.english(), "title");
    int line = cause.part("title").map(YamlNode::line).orElse(0);
    int words = title.isBlank() ? 0 : title.strip().split("\\s+").length;
    if (words > MOST_WORDS) {
      findings.add(new Finding(TITLE, cause.place(), line, "the title has " + words + " words"));
    }
    if (title.endsWith(".")) {
      findings.add(new Finding(TITLE, cause.place(), line, "the title ends in a full stop"));
    }
  }

  private static void title(
      CauseSheet cause, String place, YamlNode words, List<Finding> findings) {
    String title = CauseSheet.text(cause.english(), "title");
    if (!title.isEmpty() && CauseSheet.text(words, "title").equals(title)) {
      findings.add(new Finding(TITLE, place, 1, "the title is not translated"));
    }
  }

  private static void weights(CauseSheet cause, List<Finding> findings) {
    double most = 0;
    for (Map.Entry<String, YamlNode> ground : cause.evidence().entrySet()) {
      String text = CauseSheet.text(ground.getValue(), "weight");
      int line = ground.getValue().line();
      try {
        double weight = Double.parseDouble(text);
        most += Math.max(0, weight);
        if (Math.abs(weight) > 1) {
          findings.add(
              new Finding(WEIGHTS, cause.place(), line, ground.getKey() + " weighs " + text));
        }
      } catch (NumberFormatException e) {
        String found = text.isEmpty() ? " has no weight" : " weighs \"" + text + "\"";
        findings.add(new Finding(WEIGHTS, cause.place(), line, ground.getKey() + found));
      }
    }
    if (!cause.evidence().isEmpty() && most < CONVINCING) {
      int line = cause.part("evidence").map(YamlNode::line).orElse(0);
      findings.add(
          new Finding(WEIGHTS, cause.place(), line, "all evidence together weighs " + most));
    }
  }

  private static void copyable(CauseSheet cause, List<Finding> findings) {
    for (YamlNode check : cause.list("next-checks")) {
      String run = CauseSheet.text(check, "run");
      if (!command(run)) {
        findings.add(
            new Finding(COPYABLE, cause.place(), check.line(), "\"" + run + "\" is no command"));
      }
    }
  }

  private static boolean command(String run) {
    return run.isEmpty() || COMMAND.matcher(run).lookingAt();
  }

  // Prose beside a command is translated, a command is not.
  private static void copyable(
      CauseSheet cause, String place, YamlNode words, List<Finding> findings) {
    List<YamlNode> checks = cause.list("next-checks");
    YamlNode list = words.entries().get("next-checks");
    List<YamlNode> twins = list == null ? List.of() : list.items();
    for (int i = 0; i < Math.min(checks.size(), twins.size()); i++) {
      String run = CauseSheet.text(checks.get(i), "run");
      String twin = CauseSheet.text(twins.get(i), "run");
      if (command(run) && !twin.isEmpty() && !bare(twin).equals(bare(run))) {
        findings.add(new Finding(COPYABLE, place, twins.get(i).line(), "\"" + twin + "\" differs"));
      }
    }
  }

  private static String bare(String command) {
    return TO_FILL_IN.matcher(command).replaceAll("<>");
  }

  private static void places(String place, YamlNode words, List<Finding> findings) {
    for (String key : List.of("verdict", "verdict-resolved", "verdict-note")) {
      YamlNode verdict = words.entries().get(key);
      Matcher named = PLACE.matcher(verdict == null ? "" : verdict.text());
      while (named.find()) {
        if (!VerdictSentence.PLACES.contains(named.group(1))) {
          findings.add(
              new Finding(PLACES, place, verdict.line(), named.group() + " cannot be filled in"));
        }
      }
    }
  }
}

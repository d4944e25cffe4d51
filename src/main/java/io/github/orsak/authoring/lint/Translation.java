package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.TRANSLATED;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.source.batch.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the Swedish words of a cause with the English ones. */
final class Translation {

  /** What is the same in every language and stands in the English file alone. */
  private static final Set<String> COMMON =
      Set.of("note", "note-routes", "open-routes", "explains", "yields-to", "references", "weight");

  private static final int FEWEST_WORDS = 3;

  private final CauseSheet cause;

  Translation(CauseSheet cause) {
    this.cause = cause;
  }

  void check(List<Finding> findings) {
    if (cause.swedish().isEmpty()) {
      findings.add(
          new Finding(
              TRANSLATED, cause.place(), 0, "is not translated into " + cause.swedishPlace()));
      return;
    }
    // A file that is no YAML is told as such.
    if (!cause.swedish().get().entries().isEmpty()) {
      compare("", cause.english(), cause.swedish().get(), findings);
    }
  }

  private void compare(String path, YamlNode english, YamlNode swedish, List<Finding> findings) {
    if (!english.entries().isEmpty() || !swedish.entries().isEmpty()) {
      mappings(path, english, swedish, findings);
    } else if (!english.items().isEmpty() || !swedish.items().isEmpty()) {
      lists(path, english, swedish, findings);
    } else if (swedish.isEmpty() && !english.isEmpty()) {
      add(findings, swedish, path + " says nothing");
    } else if (path.endsWith("cause") && !english.text().equals(swedish.text())) {
      add(findings, swedish, path + " is " + swedish.text() + "; expected " + english.text());
    } else if (sentence(path, english.text()) && english.text().equals(swedish.text())) {
      add(findings, swedish, path + " is not translated");
    }
  }

  // Names and commands are the same in every language; the title has a convention of its own.
  private static boolean sentence(String path, String text) {
    boolean prose = !path.equals("title") && !path.endsWith(".run") && !path.endsWith(".look");
    return prose && text.strip().split("\\s+").length >= FEWEST_WORDS;
  }

  private void mappings(String path, YamlNode english, YamlNode swedish, List<Finding> findings) {
    List<String> expected = keys(english);
    List<String> found = keys(swedish);
    boolean same = true;
    for (String key : expected) {
      if (!found.contains(key)) {
        add(findings, swedish, below(path, key) + " is missing");
        same = false;
      }
    }
    for (String key : found) {
      if (!expected.contains(key)) {
        add(findings, swedish.entries().get(key), below(path, key) + " is not in the English file");
        same = false;
      }
    }
    if (same && !expected.equals(found)) {
      String where = path.isEmpty() ? "the keys" : "the keys below " + path;
      add(
          findings,
          swedish,
          where + " have another order; expected " + String.join(", ", expected));
    }
    for (Map.Entry<String, YamlNode> entry : english.entries().entrySet()) {
      YamlNode twin = swedish.entries().get(entry.getKey());
      if (twin != null && !COMMON.contains(entry.getKey())) {
        compare(below(path, entry.getKey()), entry.getValue(), twin, findings);
      }
    }
  }

  private void lists(String path, YamlNode english, YamlNode swedish, List<Finding> findings) {
    int expected = english.items().size();
    int found = swedish.items().size();
    if (expected != found) {
      add(findings, swedish, path + " has " + found + " items; expected " + expected);
    }
    for (int i = 0; i < Math.min(expected, found); i++) {
      compare(path + "[" + (i + 1) + "]", english.items().get(i), swedish.items().get(i), findings);
    }
  }

  private static List<String> keys(YamlNode mapping) {
    List<String> keys = new ArrayList<>(mapping.entries().keySet());
    keys.removeAll(COMMON);
    return keys;
  }

  private static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void add(List<Finding> findings, YamlNode where, String what) {
    findings.add(new Finding(TRANSLATED, cause.swedishPlace(), where.line(), what));
  }
}

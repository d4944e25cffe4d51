package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.TRANSLATED;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.source.batch.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the words of a cause in another language with the English ones. */
final class Translation {

  /** What is the same in every language and stands in the English file alone. */
  private static final Set<String> COMMON =
      Set.of(
          "note",
          "note-routes",
          "open-routes",
          "explains",
          "yields-to",
          "references",
          "weight",
          "id",
          "confirms",
          "refutes",
          "points-to");

  private static final int FEWEST_WORDS = 3;

  private final CauseSheet cause;
  private final CauseSheet.Twin twin;

  Translation(CauseSheet cause, CauseSheet.Twin twin) {
    this.cause = cause;
    this.twin = twin;
  }

  void check(List<Finding> findings) {
    if (twin.words().isEmpty()) {
      findings.add(
          new Finding(TRANSLATED, cause.place(), 0, "is not translated into " + twin.place()));
      return;
    }
    // A file that is no YAML is told as such.
    if (!twin.words().get().entries().isEmpty()) {
      compare("", cause.english(), twin.words().get(), findings);
    }
  }

  private void compare(String path, YamlNode english, YamlNode other, List<Finding> findings) {
    if (!english.entries().isEmpty() || !other.entries().isEmpty()) {
      mappings(path, english, other, findings);
    } else if (!english.items().isEmpty() || !other.items().isEmpty()) {
      lists(path, english, other, findings);
    } else if (other.isEmpty() && !english.isEmpty()) {
      add(findings, other, path + " says nothing");
    } else if (path.endsWith("cause") && !english.text().equals(other.text())) {
      add(findings, other, path + " is " + other.text() + "; expected " + english.text());
    } else if (sentence(path, english.text()) && english.text().equals(other.text())) {
      add(findings, other, path + " is not translated");
    }
  }

  // Names and commands are the same in every language; the title has a convention of its own.
  private static boolean sentence(String path, String text) {
    boolean prose = !path.equals("title") && !path.endsWith(".run") && !path.endsWith(".look");
    return prose && text.strip().split("\\s+").length >= FEWEST_WORDS;
  }

  private void mappings(String path, YamlNode english, YamlNode other, List<Finding> findings) {
    List<String> expected = keys(english);
    List<String> found = keys(other);
    boolean same = true;
    for (String key : expected) {
      if (!found.contains(key)) {
        add(findings, other, below(path, key) + " is missing");
        same = false;
      }
    }
    for (String key : found) {
      if (!expected.contains(key)) {
        add(findings, other.entries().get(key), below(path, key) + " is not in the English file");
        same = false;
      }
    }
    if (same && !expected.equals(found)) {
      String where = path.isEmpty() ? "the keys" : "the keys below " + path;
      add(findings, other, where + " have another order; expected " + String.join(", ", expected));
    }
    for (Map.Entry<String, YamlNode> entry : english.entries().entrySet()) {
      YamlNode translated = other.entries().get(entry.getKey());
      if (translated != null && !COMMON.contains(entry.getKey())) {
        compare(below(path, entry.getKey()), entry.getValue(), translated, findings);
      }
    }
  }

  private void lists(String path, YamlNode english, YamlNode other, List<Finding> findings) {
    int expected = english.items().size();
    int found = other.items().size();
    if (expected != found) {
      add(findings, other, path + " has " + found + " items; expected " + expected);
    }
    for (int i = 0; i < Math.min(expected, found); i++) {
      compare(path + "[" + (i + 1) + "]", english.items().get(i), other.items().get(i), findings);
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
    findings.add(new Finding(TRANSLATED, twin.place(), where.line(), what));
  }
}

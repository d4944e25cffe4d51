package io.github.orsak.drl.errors;

import io.github.orsak.drl.Outline;
import io.github.orsak.drl.Outline.Passage;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleProblem;
import io.github.orsak.drl.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Finds conditions that the engine compiles and that never hold, whatever the log says: a pattern
 * of text that is none, and a sliding window, for which the engine would need a running clock.
 */
public final class DeadConditions {

  private static final Pattern MATCHES =
      Pattern.compile("\\bmatches\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern WINDOW = Pattern.compile("\\bover\\s+window\\s*:");

  private final RuleFile file;
  private final List<RuleProblem> problems = new ArrayList<>();

  private DeadConditions(RuleFile file) {
    this.file = file;
  }

  /** What is wrong, in the order of the rules. */
  public static List<RuleProblem> check(RuleFile file, Outline outline) {
    DeadConditions check = new DeadConditions(file);
    outline.rules().stream().map(Outline.Rule::conditions).forEach(check::passage);
    return check.problems;
  }

  private void passage(Passage conditions) {
    Matcher matches = MATCHES.matcher(conditions.text());
    while (matches.find()) {
      String text = matches.group(1).replace("\\\\", "\\");
      try {
        Pattern.compile(text);
      } catch (PatternSyntaxException e) {
        add(
            conditions.lineAt(matches.start()),
            "\"" + text + "\" is no regular expression and matches nothing: " + said(e) + ".");
      }
    }
    Matcher window = WINDOW.matcher(conditions.text());
    while (window.find()) {
      add(
          conditions.lineAt(window.start()),
          "a sliding window never holds here, because no clock runs; relate two facts, as in"
              + " this after[0s, 15m] $first or near($first, 15).");
    }
  }

  private static String said(PatternSyntaxException e) {
    String said = e.getDescription();
    return said.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + said.substring(1);
  }

  private void add(int line, String text) {
    problems.add(new RuleProblem(file.name(), line, Kind.TYPE, text));
  }
}

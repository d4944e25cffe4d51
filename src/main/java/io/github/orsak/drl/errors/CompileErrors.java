package io.github.orsak.drl.errors;

import io.github.orsak.drl.Outline;
import io.github.orsak.drl.OutlineReader;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleProblem;
import io.github.orsak.drl.RuleProblem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/**
 * Says compile errors the way a rule author needs them: file and line, what was found, what is
 * near.
 *
 * <p>The engine reports no column, no line for an unknown field, and generated Java files for an
 * error in a consequence. So a file that is DRL and does not compile is looked at again, from the
 * most telling check to the least: its names, and only then what the engine said.
 */
public final class CompileErrors {

  private static final Pattern COUNTED =
      Pattern.compile("\\b(exists|not)\\s*\\(\\s*\\w+\\s*\\([^()]*\\)\\s*from\\s+accumulate");

  private static final Pattern DIALECT = Pattern.compile("(?m)^\\s*dialect\\s+[\"']mvel");
  private static final Pattern MODIFY = Pattern.compile("(?<![\\w.$])modify\\s*\\(");
  private static final Pattern QUOTED = Pattern.compile("expression:? '?(.*?)'?$");

  private CompileErrors() {}

  /** What is wrong with a file that did not compile, by line. */
  public static List<RuleProblem> explain(RuleFile file, List<Message> errors) {
    Outline outline = OutlineReader.read(file).outline().orElseThrow();
    List<RuleProblem> found = new ArrayList<>(NameCheck.check(file, outline));
    found.addAll(shapes(file, outline));
    if (found.isEmpty()) {
      Set<RuleProblem> said = new LinkedHashSet<>();
      errors.stream()
          .filter(error -> !error.getText().startsWith("Java source of"))
          .forEach(error -> said.add(explain(file, outline, error, errors)));
      found.addAll(said);
    }
    return found;
  }

  /** What is wrong with a file on which the engine failed instead of complaining. */
  public static List<RuleProblem> explain(RuleFile file, Throwable thrown) {
    List<RuleProblem> found = explain(file, List.of());
    if (!found.isEmpty()) {
      return found;
    }
    String what = thrown.getMessage() == null ? thrown.toString() : firstLine(thrown.getMessage());
    return List.of(problem(file, 0, "does not compile: " + what));
  }

  // Legal DRL on which the engine's compiler breaks.
  private static List<RuleProblem> shapes(RuleFile file, Outline outline) {
    List<RuleProblem> problems = new ArrayList<>();
    Matcher dialect = DIALECT.matcher(file.text());
    while (dialect.find()) {
      problems.add(
          problem(
              file,
              file.lineAt(dialect.end()),
              "only the dialect java is spoken here; remove this line."));
    }
    for (Outline.Rule rule : outline.rules()) {
      Matcher modify = MODIFY.matcher(rule.consequence().text());
      while (modify.find()) {
        problems.add(
            problem(
                file,
                rule.consequence().lineAt(modify.start()),
                "facts cannot be changed, so there is nothing to modify; conclude with"
                    + " insertLogical."));
      }
    }
    Matcher counted = COUNTED.matcher(file.text());
    while (counted.find()) {
      problems.add(
          problem(
              file,
              file.lineAt(counted.start()),
              counted.group(1)
                  + "(… from accumulate(…)) cannot be compiled; write accumulate(Pattern(…);"
                  + " $n: count(1); $n > 2) as a condition of its own, or ask a count that the fact"
                  + " has, such as failures."));
    }
    return problems;
  }

  private static RuleProblem explain(
      RuleFile file, Outline outline, Message error, List<Message> errors) {
    String text = firstLine(error.getText());
    ConclusionErrors conclusions = new ConclusionErrors(file, outline);
    if (error.getPath() != null && error.getPath().endsWith(".java")) {
      return conclusions.explain(error, errors);
    }
    return conclusions
        .unparsed(error)
        .orElseGet(() -> problem(file, lineOf(file, error, text), text));
  }

  // Where the engine gives no line it quotes what it could not compile.
  private static int lineOf(RuleFile file, Message error, String text) {
    Matcher quoted = QUOTED.matcher(text);
    int at = quoted.find() ? file.text().indexOf(quoted.group(1)) : -1;
    return error.getLine() > 0 || at < 0 ? Math.max(0, error.getLine()) : file.lineAt(at);
  }

  private static RuleProblem problem(RuleFile file, int line, String text) {
    return new RuleProblem(file.name(), line, Kind.TYPE, text);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text).strip();
  }
}

package io.github.orsak.drl.errors;

import io.github.orsak.drl.Outline;
import io.github.orsak.drl.Outline.Passage;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleProblem;
import io.github.orsak.drl.RuleProblem.Kind;
import io.github.orsak.knowledge.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kie.api.builder.Message;

/**
 * Says what is wrong after {@code then}. The compiler complains about a Java file that it
 * generated; the statement is looked up there and found again in the rule.
 */
final class ConclusionErrors {

  private static final Set<String> ACTIONS =
      Set.of("insertLogical", "insert", "update", "modify", "delete");

  private static final Pattern UNKNOWN_VARIABLE =
      Pattern.compile("(\\w+) cannot be resolved(?: to a variable)?$");
  private static final Pattern UNKNOWN_METHOD =
      Pattern.compile("The method (\\w+)\\(.*\\) is undefined for the type (\\w+)");
  private static final Pattern WRONG_ARGUMENTS =
      Pattern.compile(
          "The method (\\w+)\\(.*\\) in the type (\\w+) is not applicable for the arguments"
              + " (\\(.*\\))");
  private static final Pattern UNPARSED =
      Pattern.compile(
          "Unable to parse consequence caused by: \\(line (\\d+),col \\d+\\) Parse error\\. "
              + "Found (.*?), expected(?: one of)? (.*)");
  private static final Pattern FIRST_STATEMENT = Pattern.compile("\\bthen\\b\\s*\\S");
  private static final Pattern GENERATED =
      Pattern.compile("asKnowledgeHelper\\(\\)\\.|\\(\\(.*?\\) drools\\)\\.");

  private final RuleFile file;
  private final Outline outline;

  ConclusionErrors(RuleFile file, Outline outline) {
    this.file = file;
    this.outline = outline;
  }

  /** What to say of a message about a generated file. */
  RuleProblem explain(Message error, List<Message> all) {
    String text = firstLine(error.getText());
    String statement = statement(error, all);
    Matcher arguments = WRONG_ARGUMENTS.matcher(text);
    if (arguments.find()) {
      String owner = arguments.group(2);
      String method = arguments.group(1);
      List<String> known =
          Glossary.named(owner).map(type -> Glossary.signatures(type, method)).orElse(List.of());
      return problem(
          Kind.TYPE,
          statement,
          method,
          owner
              + "."
              + method
              + " does not take "
              + arguments.group(3)
              + (known.isEmpty() ? "." : "; expected " + String.join(" or ", known) + "."));
    }
    Matcher method = UNKNOWN_METHOD.matcher(text);
    if (method.find()) {
      return problem(
          Kind.NAME,
          statement,
          method.group(1),
          nothing(method.group(1) + "(…)", method.group(1), ACTIONS));
    }
    Matcher variable = UNKNOWN_VARIABLE.matcher(text);
    if (variable.find()) {
      return problem(
          Kind.NAME,
          statement,
          variable.group(1),
          nothing(variable.group(1), variable.group(1), bindings()));
    }
    return problem(Kind.TYPE, statement, "", "the conclusion does not compile: " + text + ".");
  }

  private static String nothing(String shown, String name, Set<String> known) {
    return "nothing is called " + shown + " here" + Nearest.guess(name, known, ".");
  }

  /**
   * What to say of a consequence that is not Java; empty if the message is about something else.
   */
  Optional<RuleProblem> unparsed(Message error) {
    Matcher matcher = UNPARSED.matcher(firstLine(error.getText()));
    if (!matcher.find()) {
      return Optional.empty();
    }
    int line =
        outline.rules().stream()
            .filter(rule -> rule.line() == error.getLine())
            .mapToInt(rule -> begin(rule.consequence()) + Integer.parseInt(matcher.group(1)) - 2)
            .findFirst()
            .orElse(error.getLine());
    String found = matcher.group(2).replaceAll("^\"|\"( <\\w+>)?$", "");
    String place = found.equals("}") ? "at the end of the conclusion" : "before " + found;
    String expected = matcher.group(3);
    String text =
        expected.contains("\";\"")
            ? "a ; is missing " + place + "."
            : expected.contains("\")\"")
                ? "a ) is missing " + place + "."
                : found + " is not expected here.";
    return Optional.of(new RuleProblem(file.name(), line, Kind.SYNTAX, text));
  }

  // The parser counts from a bracket that stands in the line before the first statement.
  private static int begin(Passage consequence) {
    Matcher statement = FIRST_STATEMENT.matcher(consequence.text());
    return statement.find() ? consequence.lineAt(statement.end() - 1) : consequence.line();
  }

  private Set<String> bindings() {
    return outline.rules().stream()
        .flatMap(rule -> rule.patterns().stream())
        .map(Outline.Pattern::binding)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // The engine prints the whole generated file in a message of its own.
  private static String statement(Message error, List<Message> all) {
    return all.stream()
        .filter(other -> other != error && error.getPath().equals(other.getPath()))
        .filter(other -> other.getText().startsWith("Java source of"))
        .flatMap(other -> other.getText().lines().skip(error.getLine()).limit(1))
        .map(line -> GENERATED.matcher(line).replaceAll(""))
        .findFirst()
        .orElse("");
  }

  private RuleProblem problem(Kind kind, String statement, String word, String text) {
    int line = 0;
    for (Outline.Rule rule : outline.rules()) {
      Passage consequence = rule.consequence();
      int begin = indexOfTight(consequence.text(), tight(statement));
      int from = Math.max(0, begin);
      int at = word.isEmpty() ? begin : wordFrom(consequence.text(), word, from);
      if (at >= 0 && (begin >= 0 || line == 0)) {
        line = consequence.lineAt(at);
      }
    }
    return new RuleProblem(file.name(), line, kind, text);
  }

  private static int wordFrom(String text, String word, int from) {
    Matcher matcher =
        Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?!\\w)").matcher(text);
    return matcher.find(from) ? matcher.start() : -1;
  }

  private static String tight(String text) {
    return text.replaceAll("\\s+", "");
  }

  // Where a text without its blanks begins in one with them, or -1.
  private static int indexOfTight(String text, String tight) {
    int found = tight.isEmpty() ? -1 : tight(text).indexOf(tight);
    int seen = 0;
    for (int i = 0; i < text.length() && found >= 0; i++) {
      if (!Character.isWhitespace(text.charAt(i)) && seen++ == found) {
        return i;
      }
    }
    return -1;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text).strip();
  }
}

package io.github.orsak.drl.errors;

import io.github.orsak.drl.Outline;
import io.github.orsak.drl.Outline.Passage;
import io.github.orsak.drl.Outline.Pattern;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleProblem;
import io.github.orsak.drl.RuleProblem.Kind;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.Nearest;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.catalog.Operation;
import io.github.orsak.knowledge.catalog.Succession;
import io.github.orsak.knowledge.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Finds words in rules that the catalog does not have: operations, faults, successions, names of
 * events. Such a rule compiles and can never fire, or what it concludes can never end.
 */
public final class VocabularyCheck {

  private static final java.util.regex.Pattern NAMED =
      java.util.regex.Pattern.compile(
          "(?<![\\w$])(operation|fault|name|reports)\\s*(?:==|!=|(?:not\\s+)?in\\b)\\s*"
              + "(\"[^\"\\n]*\"|\\([^()]*\\))");
  private static final java.util.regex.Pattern ENDING =
      java.util.regex.Pattern.compile("\\.endedBy\\(([^()]*)\\)");
  private static final java.util.regex.Pattern WORD =
      java.util.regex.Pattern.compile("\"([^\"\\n]*)\"");
  private static final java.util.regex.Pattern KIND =
      java.util.regex.Pattern.compile("(?<![\\w$.])kind\\s*==\\s*ScopeKind\\.(\\w+)");

  // A fault that no catalog describes is named by its value.
  private static final java.util.regex.Pattern VALUE =
      java.util.regex.Pattern.compile("0x[0-9A-F]{8}|UNLISTED_0x4[0-9A-F]{2}");

  private static final Set<String> PACED = Set.of("Surge", "Flicker");
  private static final Set<String> COUNTED = Set.of("Episode", "Activity");

  private final RuleFile file;
  private final Catalog catalog;
  private final Map<String, Set<String>> words;
  private final List<RuleProblem> problems = new ArrayList<>();

  private VocabularyCheck(RuleFile file, Catalog catalog) {
    this.file = file;
    this.catalog = catalog;
    this.words = words(catalog);
  }

  /** What is wrong, in the order of the rules. */
  public static List<RuleProblem> check(RuleFile file, Outline outline, Catalog catalog) {
    VocabularyCheck check = new VocabularyCheck(file, catalog);
    outline.rules().forEach(rule -> rule.patterns().forEach(check::pattern));
    outline.rules().forEach(rule -> check.endings(rule.consequence()));
    outline.queries().forEach(query -> query.patterns().forEach(check::pattern));
    return check.problems;
  }

  /** Every word that a rule can match, by what it names. */
  public static Map<String, Set<String>> words(Catalog catalog) {
    Set<String> faults =
        catalog.faults().all().stream().map(Fault::canonicalName).collect(sorted());
    faults.add(Fault.NONE);
    faults.add(Fault.VAGUE);
    faults.add("*");
    return new TreeMap<>(
        Map.of(
            "operation", catalog.operations().stream().map(Operation::name).collect(sorted()),
            "succession", catalog.successions().stream().map(Succession::name).collect(sorted()),
            "event", catalog.types().stream().map(EventType::name).collect(sorted()),
            "fault", faults));
  }

  private static Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  private void pattern(Pattern pattern) {
    Set<String> operations = new TreeSet<>();
    for (Passage condition : pattern.conditions()) {
      Matcher named = NAMED.matcher(condition.text());
      while (named.find()) {
        String noun = noun(pattern.type(), named.group(1));
        Matcher word = WORD.matcher(named.group(2));
        while (!noun.isEmpty() && word.find()) {
          String text = word.group(1);
          if (named.group(1).equals("operation")) {
            operations.add(text);
            counted(pattern.type(), text, condition.lineAt(named.start(2) + word.start()));
          }
          word(noun, text, condition.lineAt(named.start(2) + word.start()));
        }
      }
    }
    pattern.conditions().forEach(condition -> kind(pattern, condition, operations));
  }

  private void endings(Passage consequence) {
    Matcher ending = ENDING.matcher(consequence.text());
    while (ending.find()) {
      Matcher word = WORD.matcher(ending.group(1));
      while (word.find()) {
        int line = consequence.lineAt(ending.start(1) + word.start());
        word("operation", word.group(1), line);
        success(word.group(1), line);
      }
    }
  }

  // Some operations log failures only, and of neighbours nothing is counted.
  private void success(String operation, int line) {
    Set<String> working =
        catalog.types().stream()
            .filter(type -> type.outcome() == Outcome.SUCCESS)
            .filter(type -> type.operation().actor() != Actor.NEIGHBOUR)
            .map(type -> type.operation().name())
            .collect(sorted());
    if (words.get("operation").contains(operation) && !working.contains(operation)) {
      add(
          line,
          "no event is a success of "
              + operation
              + ", so nothing ever ends this; expected one of "
              + String.join(", ", working)
              + ".");
    }
  }

  // Programs beside the connector bear witness; their pace is not followed, nor all counted.
  private void counted(String type, String operation, int line) {
    if (!words.get("operation").contains(operation)) {
      return;
    }
    Operation told = catalog.operation(operation);
    boolean paced = PACED.contains(type);
    boolean counted = COUNTED.contains(type) && told.scopes().isEmpty();
    if (told.actor() == Actor.NEIGHBOUR && (paced || counted)) {
      add(
          line,
          "a program beside the connector logs %s, of which there is no %s; ask for %s."
              .formatted(
                  operation,
                  type,
                  told.scopes().isEmpty() ? "Observation" : "Observation, Episode or Activity"));
    } else if (type.equals("Episode") && neverFails(operation)) {
      add(
          line,
          "no event is a failure of %s, so there is no Episode of it; ask for Observation or"
                  .formatted(operation)
              + " Activity.");
    }
  }

  private boolean neverFails(String operation) {
    return catalog.types().stream()
        .noneMatch(type -> type.outcome().failed() && type.operation().name().equals(operation));
  }

  private static String noun(String type, String field) {
    return switch (field) {
      case "operation", "fault" -> field;
      case "reports" -> "operation";
      default ->
          type.equals("Expectation") ? "succession" : type.equals("Observation") ? "event" : "";
    };
  }

  private void word(String noun, String text, int line) {
    Set<String> known = words.get(noun);
    boolean value = noun.equals("fault") && VALUE.matcher(text).matches();
    if (text.isEmpty() || value || known.contains(text)) {
      return;
    }
    add(
        line,
        "the catalog has no "
            + noun
            + " \""
            + text
            + "\""
            + Nearest.guess(
                text, known, "; see rules/catalog, or describe it in a catalog of your own."));
  }

  // Episodes exist only in the scopes that the catalog declares for their operation.
  private void kind(Pattern pattern, Passage condition, Set<String> operations) {
    Matcher kind = KIND.matcher(condition.text());
    if (!pattern.type().equals("Episode") || !kind.find()) {
      return;
    }
    for (Operation operation : catalog.operations()) {
      List<String> scopes = operation.scopes().stream().map(ScopeKind::name).toList();
      if (operations.contains(operation.name()) && !scopes.contains(kind.group(1))) {
        add(
            condition.lineAt(kind.start()),
            "failures of "
                + operation.name()
                + " are not counted by "
                + kind.group(1)
                + ", only by "
                + String.join(", ", scopes)
                + "; choose one of them, or declare the scope in catalog/operations.yaml.");
      }
    }
  }

  private void add(int line, String text) {
    problems.add(new RuleProblem(file.name(), line, Kind.WORD, text));
  }
}

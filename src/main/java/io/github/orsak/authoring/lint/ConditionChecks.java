package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.BINDING_USED;
import static io.github.orsak.authoring.lint.Convention.BOUNDED_TIME;
import static io.github.orsak.authoring.lint.Convention.EVENT_NAMED;
import static io.github.orsak.authoring.lint.Convention.KEYED_JOIN;
import static io.github.orsak.authoring.lint.Convention.NO_EVAL;
import static io.github.orsak.authoring.lint.Convention.NO_MISSING_CAUSE;
import static io.github.orsak.authoring.lint.Convention.NO_ORDER;
import static io.github.orsak.authoring.lint.Convention.PORTABLE;

import io.github.orsak.authoring.RuleSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.drl.Condition;
import io.github.orsak.drl.Outline;
import io.github.orsak.drl.Outline.Pattern;
import io.github.orsak.drl.RuleScan;
import io.github.orsak.knowledge.catalog.EventType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** What rules ask for. */
final class ConditionChecks implements Lint.Check {

  private static final Set<String> ORDERING =
      Set.of(
          "salience",
          "no-loop",
          "agenda-group",
          "activation-group",
          "ruleflow-group",
          "lock-on-active",
          "auto-focus",
          "duration",
          "timer");

  private static final java.util.regex.Pattern INFIX =
      java.util.regex.Pattern.compile(
          "\\)\\s*(?:&&|\\|\\|)\\s*(?:exists\\b|not\\b)?[\\s(]*(?:\\$\\w+\\s*:\\s*)?[A-Z]\\w*\\s*\\(");
  private static final java.util.regex.Pattern HALF =
      java.util.regex.Pattern.compile("(?:&&|\\|\\|)\\s*(?:[=!<>]=|[<>])\\s*[\\w$\"]+");
  private static final java.util.regex.Pattern EVENT_ID =
      java.util.regex.Pattern.compile("(?<![\\w.$])id\\s*(?:==|in)\\s*(\\d+|\\([^)]*\\))");

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    for (RuleSheet sheet : bench.rules()) {
      for (Outline.Rule rule : sheet.rules()) {
        if (sheet.ofCause()) {
          rule.attributes().stream()
              .filter(ORDERING::contains)
              .forEach(name -> add(findings, NO_ORDER, sheet, rule.line(), "the rule has " + name));
        }
        evals(sheet, rule, findings);
        missingCauses(sheet, rule, findings);
        joins(sheet, rule, findings);
        bindings(sheet, rule, findings);
        infix(sheet, rule, findings);
        rule.patterns().forEach(pattern -> eventNames(bench, sheet, pattern, findings));
      }
    }
  }

  private static void evals(RuleSheet sheet, Outline.Rule rule, List<Finding> findings) {
    rule.anatomy()
        .when()
        .all()
        .filter(
            part -> part.kind() == Condition.Kind.EVAL || part.text().matches("(?s)eval\\s*\\(.*"))
        .forEach(part -> add(findings, NO_EVAL, sheet, part.line(), part.text().strip()));
  }

  private static void missingCauses(RuleSheet sheet, Outline.Rule rule, List<Finding> findings) {
    rule.anatomy()
        .when()
        .all()
        .filter(part -> part.kind() == Condition.Kind.NOT)
        .filter(
            part ->
                part.text().matches("(?s)not\\s*\\(?\\s*(\\$\\w+\\s*:\\s*)?Hypothesis\\s*\\(.*"))
        .forEach(
            part ->
                add(
                    findings,
                    NO_MISSING_CAUSE,
                    sheet,
                    part.line(),
                    "asks that no hypothesis holds"));
  }

  private static void joins(RuleSheet sheet, Outline.Rule rule, List<Finding> findings) {
    Join join = new Join();
    for (Pattern pattern : rule.patterns()) {
      if (join.unkeyed(pattern)) {
        add(
            findings,
            KEYED_JOIN,
            sheet,
            pattern.line(),
            "this " + pattern.type() + " shares no key with the facts before it");
      }
      if (join.untimed(pattern)) {
        add(
            findings,
            BOUNDED_TIME,
            sheet,
            pattern.line(),
            "this " + pattern.type() + " may lie any time away from the facts before it");
      }
      join.after(pattern);
    }
  }

  private static void bindings(RuleSheet sheet, Outline.Rule rule, List<Finding> findings) {
    String text =
        RuleScan.withoutComments(rule.conditions().text())
            + RuleScan.withoutComments(rule.consequence().text());
    Matcher binding = RuleScan.BINDING.matcher(text);
    Set<String> told = new TreeSet<>();
    while (binding.find()) {
      String name = binding.group(1);
      long uses = word(name).matcher(text).results().count();
      if (uses < 2 && told.add(name)) {
        int line =
            rule.conditions().lineAt(Math.min(binding.start(), rule.conditions().text().length()));
        add(findings, BINDING_USED, sheet, line, name + " is not used");
      }
    }
  }

  private static void infix(RuleSheet sheet, Outline.Rule rule, List<Finding> findings) {
    String text = RuleScan.withoutComments(rule.conditions().text());
    Matcher infix = INFIX.matcher(text);
    while (infix.find()) {
      int line = rule.conditions().lineAt(infix.start());
      add(findings, PORTABLE, sheet, line, "&& or || joins two patterns");
    }
    Matcher half = HALF.matcher(text);
    while (half.find()) {
      int line = rule.conditions().lineAt(half.start());
      add(findings, PORTABLE, sheet, line, "\"" + half.group() + "\" does not say of what");
    }
  }

  private static void eventNames(
      Workbench bench, RuleSheet sheet, Pattern pattern, List<Finding> findings) {
    if (!pattern.type().equals("Event")) {
      return;
    }
    List<String> lines = sheet.file().text().lines().toList();
    for (Outline.Passage condition : pattern.conditions()) {
      Matcher named = EVENT_ID.matcher(condition.text());
      while (named.find()) {
        int line = condition.lineAt(named.start());
        for (String id : named.group(1).replaceAll("[()\\s]", "").split(",")) {
          List<EventType> types =
              id.matches("\\d{1,5}") ? bench.catalog().types(Integer.parseInt(id)) : List.of();
          boolean said = types.stream().anyMatch(type -> lines.get(line - 1).contains(type.name()));
          if (!types.isEmpty() && !said) {
            add(findings, EVENT_NAMED, sheet, line, id + " is " + types.get(0).name());
          }
        }
      }
    }
  }

  private static java.util.regex.Pattern word(String name) {
    return java.util.regex.Pattern.compile(
        "(?<![\\w$])" + java.util.regex.Pattern.quote(name) + "(?![\\w$])");
  }

  private static void add(
      List<Finding> findings, Convention convention, RuleSheet sheet, int line, String what) {
    findings.add(new Finding(convention, sheet.file().name(), line, what));
  }
}

package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.DEFINED_ONCE;
import static io.github.orsak.authoring.lint.Convention.FEW_RULES;
import static io.github.orsak.authoring.lint.Convention.FILES_TOGETHER;
import static io.github.orsak.authoring.lint.Convention.HEADER;
import static io.github.orsak.authoring.lint.Convention.ID_IS_PATH;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.authoring.RuleSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.drl.Outline;
import io.github.orsak.drl.RuleAnatomy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a rule file begins, what it is called and what stands beside it. */
final class HeaderChecks implements Lint.Check {

  private static final int MOST_ROUTES = 5;

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    Map<String, String> seen = new HashMap<>();
    for (RuleSheet sheet : bench.rules()) {
      Placeholders.find(sheet.file().name(), sheet.file().text().lines().toList(), findings);
      for (Outline.Rule rule : sheet.rules()) {
        String earlier = seen.putIfAbsent(rule.name(), sheet.file().name());
        if (earlier != null) {
          add(
              findings,
              DEFINED_ONCE,
              sheet,
              rule.line(),
              "the rule \"" + rule.name() + "\" is already defined in " + earlier);
        }
      }
      if (sheet.ofCause()) {
        header(sheet, findings);
        names(sheet, findings);
        if (!bench.causes().containsKey(sheet.id()) && !bench.replaces(sheet.id())) {
          add(
              findings,
              FILES_TOGETHER,
              sheet,
              0,
              "has no words; expected " + sheet.name() + ".yaml");
        }
      }
    }
    bench
        .yamls()
        .forEach(
            (path, text) -> Placeholders.find(bench.place(path), text.lines().toList(), findings));
    for (CauseSheet cause : bench.causes().values()) {
      if (bench.replaces(cause.id())) {
        continue;
      }
      if (bench.rules().stream().noneMatch(sheet -> sheet.stem().equals(cause.path()))) {
        findings.add(
            new Finding(
                FILES_TOGETHER,
                cause.place(),
                0,
                "has no rule; expected " + cause.path() + ".drl"));
      }
      bench
          .builtInCause(cause.id())
          .ifPresent(
              other ->
                  findings.add(
                      new Finding(
                          DEFINED_ONCE,
                          cause.place(),
                          1,
                          other.id() + " is already a built-in cause")));
    }
  }

  private static void header(RuleSheet sheet, List<Finding> findings) {
    String text = sheet.file().text();
    if (!text.startsWith("/*\n * " + sheet.id() + ": ")) {
      add(
          findings,
          HEADER,
          sheet,
          1,
          "expected /* and, in line 2, " + sheet.id() + ": and a sentence");
    }
    for (String line :
        List.of(
            "From       ",
            "Unless     ",
            "Text       " + sheet.name() + ".yaml\n",
            "Scenarios  test-scenarios/" + sheet.stem() + "/\n")) {
      if (!text.contains("\n * " + line)) {
        add(findings, HEADER, sheet, 1, "has no header line \"" + line.strip() + "\"");
      }
    }
  }

  private static void names(RuleSheet sheet, List<Finding> findings) {
    String expected = "rules." + sheet.topic().replace('-', '_');
    sheet
        .outline()
        .map(Outline::packageName)
        .filter(name -> !name.equals(expected))
        .ifPresent(
            name ->
                add(
                    findings,
                    ID_IS_PATH,
                    sheet,
                    1,
                    "is in package " + name + "; expected " + expected));
    for (Outline.Rule rule : sheet.rules()) {
      if (!rule.name().startsWith(sheet.id() + ": ")) {
        add(
            findings,
            ID_IS_PATH,
            sheet,
            rule.line(),
            "the rule is called \""
                + rule.name()
                + "\"; expected "
                + sheet.id()
                + ": and a sentence");
      }
    }
    long routes =
        sheet.rules().stream().filter(rule -> isRoute(rule.anatomy(), sheet.id())).count();
    boolean none = sheet.outline().isPresent() && sheet.rules().isEmpty();
    if (none || routes > MOST_ROUTES) {
      add(
          findings,
          FEW_RULES,
          sheet,
          1,
          "has " + (none ? "no rules" : routes + " rules that add to no other"));
    }
  }

  // What only adds to what another rule has concluded is no way to a cause.
  private static boolean isRoute(RuleAnatomy rule, String cause) {
    return rule.concludesOfCauses() && !rule.addsTo(cause);
  }

  private static void add(
      List<Finding> findings, Convention convention, RuleSheet sheet, int line, String what) {
    findings.add(new Finding(convention, sheet.file().name(), line, what));
  }
}

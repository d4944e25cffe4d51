package io.github.orsak.authoring.lint;

import static io.github.orsak.authoring.lint.Convention.CAUSES_NAMED;
import static io.github.orsak.authoring.lint.Convention.OUTCOMES;
import static io.github.orsak.authoring.lint.Convention.SHARED_CHECKS;

import io.github.orsak.authoring.CauseSheet;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.source.batch.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the next checks of causes can come to. */
final class OutcomeChecks implements Lint.Check {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int FEWEST = 2;

  /** Where a check was met first. */
  private record Seen(String place, Set<String> outcomes) {}

  @Override
  public void check(Workbench bench, List<Finding> findings) {
    Map<String, Seen> byId = around(bench);
    for (CauseSheet cause : bench.causes().values()) {
      for (YamlNode check : cause.list("next-checks")) {
        YamlNode outcomes = check.entries().get("outcomes");
        String id = CauseSheet.text(check, "id");
        if (outcomes == null && id.isEmpty()) {
          continue;
        }
        Map<String, YamlNode> named = outcomes == null ? Map.of() : outcomes.entries();
        form(cause, check, id, named, findings);
        named.values().forEach(outcome -> pointsTo(bench, cause, outcome, findings));
        shared(cause, check, new Seen(cause.place(), named.keySet()), byId, findings);
      }
    }
  }

  // One's own causes may ask what those that ship with Orsak ask.
  private static Map<String, Seen> around(Workbench bench) {
    Map<String, Seen> byId = new TreeMap<>();
    for (Cause cause : bench.causesAround()) {
      for (Cause.Check check : cause.nextChecks()) {
        if (check.answerable()) {
          byId.putIfAbsent(check.id(), new Seen(cause.place(), Set.copyOf(check.names())));
        }
      }
    }
    return byId;
  }

  private static void form(
      CauseSheet cause,
      YamlNode check,
      String id,
      Map<String, YamlNode> outcomes,
      List<Finding> findings) {
    if (!NAME.matcher(id).matches()) {
      String found = id.isEmpty() ? "has outcomes and no id" : "is called \"" + id + "\"";
      add(cause, check, "the check " + found, findings);
    }
    if (outcomes.size() < FEWEST) {
      String count = outcomes.isEmpty() ? "no outcomes" : "one outcome";
      add(cause, check, "the check has " + count, findings);
    } else if (outcomes.values().stream().allMatch(OutcomeChecks::weightless)) {
      add(cause, check, "no outcome of the check confirms or refutes", findings);
    }
    outcomes.forEach((name, outcome) -> outcome(cause, name, outcome, findings));
  }

  private static boolean weightless(YamlNode outcome) {
    return !outcome.entries().containsKey("confirms") && !outcome.entries().containsKey("refutes");
  }

  private static void outcome(
      CauseSheet cause, String name, YamlNode outcome, List<Finding> findings) {
    if (!NAME.matcher(name).matches()) {
      add(cause, outcome, "the outcome is called \"" + name + "\"", findings);
    }
    if (CauseSheet.text(outcome, "says").isBlank()) {
      add(cause, outcome, name + " says nothing", findings);
    }
    boolean both =
        outcome.entries().containsKey("confirms") && outcome.entries().containsKey("refutes");
    if (both) {
      add(cause, outcome, name + " confirms and refutes", findings);
    }
    if (weightless(outcome) && CauseSheet.text(outcome, "points-to").isEmpty()) {
      add(cause, outcome, name + " neither confirms nor refutes nor points to a cause", findings);
    }
    for (String key : List.of("confirms", "refutes")) {
      String weight = CauseSheet.text(outcome, key);
      if (outcome.entries().containsKey(key) && !fits(weight)) {
        add(cause, outcome, name + " " + key + " by \"" + weight + "\"", findings);
      }
    }
  }

  private static boolean fits(String weight) {
    try {
      double number = Double.parseDouble(weight);
      return number > 0 && number <= 1;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void pointsTo(
      Workbench bench, CauseSheet cause, YamlNode outcome, List<Finding> findings) {
    GraphChecks.named(
        CAUSES_NAMED,
        cause,
        outcome.line(),
        "cause",
        CauseSheet.text(outcome, "points-to"),
        bench.knownCauses(),
        findings);
  }

  private static void shared(
      CauseSheet cause, YamlNode check, Seen here, Map<String, Seen> byId, List<Finding> findings) {
    String id = CauseSheet.text(check, "id");
    Seen first = id.isEmpty() ? null : byId.putIfAbsent(id, here);
    if (first != null && !first.outcomes().equals(here.outcomes())) {
      findings.add(
          new Finding(
              SHARED_CHECKS,
              cause.place(),
              check.line(),
              "%s comes to %s here and to %s in %s"
                  .formatted(id, list(here.outcomes()), list(first.outcomes()), first.place())));
    }
  }

  private static String list(Set<String> outcomes) {
    return outcomes.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(outcomes));
  }

  private static void add(CauseSheet cause, YamlNode where, String what, List<Finding> findings) {
    findings.add(new Finding(OUTCOMES, cause.place(), where.line(), what));
  }
}

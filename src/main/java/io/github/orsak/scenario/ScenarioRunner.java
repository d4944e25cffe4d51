package io.github.orsak.scenario;

import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.diagnosis.Pending;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Scope;
import io.github.orsak.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Diagnoses the log of a scenario and compares the whole answer. */
public final class ScenarioRunner {

  private final Orsak orsak;

  public ScenarioRunner(Orsak orsak) {
    this.orsak = orsak;
  }

  /**
   * What came of a scenario.
   *
   * @param scenario the scenario
   * @param differences what differs from the expected answer, one sentence each; empty: it passed
   */
  public record Result(Scenario scenario, List<String> differences) {

    public Result {
      differences = List.copyOf(differences);
    }

    public boolean passed() {
      return differences.isEmpty();
    }
  }

  /** Runs a scenario. */
  public Result run(Scenario scenario) {
    Report report = orsak.diagnose(scenario.events());
    List<String> differences = new ArrayList<>(differences(scenario, report.verdict()));
    compare(
        "outcome",
        scenario.expected().outcome(),
        ExpectationReader.name(report.outcome()),
        differences);
    return new Result(scenario, differences);
  }

  /** What is otherwise in a verdict than a scenario expects, save its outcome. */
  public static List<String> differences(Scenario scenario, Verdict verdict) {
    Expected expected = scenario.expected();
    List<String> differences = new ArrayList<>();
    compare(Status.ACTIVE, expected.active(), verdict, differences);
    compare(Status.RESOLVED, expected.resolved(), verdict, differences);
    compare(Status.NOTE, expected.notes(), verdict, differences);
    long left = verdict.unexplained().stream().mapToLong(Unexplained::failures).sum();
    if (left != expected.unexplained()) {
      differences.add(
          "unexplained: expected "
              + expected.unexplained()
              + " failures, got "
              + left
              + leftOver(verdict));
    }
    List<String> pending = verdict.pending().stream().map(Pending::cause).distinct().toList();
    List<String> undetermined =
        Stream.concat(verdict.undetermined().stream().map(Expectation::name), pending.stream())
            .toList();
    for (String name : expected.undetermined()) {
      if (!undetermined.contains(name)) {
        differences.add("undetermined: expected " + name + ", got " + undetermined);
      }
    }
    for (String cause : pending) {
      if (!expected.undetermined().contains(cause)) {
        differences.add("undetermined: unexpected " + cause);
      }
    }
    verdict.troubles().forEach(trouble -> differences.add("trouble: " + trouble));
    return differences;
  }

  private static void compare(
      Status status, List<Expected.Finding> expected, Verdict verdict, List<String> differences) {
    String kind = status.name().toLowerCase(Locale.ROOT);
    List<Diagnosis> open = new ArrayList<>(verdict.diagnoses(status));
    for (Expected.Finding finding : expected) {
      List<String> reasons = new ArrayList<>();
      Diagnosis match = null;
      for (Diagnosis candidate : open) {
        if (candidate.cause().equals(finding.cause())) {
          List<String> unlike = unlike(finding, candidate);
          reasons.addAll(unlike);
          match = unlike.isEmpty() ? candidate : match;
        }
      }
      if (match != null) {
        open.remove(match);
      } else if (reasons.isEmpty()) {
        differences.add(kind + ": missing " + finding.cause());
      } else {
        differences.add(kind + ": " + finding.cause() + " differs: " + String.join("; ", reasons));
        open.removeIf(candidate -> candidate.cause().equals(finding.cause()));
      }
    }
    open.forEach(
        extra ->
            differences.add(
                kind + ": unexpected " + extra.cause() + " on " + words(extra.scope())));
  }

  private static List<String> unlike(Expected.Finding finding, Diagnosis found) {
    List<String> unlike = new ArrayList<>();
    Scope scope = found.scope();
    compare("host", finding.host(), scope.host(), unlike);
    compare("ca", finding.ca(), scope.ca(), unlike);
    compare("template", finding.template(), scope.template(), unlike);
    compare("confidence", finding.band(), found.confidence().band().name(), unlike);
    if (finding.failures().isPresent() && finding.failures().getAsLong() != found.failures()) {
      unlike.add(
          "failures: expected " + finding.failures().getAsLong() + ", got " + found.failures());
    }
    List<String> explained = found.explains().stream().map(Diagnosis.Explained::cause).toList();
    for (String cause : finding.explains()) {
      if (!explained.contains(cause)) {
        unlike.add("explains: expected " + cause + ", got " + explained);
      }
    }
    Set<String> evidence =
        found.confidence().items().stream()
            .map(item -> item.evidence().key())
            .collect(Collectors.toCollection(TreeSet::new));
    finding
        .evidence()
        .map(TreeSet::new)
        .filter(expected -> !expected.equals(evidence))
        .ifPresent(expected -> unlike.add("evidence: expected " + expected + ", got " + evidence));
    return unlike;
  }

  private static void compare(String what, String expected, String actual, List<String> unlike) {
    if (!expected.isEmpty() && !expected.equalsIgnoreCase(actual)) {
      unlike.add(what + ": expected " + expected + ", got " + actual);
    }
  }

  private static String words(Scope scope) {
    List<String> parts = new ArrayList<>();
    parts.add(scope.kind().name().toLowerCase(Locale.ROOT));
    for (String name :
        List.of(scope.host(), scope.ca(), scope.template(), scope.user(), scope.device())) {
      if (!name.isEmpty()) {
        parts.add(name);
      }
    }
    return String.join(" ", parts);
  }

  private static String leftOver(Verdict verdict) {
    return verdict.unexplained().isEmpty()
        ? ""
        : ": "
            + verdict.unexplained().stream()
                .map(u -> u.failures() + " " + u.episode().operation() + " " + u.episode().fault())
                .toList();
  }
}

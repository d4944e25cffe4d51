package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what an examination came to as {@code docs/accuracy.md}. */
final class AccuracyPage {

  private static final String HEAD =
      """
      # Accuracy

      Written by `./mvnw -Paccuracy test -Dtest=AccuracyTest`; do not edit. Every case is simulated: a small
      causal model of connectors, authorities and devices in which one component, two or none breaks. The
      truth of a case is what was injected: which causes, where, since when, and whether they are over. No
      real event of these connectors has been published, so these numbers say how well the rules read the
      model, not how often they are right in the field.

      One case again, with its log written to `target/simulation/`, and all cases that are not perfect:

      ```sh
      ./mvnw -q test -Dtest=OneCaseTest -Dorsak.simulation=ca-down@partial:3:legacy
      ./mvnw -q -Paccuracy test -Dtest=AccuracyTest -Dorsak.families='ca-down.*' -Dorsak.seeds=20
      ```
      """;

  private static final String MEASURES =
      """
      *Exact*: the active causes are the injected ones, none missing and none added. *There*: the same, and
      each is named where it is. *Lean*: nothing is told as over that never was at work, or still is.
      *Ends*: each fault that ended is told as over. *Onset*: it began within 15 minutes of when it is told
      to. *Quiet*: exit code 0 while something is broken. *Crowded*: more than three times as many active
      causes as faults.
      """;

  private final List<Judgement> judgements;
  private final List<Judgement> undamaged;
  private final List<Judgement> damaged;
  private final StringBuilder page = new StringBuilder();

  AccuracyPage(Examination examination) {
    judgements = examination.judgements();
    undamaged = examination.judgedAgain();
    damaged = examination.damaged();
  }

  String text() {
    page.append(HEAD);
    heading("Summary");
    page.append(MEASURES).append('\n');
    line("| worlds | cases | exact | there | lean | ends | onset | quiet | crowded |");
    line("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    grouped(faulty(), AccuracyPage::group).forEach(this::measures);
    measures("**all with faults**", faulty());
    for (Dialect dialect : Dialect.values()) {
      measures(
          dialect.title(),
          faulty().stream().filter(one -> one.trial().dialect() == dialect).toList());
    }
    healthy();
    damaged();
    confusion();
    reliability();
    families();
    return page.toString();
  }

  private void measures(String name, List<Judgement> own) {
    Measures of = new Measures(own);
    line(
        "| %s | %d | %s | %s | %s | %s | %s | %d | %d |",
        name,
        own.size(),
        of.exact(),
        of.exactlyThere(),
        of.nothingSuperfluous(),
        of.endsTold(),
        of.onsets(),
        of.quietWhileBroken(),
        of.crowded());
  }

  private void healthy() {
    heading("Healthy worlds");
    line("| worlds | cases | with an active cause | lookup: with an active cause | lean |");
    line("|---|---:|---:|---:|---:|");
    List<Judgement> healthy = judgements.stream().filter(one -> !faulty(one)).toList();
    grouped(healthy, one -> one.trial().family().name())
        .forEach(
            (name, own) ->
                line(
                    "| %s | %d | %d | %d | %s |",
                    name,
                    own.size(),
                    new Measures(own).alarms(),
                    own.stream().filter(one -> !one.lookup().isEmpty()).count(),
                    new Measures(own).nothingSuperfluous()));
  }

  private void damaged() {
    heading("One record in a hundred lost, and foreign records added");
    line("| worlds | cases | exact before | exact after | lost points | crowded | alarms |");
    line("|---|---:|---:|---:|---:|---:|---:|");
    for (boolean broken : List.of(true, false)) {
      Measures whole =
          new Measures(undamaged.stream().filter(one -> faulty(one) == broken).toList());
      Measures after = new Measures(damaged.stream().filter(one -> faulty(one) == broken).toList());
      line(
          "| %s | %d | %s | %s | %.1f | %d | %d |",
          broken ? "with faults" : "healthy",
          after.judgements().size(),
          whole.exact(),
          after.exact(),
          whole.exact().percent() - after.exact().percent(),
          after.crowded(),
          after.alarms());
    }
  }

  private void confusion() {
    heading("What is mistaken for what");
    Map<String, Integer> counts = new TreeMap<>();
    for (Judgement one : judgements) {
      if (!one.exact()) {
        String missed = one.missed().isEmpty() ? "nothing" : String.join(", ", one.missed());
        String wrong = one.wrong().isEmpty() ? "nothing" : String.join(", ", one.wrong());
        counts.merge(missed.replace("|", " or ") + " | " + wrong, 1, Integer::sum);
      }
    }
    line("| missing | named instead | cases |");
    line("|---|---|---:|");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> line("| %s | %d |", entry.getKey(), entry.getValue()));
  }

  private void reliability() {
    heading("Stated confidence and how often it was right");
    line("| stated | active diagnoses | right | share |");
    line("|---|---:|---:|---:|");
    double[] edges = {0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01};
    List<Judgement.Claim> claims =
        judgements.stream().flatMap(one -> one.claims().stream()).toList();
    for (int i = 0; i + 1 < edges.length; i++) {
      double from = edges[i];
      double to = edges[i + 1];
      List<Judgement.Claim> own =
          claims.stream().filter(c -> c.confidence() >= from && c.confidence() < to).toList();
      long right = own.stream().filter(Judgement.Claim::right).count();
      if (!own.isEmpty()) {
        Measures.Share share = new Measures.Share(right, own.size());
        line("| %.2f to %.2f | %d | %d | %s |", from, Math.min(1, to), own.size(), right, share);
      }
    }
  }

  private void families() {
    heading("By fault");
    line("Cases that are exact, of those of each kind of world.");
    line("");
    Set<String> groups = new LinkedHashSet<>(grouped(faulty(), AccuracyPage::group).keySet());
    line("| fault | expected | %s |", String.join(" | ", groups));
    line("|---|---|%s", "---:|".repeat(groups.size()));
    grouped(faulty(), one -> one.trial().family().name().replaceFirst("@.*", ""))
        .forEach(
            (fault, own) -> {
              Map<String, List<Judgement>> cells = grouped(own, AccuracyPage::group);
              String row =
                  groups.stream()
                      .map(group -> cells.getOrDefault(group, List.of()))
                      .map(AccuracyPage::exactOf)
                      .collect(Collectors.joining(" | "));
              line("| %s | %s | %s |", fault, expected(own), row);
            });
  }

  private static String expected(List<Judgement> own) {
    Set<String> causes =
        own.stream()
            .flatMap(one -> one.trial().truth().injected().stream())
            .flatMap(fault -> fault.causes().stream())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return causes.isEmpty() ? "nothing known" : String.join(", ", causes);
  }

  private static String exactOf(List<Judgement> own) {
    long exact = own.stream().filter(Judgement::exact).count();
    return own.isEmpty() ? "" : exact + "/" + own.size();
  }

  private static String group(Judgement one) {
    return one.trial().family().group();
  }

  private List<Judgement> faulty() {
    return judgements.stream().filter(AccuracyPage::faulty).toList();
  }

  static boolean faulty(Judgement one) {
    return !one.trial().family().healthy();
  }

  private static Map<String, List<Judgement>> grouped(
      List<Judgement> all, Function<Judgement, String> by) {
    Map<String, List<Judgement>> groups = new LinkedHashMap<>();
    all.forEach(one -> groups.computeIfAbsent(by.apply(one), any -> new ArrayList<>()).add(one));
    return groups;
  }

  private void heading(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void line(String format, Object... values) {
    page.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}

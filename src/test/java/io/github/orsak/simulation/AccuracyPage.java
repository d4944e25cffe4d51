package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes what an examination came to as {@code docs/accuracy.md}. */
final class AccuracyPage {

  private final List<Judgement> judgements;
  private final StringBuilder page = new StringBuilder();

  AccuracyPage(List<Judgement> judgements) {
    this.judgements = judgements;
  }

  String text() {
    line("# Accuracy");
    line("");
    line(
        "Written by `./mvnw -Paccuracy verify`; do not edit. Every case is simulated: a small causal");
    line(
        "model of connectors, authorities and devices in which one component, two or none breaks. The");
    line(
        "truth of a case is what was injected. No real event of these connectors has been published, so");
    line(
        "these numbers say how well the rules read the model, not how often they are right in the field.");
    line("");
    line("One case again, with its log written to `target/simulation/`:");
    line("");
    line("```sh");
    line("./mvnw -q test -Dtest=OneCaseTest -Dorsak.simulation=ca-down:3:legacy");
    line("```");
    summary();
    confusion();
    reliability();
    families();
    return page.toString();
  }

  private void summary() {
    heading("Summary");
    line(
        "*Exact*: the active causes are the injected ones, none missing and none added. The lookup is a");
    line("table of single codes, read as well as Orsak reads them.");
    line("");
    line(
        "| generation | cases | exact | precision | recall | over told as over | lookup exact | lookup precision | lookup recall |");
    line("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (Dialect dialect : Dialect.values()) {
      List<Judgement> own = where(one -> one.trial().dialect() == dialect && faulty(one));
      long over = own.stream().filter(one -> !one.trial().truth().resolved().isEmpty()).count();
      long told =
          own.stream()
              .filter(one -> !one.trial().truth().resolved().isEmpty() && one.resolvedTold())
              .count();
      line(
          "| %s | %d | %s | %s | %s | %s | %s | %s | %s |",
          dialect.title(),
          own.size(),
          percent(own.stream().filter(Judgement::exact).count(), own.size()),
          precision(own, false),
          recall(own, false),
          percent(told, over),
          percent(own.stream().filter(Judgement::lookupExact).count(), own.size()),
          precision(own, true),
          recall(own, true));
    }
    line("");
    line("| generation | healthy worlds | with an active cause | lookup: with an active cause |");
    line("|---|---:|---:|---:|");
    for (Dialect dialect : Dialect.values()) {
      List<Judgement> own = where(one -> one.trial().dialect() == dialect && !faulty(one));
      line(
          "| %s | %d | %d | %d |",
          dialect.title(),
          own.size(),
          own.stream().filter(one -> !one.active().isEmpty()).count(),
          own.stream().filter(one -> !one.lookup().isEmpty()).count());
    }
  }

  private void confusion() {
    heading("What is mistaken for what");
    Map<String, Integer> counts = new TreeMap<>();
    for (Judgement one : judgements) {
      if (!one.exact()) {
        String missed = one.missed().isEmpty() ? "nothing" : String.join(", ", one.missed());
        String wrong = one.wrong().isEmpty() ? "nothing" : String.join(", ", one.wrong());
        counts.merge(missed + " | " + wrong, 1, Integer::sum);
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
        line(
            "| %.2f to %.2f | %d | %d | %s |",
            from, Math.min(1, to), own.size(), right, percent(right, own.size()));
      }
    }
  }

  private void families() {
    heading("By family");
    line("| family | expected | legacy | unified | worlds drawn again |");
    line("|---|---|---:|---:|---:|");
    Map<String, List<Judgement>> byFamily = new LinkedHashMap<>();
    judgements.forEach(
        one -> byFamily.computeIfAbsent(one.trial().family(), any -> new ArrayList<>()).add(one));
    byFamily.forEach(
        (family, own) -> {
          Set<String> expected = new java.util.TreeSet<>();
          own.forEach(one -> expected.addAll(one.trial().truth().active()));
          own.forEach(one -> expected.addAll(one.trial().truth().resolved()));
          own.forEach(one -> expected.addAll(one.trial().truth().either()));
          line(
              "| %s | %s | %s | %s | %d |",
              family,
              expected.isEmpty() ? "nothing" : String.join(", ", expected),
              exactOf(own, Dialect.LEGACY),
              exactOf(own, Dialect.UNIFIED),
              own.stream().mapToInt(one -> one.trial().redraws()).sum());
        });
  }

  private static String exactOf(List<Judgement> own, Dialect dialect) {
    List<Judgement> in = own.stream().filter(one -> one.trial().dialect() == dialect).toList();
    long exact = in.stream().filter(Judgement::exact).count();
    return in.isEmpty() ? "–" : exact + " of " + in.size();
  }

  private List<Judgement> where(Predicate<Judgement> which) {
    return judgements.stream().filter(which).toList();
  }

  static boolean faulty(Judgement one) {
    return !one.trial().family().startsWith("healthy");
  }

  private static String precision(List<Judgement> own, boolean lookup) {
    long named = 0;
    long wrong = 0;
    for (Judgement one : own) {
      Set<String> said = lookup ? one.lookup() : one.active();
      named += said.size();
      wrong += one.wrong(said).size();
    }
    return percent(named - wrong, named);
  }

  private static String recall(List<Judgement> own, boolean lookup) {
    long injected = 0;
    long found = 0;
    for (Judgement one : own) {
      Set<String> said = lookup ? one.lookup() : one.active();
      injected += one.trial().truth().active().size();
      found += one.trial().truth().active().stream().filter(said::contains).count();
    }
    return percent(found, injected);
  }

  static String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
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

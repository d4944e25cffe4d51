package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Explained;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Diagnoses of one cause in many places, which are told as one: a fault can come to thousands of
 * servers, each by itself.
 *
 * @param all the diagnoses, in their order; one, or more than {@link #FEW}
 */
record AlikeDiagnoses(List<Diagnosis> all) {

  /** So many are told one by one. */
  static final int FEW = 5;

  private record Kind(String cause, Diagnosis.Status status, ScopeKind kind) {}

  /** The diagnoses in groups, in the order of the first of each. */
  static List<AlikeDiagnoses> of(Collection<Diagnosis> diagnoses) {
    Map<Kind, List<Diagnosis>> kinds = new LinkedHashMap<>();
    diagnoses.forEach(one -> kinds.computeIfAbsent(kind(one), any -> new ArrayList<>()).add(one));
    List<AlikeDiagnoses> entries = new ArrayList<>();
    for (Diagnosis one : diagnoses) {
      List<Diagnosis> alike = kinds.getOrDefault(kind(one), List.of());
      // What is about everything tells by itself where that is.
      if (alike.size() <= FEW || one.scope().equals(Scope.FLEET)) {
        entries.add(new AlikeDiagnoses(List.of(one)));
      } else if (alike.get(0) == one) {
        entries.add(new AlikeDiagnoses(alike));
      }
    }
    return entries;
  }

  private static Kind kind(Diagnosis one) {
    return new Kind(one.cause(), one.status(), one.scope().kind());
  }

  /** The surest of them, which stands for the others. */
  Diagnosis example() {
    return all.get(0);
  }

  boolean several() {
    return all.size() > 1;
  }

  List<Scope> scopes() {
    return all.stream().map(Diagnosis::scope).toList();
  }

  /** All of them as one, as sure as the surest. */
  Diagnosis together() {
    Diagnosis first = example();
    return new Diagnosis(
        first.cause(),
        first.status(),
        first.scope(),
        all.stream().flatMap(one -> one.hosts().stream()).distinct().sorted().toList(),
        all.stream().map(Diagnosis::from).min(Comparator.naturalOrder()).orElseThrow(),
        all.stream().map(Diagnosis::last).max(Comparator.naturalOrder()).orElseThrow(),
        all.stream()
            .map(Diagnosis::end)
            .flatMap(Optional::stream)
            .max(Comparator.<Instant>naturalOrder()),
        first.confidence(),
        all.stream().mapToLong(Diagnosis::failures).sum(),
        explained(),
        first.rivals());
  }

  // Several roots may each explain what is told of all connectors.
  private List<Explained> explained() {
    Map<Explained, Long> shares = new LinkedHashMap<>();
    for (Diagnosis one : all) {
      one.explains().forEach(what -> shares.merge(counting(what, 0), what.failures(), Long::sum));
    }
    return shares.entrySet().stream()
        .map(share -> counting(share.getKey(), share.getValue()))
        .toList();
  }

  private static Explained counting(Explained what, long failures) {
    return new Explained(what.cause(), what.operation(), what.fault(), what.scope(), failures);
  }
}

package io.github.orsak.simulation;

import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was concluded about one case, beside its truth.
 *
 * @param active the causes concluded as active
 * @param resolved the causes concluded as over
 * @param notes the causes that are only mentioned
 * @param claims the active diagnoses with their confidence
 * @param lookup what the baseline says
 */
record Judgement(
    Trial trial,
    Set<String> active,
    Set<String> resolved,
    Set<String> notes,
    List<Claim> claims,
    Set<String> lookup,
    long unexplained) {

  /** One active diagnosis. */
  record Claim(String cause, double confidence, boolean right) {}

  static Judgement of(Trial trial, Orsak orsak, CodeLookup table) {
    Verdict verdict = orsak.diagnose(trial.events()).verdict();
    List<Diagnosis> found = verdict.diagnoses(Diagnosis.Status.ACTIVE);
    Truth truth = trial.truth();
    List<Claim> claims =
        found.stream()
            .map(
                diagnosis ->
                    new Claim(
                        diagnosis.cause(),
                        diagnosis.confidence().score(),
                        truth.active().contains(diagnosis.cause())
                            || truth.either().contains(diagnosis.cause())))
            .toList();
    return new Judgement(
        trial,
        causes(found),
        causes(verdict.diagnoses(Diagnosis.Status.RESOLVED)),
        causes(verdict.diagnoses(Diagnosis.Status.NOTE)),
        claims,
        table.causes(trial.events()),
        verdict.failures() - verdict.explained());
  }

  private static Set<String> causes(List<Diagnosis> diagnoses) {
    return diagnoses.stream().map(Diagnosis::cause).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the active causes are exactly the injected ones. */
  boolean exact() {
    return exact(active) && trial.truth().either().stream().allMatch(this::named);
  }

  private boolean named(String cause) {
    return Stream.of(active, resolved, notes).anyMatch(told -> told.contains(cause));
  }

  boolean lookupExact() {
    return exact(lookup);
  }

  private boolean exact(Set<String> said) {
    Set<String> beside = new TreeSet<>(said);
    beside.removeAll(trial.truth().either());
    return beside.equals(trial.truth().active());
  }

  /** Whether every fault that ended was told as over. */
  boolean resolvedTold() {
    return resolved.containsAll(trial.truth().resolved());
  }

  /** What was to be named as active and was not. */
  Set<String> missed() {
    Set<String> missed = new TreeSet<>(trial.truth().active());
    trial.truth().either().stream().filter(cause -> !named(cause)).forEach(missed::add);
    missed.removeAll(active);
    return missed;
  }

  /** What was named as active and is not. */
  Set<String> wrong() {
    return wrong(active);
  }

  Set<String> wrong(Set<String> said) {
    Set<String> wrong = new TreeSet<>(said);
    wrong.removeAll(trial.truth().active());
    wrong.removeAll(trial.truth().either());
    return wrong;
  }
}

package io.github.orsak.simulation;

import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.history.Scope;
import io.github.orsak.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was concluded about one case, beside its truth.
 *
 * @param quiet whether the report says that nothing is wrong, as exit code 0 does
 * @param lookup what the baseline says
 */
record Judgement(
    Trial trial, List<Diagnosis> diagnoses, boolean quiet, Set<String> lookup, long unexplained) {

  private static final long ONSET = Duration.ofMinutes(15).toMillis();

  private static final int MOST_TOLD = 15;

  /** One active diagnosis. */
  record Claim(String cause, double confidence, boolean right) {}

  static Judgement of(Trial trial, Orsak orsak, CodeLookup table) {
    Report report = orsak.diagnose(trial.events());
    return new Judgement(
        trial,
        report.verdict().diagnoses(),
        report.outcome() == Report.Outcome.QUIET,
        table.causes(trial.events()),
        report.verdict().failures() - report.verdict().explained());
  }

  List<Diagnosis> with(Diagnosis.Status status) {
    return diagnoses.stream().filter(diagnosis -> diagnosis.status() == status).toList();
  }

  Set<String> active() {
    return causes(with(Diagnosis.Status.ACTIVE));
  }

  Set<String> resolved() {
    return causes(with(Diagnosis.Status.RESOLVED));
  }

  private static Set<String> causes(List<Diagnosis> diagnoses) {
    return diagnoses.stream().map(Diagnosis::cause).collect(Collectors.toCollection(TreeSet::new));
  }

  List<Claim> claims() {
    return with(Diagnosis.Status.ACTIVE).stream()
        .map(
            diagnosis ->
                new Claim(
                    diagnosis.cause(),
                    diagnosis.confidence().score(),
                    trial.truth().admits(diagnosis.cause())))
        .toList();
  }

  /** Whether the active causes are exactly the injected ones. */
  boolean exact() {
    return missed().isEmpty() && wrong().isEmpty();
  }

  boolean lookupExact() {
    return missed(lookup, lookup).isEmpty() && wrong(lookup).isEmpty();
  }

  /** What was to be named and was not. */
  Set<String> missed() {
    return missed(active(), causes(diagnoses));
  }

  private Set<String> missed(Set<String> active, Set<String> named) {
    Set<String> missed = new TreeSet<>();
    for (Injected fault : trial.truth().injected()) {
      Set<String> where =
          switch (fault.state()) {
            case ACTIVE -> active;
            case NAMED -> named;
            case RESOLVED, OPEN, NAMELESS -> fault.causes();
          };
      if (!fault.causes().isEmpty() && fault.causes().stream().noneMatch(where::contains)) {
        missed.add(String.join("|", fault.causes()));
      }
    }
    return missed;
  }

  /**
   * What was named as active and is not; what has no name may be guessed at, with little weight.
   */
  Set<String> wrong() {
    boolean nameless = !trial.truth().injected(Injected.State.NAMELESS).isEmpty();
    return wrong(
        causes(
            with(Diagnosis.Status.ACTIVE).stream()
                .filter(one -> !nameless || one.confidence().band() != Confidence.Band.LOW)
                .toList()));
  }

  Set<String> wrong(Set<String> said) {
    Set<String> wrong = new TreeSet<>(said);
    wrong.removeIf(trial.truth()::admits);
    return wrong;
  }

  /** Whether every active fault is named where it is, and nowhere else. */
  boolean exactlyThere() {
    return exact()
        && trial.truth().injected(Injected.State.ACTIVE).stream()
            .allMatch(fault -> fault.extent().fits(scopes(fault)));
  }

  private List<Scope> scopes(Injected fault) {
    return named(fault).stream().map(Diagnosis::scope).toList();
  }

  /** The diagnoses that name a fault in the status it has. */
  private List<Diagnosis> named(Injected fault) {
    Diagnosis.Status status =
        fault.state() == Injected.State.RESOLVED
            ? Diagnosis.Status.RESOLVED
            : Diagnosis.Status.ACTIVE;
    return with(status).stream().filter(one -> fault.causes().contains(one.cause())).toList();
  }

  /** Whether every fault that ended was told as over. */
  boolean resolvedTold() {
    return trial.truth().injected(Injected.State.RESOLVED).stream()
        .allMatch(fault -> !named(fault).isEmpty());
  }

  /** What was told as over and never was at work, or still is. */
  Set<String> superfluous() {
    Set<String> superfluous = new TreeSet<>(resolved());
    trial.truth().injected().stream()
        .filter(fault -> fault.state().mayBeResolved())
        .forEach(fault -> superfluous.removeAll(fault.causes()));
    superfluous.removeAll(trial.truth().harmless());
    return superfluous;
  }

  /**
   * The faults that are named in their status, and whose beginning can thus be compared. Of two
   * that are alike but for their time and both over, the report tells the span of both.
   */
  List<Injected> dated() {
    return trial.truth().injected().stream()
        .filter(fault -> !named(fault).isEmpty() && first(fault))
        .filter(
            fault ->
                fault.state() == Injected.State.ACTIVE || fault.state() == Injected.State.RESOLVED)
        .toList();
  }

  private boolean first(Injected fault) {
    return trial.truth().injected().stream()
        .filter(other -> other.causes().equals(fault.causes()) && other.state() == fault.state())
        .noneMatch(other -> other.latest().isBefore(fault.latest()));
  }

  /** Whether a fault is told to have begun when it did. */
  boolean dates(Injected fault) {
    return named(fault).stream().anyMatch(one -> fault.began(one.from(), ONSET));
  }

  /** Whether the report says that nothing is wrong while something is. */
  boolean quietWhileBroken() {
    return quiet
        && trial.truth().injected().stream()
            .anyMatch(
                fault ->
                    fault.state() == Injected.State.ACTIVE
                        || fault.state() == Injected.State.NAMELESS);
  }

  /**
   * Whether more than three times as many causes are active as faults were injected. One fault of
   * twenty servers may be told twenty times.
   */
  boolean crowded() {
    List<Diagnosis> active = with(Diagnosis.Status.ACTIVE);
    long right = active().stream().filter(trial.truth()::admits).count();
    long wrong = active.stream().filter(one -> !trial.truth().admits(one)).count();
    return right + wrong > 3 * Math.max(1, trial.truth().injected().size());
  }

  /** Whether nothing is left to wish for. */
  boolean perfect() {
    return exactlyThere()
        && resolvedTold()
        && superfluous().isEmpty()
        && dated().stream().allMatch(this::dates)
        && !quietWhileBroken();
  }

  /** What is wrong with it, in one paragraph; empty if nothing is. */
  String complaint() {
    if (perfect()) {
      return "";
    }
    StringBuilder text = new StringBuilder(trial.name());
    text.append(!exact() ? "  WRONG" : !exactlyThere() ? "  SCOPE" : "");
    text.append(resolvedTold() ? "" : "  END")
        .append(superfluous().isEmpty() ? "" : "  SUPERFLUOUS");
    text.append(dated().stream().allMatch(this::dates) ? "" : "  ONSET");
    text.append(quietWhileBroken() ? "  QUIET" : "");
    trial.truth().injected().forEach(fault -> text.append("\n    expected ").append(fault));
    for (Diagnosis one : diagnoses.subList(0, Math.min(MOST_TOLD, diagnoses.size()))) {
      text.append("\n    found ")
          .append(one.status())
          .append(' ')
          .append(one.cause())
          .append(' ')
          .append(scope(one.scope()))
          .append(" from ")
          .append(one.from())
          .append(' ')
          .append(one.confidence().score())
          .append(", failures ")
          .append(one.failures());
    }
    text.append(diagnoses.size() > MOST_TOLD ? "\n    and " + (diagnoses.size() - MOST_TOLD) : "");
    text.append("\n    unexplained ").append(unexplained);
    return text.append(", events ").append(trial.events().size()).append('\n').toString();
  }

  private static String scope(Scope scope) {
    StringBuilder text = new StringBuilder(scope.kind().name());
    for (Key key : Key.values()) {
      text.append(key.of(scope).isEmpty() ? "" : " " + key.of(scope));
    }
    return text.toString();
  }
}

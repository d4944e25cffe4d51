package io.github.orsak.diagnosis;

import io.github.orsak.history.Expectation;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything the rules concluded about one case.
 *
 * <p>{@code failures == explained + the counts of unexplained}, always.
 *
 * @param diagnoses what stands: active first, then resolved, then notes, each surest first
 * @param unexplained what nobody explains
 * @param quieted what only a note explains, or a cause that is over
 * @param undetermined absences the log could not decide
 * @param pending causes that the unexplained failures are too few or too short to show
 * @param failures failure events read
 * @param explained failure events that some diagnosis explains
 * @param troubles rules that failed; the verdict is then degraded
 */
public record Verdict(
    List<Diagnosis> diagnoses,
    List<Unexplained> unexplained,
    List<Unexplained> quieted,
    List<Expectation> undetermined,
    List<Pending> pending,
    long failures,
    long explained,
    List<String> troubles) {

  public Verdict {
    diagnoses = List.copyOf(diagnoses);
    unexplained = List.copyOf(unexplained);
    quieted = List.copyOf(quieted);
    undetermined = List.copyOf(undetermined);
    pending = List.copyOf(pending);
    troubles = List.copyOf(troubles);
  }

  /** The diagnoses of one status, in their order. */
  public List<Diagnosis> diagnoses(Diagnosis.Status status) {
    return diagnoses.stream().filter(diagnosis -> diagnosis.status() == status).toList();
  }

  /** What a session would hold of it. */
  public List<Object> conclusions() {
    List<Object> all = new ArrayList<>(diagnoses);
    all.addAll(unexplained);
    quieted.forEach(failures -> all.add(new Quieted(failures)));
    return all;
  }

  /** The same with these troubles instead. */
  public Verdict withTroubles(List<String> others) {
    return new Verdict(
        diagnoses, unexplained, quieted, undetermined, pending, failures, explained, others);
  }
}

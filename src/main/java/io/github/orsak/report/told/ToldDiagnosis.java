package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.report.told.causal.ToldConsequence;
import java.util.List;

/**
 * A diagnosis, or several that are told as one, with its place in the report.
 *
 * @param number its number, from 1
 * @param told what there is to know of it
 * @param standing whether it is active, since when, and how sure
 * @param example that the details are those of one of several; empty where it is a single one
 * @param consequences the cause with its own failures, and below it what follows from it
 * @param all the diagnoses
 */
public record ToldDiagnosis(
    int number,
    Explanation told,
    Standing standing,
    String example,
    ToldConsequence consequences,
    List<Diagnosis> all) {

  public ToldDiagnosis {
    all = List.copyOf(all);
  }

  /** Whether what it found is over. */
  public boolean over() {
    return told.diagnosis().status() == Diagnosis.Status.RESOLVED;
  }
}

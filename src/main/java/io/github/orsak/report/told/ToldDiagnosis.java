package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Diagnosis;
import java.util.List;

/**
 * A diagnosis, or several that are told as one, with its place in the report.
 *
 * @param number its number, from 1
 * @param told what there is to know of it
 * @param standing whether it is active, since when, and how sure
 * @param example that the details are those of one of several; empty where it is a single one
 * @param consequences what it explains, one sentence each
 * @param all the diagnoses
 */
public record ToldDiagnosis(
    int number,
    Explanation told,
    Standing standing,
    String example,
    List<String> consequences,
    List<Diagnosis> all) {

  public ToldDiagnosis {
    consequences = List.copyOf(consequences);
    all = List.copyOf(all);
  }

  /** Whether what it found is over. */
  public boolean over() {
    return told.diagnosis().status() == Diagnosis.Status.RESOLVED;
  }
}

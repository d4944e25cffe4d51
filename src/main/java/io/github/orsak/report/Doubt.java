package io.github.orsak.report;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.nearmiss.Miss;
import java.util.List;

/**
 * Why a cause is not diagnosed in a case, or what it hangs on that it is.
 *
 * @param traced what is concluded, and how
 * @param cause the cause that is asked for
 * @param misses how near each of its rules came to firing
 * @param tried whether changes of the case were tried; a long case is too much for that
 */
public record Doubt(Traced traced, String cause, List<Miss> misses, boolean tried) {

  public Doubt {
    misses = List.copyOf(misses);
  }

  /** The diagnoses of the cause, if it is diagnosed after all. */
  public List<Diagnosis> diagnoses() {
    return traced.report().verdict().diagnoses().stream()
        .filter(found -> found.cause().equals(cause))
        .toList();
  }
}

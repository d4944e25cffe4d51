package io.github.orsak.knowledge;

import static io.github.orsak.knowledge.CatalogFiles.orEmpty;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a cause's words: {@code <cause>.yaml} with everything, {@code <cause>.sv.yaml} with
 * the words alone.
 */
record CauseFile(
    String cause,
    boolean note,
    String title,
    String verdict,
    @Nullable String verdictResolved,
    String explanation,
    Map<String, GroundEntry> evidence,
    List<RivalEntry> rivals,
    List<CheckEntry> nextChecks,
    List<StepEntry> remediation,
    String withdrawnIf,
    List<EdgeEntry> explains,
    List<String> references) {

  CauseFile {
    evidence = evidence == null ? Map.of() : new LinkedHashMap<>(evidence);
    rivals = orEmpty(rivals);
    nextChecks = orEmpty(nextChecks);
    remediation = orEmpty(remediation);
    explains = orEmpty(explains);
    references = orEmpty(references);
  }

  /** The verdict in the past tense, or the verdict. */
  String resolved() {
    return verdictResolved == null ? verdict : verdictResolved;
  }

  record GroundEntry(@Nullable Double weight, String says) {}

  record RivalEntry(String cause, String decides) {}

  record CheckEntry(String run, String means) {}

  record StepEntry(@JsonProperty("do") String act, String verify) {}

  record EdgeEntry(
      @Nullable String cause,
      @Nullable String route,
      @Nullable String operation,
      List<String> faults,
      @Nullable List<String> same,
      @Nullable String when,
      @Nullable String grace) {

    EdgeEntry {
      faults = orEmpty(faults);
    }
  }
}

package io.github.orsak.knowledge;

import static io.github.orsak.knowledge.files.YamlReader.orEmpty;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a cause's words: {@code <cause>.yaml} with everything, {@code
 * <cause>.<language>.yaml} the words alone.
 */
record CauseFile(
    String cause,
    boolean note,
    List<String> noteRoutes,
    List<String> openRoutes,
    String title,
    String verdict,
    @Nullable String verdictResolved,
    @Nullable String verdictNote,
    String explanation,
    Map<String, GroundEntry> evidence,
    List<RivalEntry> rivals,
    List<CheckEntry> nextChecks,
    List<StepEntry> remediation,
    String withdrawnIf,
    List<EdgeEntry> explains,
    List<YieldEntry> yieldsTo,
    List<String> references) {

  CauseFile {
    evidence = evidence == null ? Map.of() : new LinkedHashMap<>(evidence);
    noteRoutes = orEmpty(noteRoutes);
    openRoutes = orEmpty(openRoutes);
    rivals = orEmpty(rivals);
    nextChecks = orEmpty(nextChecks);
    remediation = orEmpty(remediation);
    explains = orEmpty(explains);
    yieldsTo = orEmpty(yieldsTo);
    references = orEmpty(references);
  }

  /** The verdict in the past tense, or the verdict. */
  String resolved() {
    return verdictResolved == null ? verdict : verdictResolved;
  }

  /** The verdict of a note, or the verdict. */
  String noted() {
    return verdictNote == null ? verdict : verdictNote;
  }

  /** What one of its lists leaves out that a report has to say, with what to do about it. */
  Optional<String> gap() {
    if (any(evidence.values(), ground -> ground.says() == null)) {
      return Optional.of("an evidence key has no \"says\"; say in one clause what it shows");
    }
    if (any(rivals, rival -> rival.cause() == null || rival.decides() == null)) {
      return Optional.of("a rival lacks \"cause\" or \"decides\"; give both");
    }
    if (any(nextChecks, check -> check.look() == null && check.run() == null)) {
      return Optional.of(
          "a check has neither \"look\" nor \"run\"; give the place, the command or both");
    }
    if (any(nextChecks, check -> check.means() == null)) {
      return Optional.of("a check has no \"means\"; say what each outcome would mean");
    }
    Optional<String> unsaid =
        nextChecks.stream().flatMap(check -> check.gap().stream()).findFirst();
    if (unsaid.isPresent()) {
      return unsaid;
    }
    if (any(yieldsTo, entry -> entry.causes().isEmpty())) {
      return Optional.of("an item of \"yields-to\" has no \"causes\"; name those that rule it out");
    }
    return any(remediation, step -> step.act() == null || step.verify() == null)
        ? Optional.of("a step of the remediation lacks \"do\" or \"verify\"; give both")
        : Optional.empty();
  }

  private static <T> boolean any(Collection<@Nullable T> entries, Predicate<T> lacking) {
    return entries.stream().anyMatch(entry -> entry == null || lacking.test(entry));
  }

  record GroundEntry(@Nullable Double weight, @Nullable String says) {}

  record RivalEntry(@Nullable String cause, @Nullable String decides) {}

  record CheckEntry(
      @Nullable String id,
      @Nullable String look,
      @Nullable String run,
      @Nullable String means,
      Map<String, OutcomeEntry> outcomes) {

    CheckEntry {
      outcomes = outcomes == null ? Map.of() : new LinkedHashMap<>(outcomes);
    }

    Optional<String> gap() {
      return any(outcomes.values(), outcome -> outcome.says() == null)
          ? Optional.of("an outcome of a check has no \"says\"; say in one clause what is so then")
          : Optional.empty();
    }
  }

  record OutcomeEntry(
      @Nullable Double confirms,
      @Nullable Double refutes,
      @Nullable String pointsTo,
      @Nullable String says) {

    /** What it adds to the confidence. */
    double weight() {
      return (confirms == null ? 0 : confirms) - (refutes == null ? 0 : refutes);
    }
  }

  record StepEntry(@JsonProperty("do") @Nullable String act, @Nullable String verify) {}

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

  record YieldEntry(
      List<String> only,
      List<String> causes,
      List<String> but,
      @Nullable String route,
      @Nullable List<String> same,
      @Nullable String when,
      @Nullable String grace) {

    YieldEntry {
      only = orEmpty(only);
      causes = orEmpty(causes);
      but = orEmpty(but);
    }
  }
}

package io.github.orsak.report;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.AnswerEffect;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.diagnosis.Questions;
import io.github.orsak.diagnosis.Residue;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Input;
import io.github.orsak.history.Contradiction;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Lane;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Spellings;
import io.github.orsak.history.Testimony;
import io.github.orsak.history.Unrecognised;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything one run has to tell, before it is put into words.
 *
 * @param verdict what the rules concluded
 * @param residue what is wrong beside what is diagnosed as active
 * @param answers what came of what somebody found who did next checks, in the order given
 * @param inputs what was read; empty when events came from memory
 * @param coverage how far each log reaches
 * @param lanes when each operation went well or ill on each host
 * @param foreignChannels logs of other products that were seen, with their events
 * @param unrecognised connector events whose ids are not known
 * @param testimonies what programs beside the connector failed at
 * @param changes what was changed on the hosts, oldest first; no cause by itself
 * @param contradictions connector events whose codes say otherwise than they do
 * @param forgotten how much was not considered because there was too much of it
 * @param spellings how the log writes the names that are compared in lower case
 * @param events connector events read, copies apart, known or not
 * @param retried attempts among them that failed and were repeated with success
 * @param leftOut connector events outside the chosen time or hosts
 * @param byNumber events that nothing but their number makes the connector's
 * @param rules which rules reasoned
 * @param catalog the words for events and faults
 * @param causes the words for causes
 */
public record Report(
    Verdict verdict,
    Residue residue,
    List<AnswerEffect> answers,
    List<Input> inputs,
    List<Coverage> coverage,
    List<Lane> lanes,
    Map<String, Long> foreignChannels,
    List<Unrecognised> unrecognised,
    List<Testimony> testimonies,
    List<Observation> changes,
    List<Contradiction> contradictions,
    Map<Bound, Long> forgotten,
    Spellings spellings,
    long events,
    long retried,
    long leftOut,
    long byNumber,
    RuleSet rules,
    Catalog catalog,
    Causes causes) {

  public Report {
    answers = List.copyOf(answers);
    inputs = List.copyOf(inputs);
    coverage = List.copyOf(coverage);
    lanes = List.copyOf(lanes);
    unrecognised = List.copyOf(unrecognised);
    testimonies = List.copyOf(testimonies);
    changes = List.copyOf(changes);
    contradictions = List.copyOf(contradictions);
    forgotten = new TreeMap<>(forgotten);
    foreignChannels = new TreeMap<>(foreignChannels);
  }

  /** What a run comes to in one word. */
  public enum Outcome {
    /** At least one cause is active. */
    ACTIVE,
    /** No cause is active, but something keeps failing, or getting no answer, to the end. */
    FAILING,
    /** No cause is active, nothing keeps failing, and everything handed over was considered. */
    QUIET,
    /**
     * No cause is active, but part of the input or a rule failed, or the logs leave open whether
     * anything is wrong, or answers rule out what they show: silence proves nothing.
     */
    INCOMPLETE,
    /** No cause is active, and there was no connector event to reason about, or none is known. */
    NO_EVENTS
  }

  public Outcome outcome() {
    if (!verdict.diagnoses(Diagnosis.Status.ACTIVE).isEmpty()) {
      return Outcome.ACTIVE;
    }
    // What fails for all to see says more than what could not be read.
    if (residue.goesOn()) {
      return Outcome.FAILING;
    }
    if (recognised() == 0) {
      return Outcome.NO_EVENTS;
    }
    return complete() && open().isEmpty() && denied().isEmpty()
        ? Outcome.QUIET
        : Outcome.INCOMPLETE;
  }

  /** The active diagnoses that answers rule out: what was seen has a cause all the same. */
  public List<Diagnosis> denied() {
    return answers.stream()
        .flatMap(effect -> effect.ruledOut().stream())
        .filter(one -> one.status() == Diagnosis.Status.ACTIVE)
        .distinct()
        .toList();
  }

  /** What an answer means for a cause in a scope, if that asks for it. */
  public Optional<CheckOutcome> meaning(Answer answer, String cause, Scope scope) {
    return answer.means(causes, cause, scope);
  }

  /** What would decide on the diagnoses, and how to answer it. */
  public Questions questions() {
    return new Questions(
        verdict.diagnoses(), causes, answers.stream().map(AnswerEffect::answer).toList());
  }

  /** The notes that go on and leave open whether anything is wrong. */
  public List<Diagnosis> open() {
    return verdict.diagnoses(Diagnosis.Status.NOTE).stream()
        .filter(note -> note.end().isEmpty())
        .filter(note -> causes.cause(note.cause()).filter(this::leavesOpen).isPresent())
        .toList();
  }

  private boolean leavesOpen(Cause cause) {
    return !cause.openRoutes().isEmpty();
  }

  /**
   * Whether everything that was handed over was read and understood, every rule worked, and no log
   * was picked over before.
   */
  public boolean complete() {
    return verdict.troubles().isEmpty()
        && missed().isEmpty()
        && selections().isEmpty()
        && understood();
  }

  /** The inputs that hold only what rules of other tools picked out of a log. */
  public List<Input> selections() {
    return inputs.stream()
        .filter(
            input ->
                input.problems().stream()
                    .anyMatch(problem -> problem.message().kind().equals("picked")))
        .toList();
  }

  /** The inputs that were not read, or not wholly. */
  public List<Input> missed() {
    return inputs.stream().filter(input -> !input.complete()).toList();
  }

  // An unknown event that calls itself an error is a failure that nobody has read. A few other
  // unknown ones are no reason for doubt: the newer connector logs its start under undocumented
  // ids.
  private boolean understood() {
    return unrecognisedEvents() <= recognised()
        && unrecognised.stream().allMatch(unknown -> unknown.errors() == 0);
  }

  /** How many connector events have ids that are known. */
  public long recognised() {
    return events - unrecognisedEvents();
  }

  /** How many connector events have ids that are not known. */
  public long unrecognisedEvents() {
    return unrecognised.stream().mapToLong(Unrecognised::events).sum();
  }

  /** Logs that are not the connector's, known or not, with their events. */
  public Map<String, Long> channelsSeen() {
    Map<String, Long> seen = new TreeMap<>(foreignChannels);
    coverage.stream()
        .filter(Coverage::neighbour)
        .forEach(log -> seen.merge(log.channel(), log.records(), Long::sum));
    return seen;
  }

  /**
   * The logs that tell which step of a request failed, where nothing but a summary of it is left
   * unexplained and they were not read.
   */
  public List<String> logsOfSteps(Leftover left) {
    return left.parts().stream()
        .flatMap(part -> part.episode().samples().stream())
        .filter(sample -> catalog.type(sample).filter(EventType::summary).isPresent())
        .flatMap(sample -> catalog.logsBeside(sample).stream())
        .distinct()
        .filter(channel -> coverage.stream().noneMatch(log -> holds(log, channel, left)))
        .toList();
  }

  private static boolean holds(Coverage log, String channel, Leftover left) {
    return log.channel().equalsIgnoreCase(channel) && left.hosts().failing().contains(log.host());
  }

  /** What programs beside the connector failed at, and no diagnosis rests on. */
  public List<Testimony> unheeded() {
    return testimonies.stream()
        .filter(
            one ->
                verdict.diagnoses().stream()
                    .flatMap(Diagnosis::facts)
                    .noneMatch(fact -> rests(fact, one)))
        .toList();
  }

  private static boolean rests(Fact fact, Testimony one) {
    String operation = one.type().operation().name();
    return fact instanceof Episode episode
            && episode.operation().equals(operation)
            && episode.hosts().contains(one.host())
        || fact instanceof Observation seen
            && seen.operation().equals(operation)
            && seen.host().equals(one.host());
  }

  /** Failures that no diagnosis explains. */
  public long unexplainedFailures() {
    return verdict.failures() - verdict.explained();
  }
}

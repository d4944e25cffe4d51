package io.github.orsak.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about a root cause that is words and numbers; its reasoning is the DRL file beside it.
 *
 * @param id topic and file name joined by a hyphen, such as {@code pkcs-ca-outage}
 * @param topic the folder it lives in
 * @param place the file that holds its words, as messages name it
 * @param note whether it only informs and is never an alarm
 * @param noteRoutes rules of it, by their word, that only inform, while others raise an alarm
 * @param openRoutes rules of it, by their word, that only inform and leave open whether anything is
 *     wrong: while they hold, nobody can say that all is well
 * @param title under ten words, no full stop
 * @param verdict one sentence with placeholders in braces: host, ca, template, user, device,
 *     devices, failures
 * @param resolved the same in the past tense, for when it is over; the verdict if nobody wrote it
 * @param noted the same for a note, where other rules of it raise an alarm, since a note claims
 *     less; the verdict if nobody wrote it
 * @param explanation how the cause produces what is seen
 * @param evidence what each evidence key says and weighs; negative weights speak against
 * @param rivals what else it could be
 * @param nextChecks read-only looks that would decide
 * @param remediation what to do
 * @param withdrawnIf the observation that would withdraw the diagnosis
 * @param consequences its edges in the causal graph
 * @param exclusions what rules it out
 * @param references sources, as addresses
 */
public record Cause(
    String id,
    String topic,
    String place,
    boolean note,
    List<String> noteRoutes,
    List<String> openRoutes,
    Words title,
    Words verdict,
    Words resolved,
    Words noted,
    Words explanation,
    Map<String, Ground> evidence,
    List<Rival> rivals,
    List<Check> nextChecks,
    List<Step> remediation,
    Words withdrawnIf,
    List<Consequence> consequences,
    List<Exclusion> exclusions,
    List<String> references) {

  public Cause {
    noteRoutes = List.copyOf(noteRoutes);
    openRoutes = List.copyOf(openRoutes);
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    rivals = List.copyOf(rivals);
    nextChecks = List.copyOf(nextChecks);
    remediation = List.copyOf(remediation);
    consequences = List.copyOf(consequences);
    exclusions = List.copyOf(exclusions);
    references = List.copyOf(references);
  }

  /** Whether it only informs where this rule of it concludes it. */
  public boolean notes(String route) {
    return note || hints(route);
  }

  /** Whether this rule of it only informs, while others raise an alarm. */
  public boolean hints(String route) {
    return noteRoutes.contains(route) || openRoutes.contains(route);
  }

  /** What a key of evidence says and weighs, if the cause knows the key. */
  public Optional<Ground> ground(String key) {
    return Optional.ofNullable(evidence.get(key));
  }

  /** Every reason to believe or doubt it, in the order of the YAML. */
  public Collection<Ground> grounds() {
    return evidence.values();
  }

  /** The looks that would decide, those first whose outcomes lie furthest apart. */
  public List<Check> checksByDecision() {
    return nextChecks.stream().sorted(Comparator.comparingDouble(Check::swing).reversed()).toList();
  }

  /** What an outcome of a check means for this cause, if it asks for that check. */
  public Optional<CheckOutcome> outcome(String check, String name) {
    return nextChecks.stream()
        .filter(one -> one.answerable() && one.id().equals(check))
        .flatMap(one -> one.outcome(name).stream())
        .findFirst();
  }

  /**
   * A reason to believe or doubt the cause.
   *
   * @param weight what it adds to the confidence, from -1 to 1
   * @param says one clause
   */
  public record Ground(double weight, Words says) {}

  /**
   * Another cause that shows the same symptoms.
   *
   * @param cause its id
   * @param decides the observation that tells the two apart
   */
  public record Rival(String cause, Words decides) {}

  /**
   * A read-only look on the server; at least one of command and place is there.
   *
   * @param id what answers call it, the same wherever the same is asked; empty if it takes none
   * @param look the place to look, or where to run the command; empty where that is the connector's
   *     server
   * @param run a command that can be copied as it stands, or empty
   * @param means what each outcome would mean
   * @param outcomes what a person may answer; none where the look is left to judgement
   */
  public record Check(String id, Words look, Words run, Words means, List<CheckOutcome> outcomes) {

    public Check {
      outcomes = List.copyOf(outcomes);
    }

    /** Whether its outcome can be answered in one word. */
    public boolean answerable() {
      return !id.isEmpty() && !outcomes.isEmpty();
    }

    /** How far its outcomes lie apart, from 0 to 2; 0 where it has none. */
    public double swing() {
      return outcomes.stream().mapToDouble(CheckOutcome::weight).max().orElse(0)
          - outcomes.stream().mapToDouble(CheckOutcome::weight).min().orElse(0);
    }

    /** The outcome of this name, if it can come to that. */
    public Optional<CheckOutcome> outcome(String name) {
      return outcomes.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** What it can come to, by name, in the order of the YAML. */
    public List<String> names() {
      return outcomes.stream().map(CheckOutcome::name).toList();
    }
  }

  /**
   * What a check can come to.
   *
   * @param name one word, such as {@code stopped}
   * @param weight what it adds to the confidence, from -1, which rules the cause out, to 1
   * @param pointsTo the id of the cause that it speaks for instead, or empty
   * @param says one clause: what is so then
   */
  public record CheckOutcome(String name, double weight, String pointsTo, Words says) {

    /** Whether nothing is left of the cause then. */
    public boolean rulesOut() {
      return weight <= -1;
    }
  }

  /**
   * One thing to do.
   *
   * @param act an imperative
   * @param verify how to see that it worked
   */
  public record Step(Words act, Words verify) {}
}

package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.report.told.change.WhatChanged;
import io.github.orsak.report.told.quote.Quote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A diagnosis in the words of one language: everything a person must know to trust it and to act.
 *
 * @param diagnosis what is explained
 * @param where what it is about, as the log writes it
 * @param title the cause under ten words
 * @param verdict what is wrong, and where, in one sentence
 * @param explanation how the cause produces what is seen; empty for a cause without words
 * @param evidence what speaks for it, strongest first
 * @param counterEvidence what speaks against it
 * @param changed what was changed shortly before it began; no evidence
 * @param explains its consequences
 * @param rivals what else it could be
 * @param nextChecks read-only looks that would decide
 * @param remediation what to do, in order
 * @param withdrawnIf the observation that would withdraw it, or empty
 * @param references where the knowledge comes from, as addresses
 */
public record Explanation(
    Diagnosis diagnosis,
    String where,
    String title,
    String verdict,
    String explanation,
    List<Reason> evidence,
    List<Reason> counterEvidence,
    WhatChanged changed,
    List<Share> explains,
    List<Rival> rivals,
    List<Check> nextChecks,
    List<Step> remediation,
    String withdrawnIf,
    List<String> references) {

  public Explanation {
    evidence = List.copyOf(evidence);
    counterEvidence = List.copyOf(counterEvidence);
    explains = List.copyOf(explains);
    rivals = List.copyOf(rivals);
    nextChecks = List.copyOf(nextChecks);
    remediation = List.copyOf(remediation);
    references = List.copyOf(references);
  }

  /** The page about the cause that ships with Orsak, from its folder; none for one's own. */
  public Optional<String> page() {
    String id = diagnosis.cause();
    return Causes.ships(id) ? Optional.of("docs/causes/" + id + ".md") : Optional.empty();
  }

  /** The same in the words for a larger place, and what was changed in one part of it. */
  Explanation about(String place, String sentence, WhatChanged there) {
    return new Explanation(
        diagnosis,
        place,
        title,
        sentence,
        explanation,
        evidence,
        counterEvidence,
        there,
        explains,
        rivals,
        nextChecks,
        remediation,
        withdrawnIf,
        references);
  }

  /**
   * One reason for or against.
   *
   * @param key its name in the cause's YAML, or the id of the check that was done
   * @param weight what it adds to the confidence
   * @param says one clause
   * @param fact what shows it; empty for what a person found
   * @param answer what a person found; empty for what the log shows
   * @param counts the fact in numbers
   * @param quotes events a person can look up
   */
  public record Reason(
      String key,
      double weight,
      String says,
      Optional<Fact> fact,
      Optional<Answer> answer,
      String counts,
      List<Quote> quotes) {

    public Reason {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * A consequence.
   *
   * @param what the diagnosed consequence
   * @param title its title, or what failed
   * @param where what it is about, as the log writes it
   */
  public record Share(Diagnosis.Explained what, String title, String where) {}

  /**
   * Another cause that nothing in the log excludes.
   *
   * @param cause its id
   * @param title its title
   * @param decides the observation that would tell
   */
  public record Rival(String cause, String title, String decides) {}

  /**
   * A read-only look on the server.
   *
   * @param look the place to look, or where to run the command; empty where that is the connector's
   *     server
   * @param run a command that can be copied as it stands, or empty
   * @param means what each outcome would mean
   * @param asked what an answer begins with, such as {@code ca-ping}; empty if none counts
   * @param outcomes what may be answered; none where no answer counts
   * @param found what somebody found, told with its outcome; empty if nobody has looked
   */
  public record Check(
      String look,
      String run,
      String means,
      String asked,
      List<Finding> outcomes,
      Optional<String> found) {

    public Check {
      outcomes = List.copyOf(outcomes);
    }

    /** The option that answers it, such as {@code --answer ca-ping=silent|answers}. */
    public Optional<String> option() {
      String names = outcomes.stream().map(Finding::name).collect(Collectors.joining("|"));
      String answer = asked + Answer.IS + names;
      return outcomes.isEmpty() || found.isPresent()
          ? Optional.empty()
          : Optional.of(option(answer));
    }

    /** The option that gives an answer, quoted where a shell would take it apart. */
    public static String option(String answer) {
      String quoted = "\"" + answer + "\"";
      return "--answer " + (plain(answer) ? answer : quoted);
    }

    private static boolean plain(String name) {
      return name.chars().allMatch(sign -> sign > ' ' && sign != '\\');
    }
  }

  /**
   * What a check can come to.
   *
   * @param name one word
   * @param weight what it adds to the confidence
   * @param pointsTo the id of the cause that it speaks for instead, or empty
   * @param says one clause: what is so then
   */
  public record Finding(String name, double weight, String pointsTo, String says) {}

  /**
   * One thing to do.
   *
   * @param act an imperative
   * @param verify how to see that it worked
   */
  public record Step(String act, String verify) {}
}

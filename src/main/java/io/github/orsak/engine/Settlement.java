package io.github.orsak.engine;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.diagnosis.Evidence;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.engine.exclusion.Denials;
import io.github.orsak.engine.exclusion.Exclusions;
import io.github.orsak.engine.exclusion.Refuted;
import io.github.orsak.history.Activity;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Causes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sums up what the rules concluded: roots of one cause, scope and status become one diagnosis, and
 * every failure gets one owner or none.
 */
public final class Settlement {

  private static final Comparator<Hypothesis> BY_TIME =
      Comparator.comparing(Hypothesis::from)
          .thenComparing(Hypothesis::cause)
          .thenComparing(Hypothesis::scope)
          .thenComparing(Hypothesis::route)
          .thenComparing(Hypothesis::last)
          .thenComparing(
              hypothesis -> hypothesis.evidence().stream().map(Evidence::key).toList().toString())
          .thenComparing(Settlement::byFacts)
          .thenComparing(hypothesis -> hypothesis.evidence().toString());

  private static final Comparator<Hypothesis> LASTING_AND_WIDE_FIRST =
      Comparator.<Hypothesis, Boolean>comparing(root -> root.end().isPresent())
          .thenComparing(root -> !root.scope().equals(Scope.FLEET))
          .thenComparing(BY_TIME);

  private Settlement() {}

  /**
   * The diagnoses and the failures left over.
   *
   * @param causes words, weights and edges
   * @param answers what a person found
   * @param hypotheses every cause that the rules concluded
   * @param refutations what was ruled out
   * @param activities all that was done, whose successes end what no fact ends
   * @param flows the episodes by flow, which partition the failures
   */
  public static List<Object> of(
      Causes causes,
      Collection<Answer> answers,
      Collection<Hypothesis> hypotheses,
      Collection<Refutation> refutations,
      Collection<Activity> activities,
      Collection<Episode> flows) {
    Refuted refuted = new Refuted(refutations);
    Endings endings = Endings.of(activities);
    List<Hypothesis> standing =
        hypotheses.stream()
            .filter(one -> refuted.objections(one).findAny().isEmpty())
            .map(endings::applied)
            .toList();
    Consequences consequences = new Consequences(standing, causes, BY_TIME);
    Map<DiagnosisBuilder.Key, DiagnosisBuilder> findings = new LinkedHashMap<>();
    standing.stream()
        .filter(hypothesis -> !consequences.explained(hypothesis))
        .sorted(alarmsFirst(causes).thenComparing(LASTING_AND_WIDE_FIRST))
        .forEach(root -> findingOf(root, causes, findings).add(root, consequences.of(root)));

    Ledger ledger = new Ledger(flows);
    List<DiagnosisBuilder> byWeight = new ArrayList<>(findings.values());
    byWeight.sort(Comparator.comparing(finding -> finding.key().status()));
    share(byWeight.stream().filter(finding -> !finding.note()).toList(), ledger, causes);
    share(byWeight.stream().filter(DiagnosisBuilder::note).toList(), ledger, causes);

    List<Object> conclusions = new ArrayList<>();
    for (DiagnosisBuilder finding : told(byWeight, findings)) {
      conclusions.add(finding.toDiagnosis(causes, refuted, answers));
    }
    conclusions.addAll(ledger.leftOver());
    conclusions.addAll(ledger.quieted());
    return conclusions;
  }

  /**
   * What an answer leaves nothing of.
   *
   * @param causes what says what an outcome means
   * @param answers what a person found
   * @param hypotheses every cause that the rules concluded
   * @param activities all that was done, whose successes end what no fact ends
   */
  public static List<Refutation> denied(
      Causes causes,
      Collection<Answer> answers,
      Collection<Hypothesis> hypotheses,
      Collection<Activity> activities) {
    return Denials.of(causes, answers, hypotheses, Endings.of(activities)::applied);
  }

  /**
   * What yields to a better explanation.
   *
   * @param causes what says which cause yields to which
   * @param hypotheses every cause that the rules concluded
   * @param observed what observations rule out
   * @param activities all that was done, whose successes end what no fact ends
   */
  public static List<Refutation> yielding(
      Causes causes,
      Collection<Hypothesis> hypotheses,
      Collection<Refutation> observed,
      Collection<Activity> activities) {
    return Exclusions.of(causes, hypotheses, observed, Endings.of(activities)::applied);
  }

  // What was over for a while and goes on for the same reason is one story, and so is what is said
  // to have ended when it had long begun anew, and what one server sees of what the fleet sees.
  // What would only be a note is part of the alarm that rests on the same.
  private static DiagnosisBuilder findingOf(
      Hypothesis root, Causes causes, Map<DiagnosisBuilder.Key, DiagnosisBuilder> findings) {
    DiagnosisBuilder.Key key = DiagnosisBuilder.Key.of(root, causes);
    Stream<DiagnosisBuilder> others =
        key.status() == Status.NOTE
            ? known(findings, key.lasting(), key.over()).filter(alarm -> alarm.restsOn(root))
            : known(findings, key.lasting(), key.everywhere().lasting(), key.everywhere())
                .filter(finding -> !finding.key().equals(key) && finding.sameStory(root));
    return others.findFirst().orElseGet(() -> findings.computeIfAbsent(key, DiagnosisBuilder::new));
  }

  private static Stream<DiagnosisBuilder> known(
      Map<DiagnosisBuilder.Key, DiagnosisBuilder> findings, DiagnosisBuilder.Key... keys) {
    return Stream.of(keys).flatMap(key -> Stream.ofNullable(findings.get(key)));
  }

  private static Comparator<Hypothesis> alarmsFirst(Causes causes) {
    return Comparator.comparing(
        root -> DiagnosisBuilder.Key.of(root, causes).status() == Status.NOTE);
  }

  // With its share of the failures a cause can turn out to have begun before it was said to be
  // over.
  private static List<DiagnosisBuilder> told(
      List<DiagnosisBuilder> all, Map<DiagnosisBuilder.Key, DiagnosisBuilder> findings) {
    List<DiagnosisBuilder> told = new ArrayList<>(all);
    for (DiagnosisBuilder over : all) {
      DiagnosisBuilder lasting = findings.get(over.key().lasting());
      if (over.key().status() == Status.RESOLVED && lasting != null && lasting.takesOver(over)) {
        lasting.absorb(over);
        told.remove(over);
      }
    }
    return told;
  }

  // A note owns what no cause explains, even as a mere consequence.
  private static void share(List<DiagnosisBuilder> findings, Ledger ledger, Causes causes) {
    findings.forEach(finding -> finding.claim(ledger, true));
    findings.forEach(finding -> finding.claim(ledger, false));
    Set<Hypothesis> done = Collections.newSetFromMap(new IdentityHashMap<>());
    findings.forEach(finding -> finding.inherit(ledger, causes, done));
  }

  // Of reasons with equal keys: to write them out in full, which decides at last, takes long.
  private static int byFacts(Hypothesis one, Hypothesis other) {
    int order = 0;
    for (int i = 0; i < one.evidence().size() && order == 0; i++) {
      Fact mine = one.evidence().get(i).fact();
      Fact theirs = other.evidence().get(i).fact();
      order = mine.first().compareTo(theirs.first());
      order = order == 0 ? mine.last().compareTo(theirs.last()) : order;
    }
    return order;
  }
}

package io.github.orsak.engine;

import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.diagnosis.Evidence;
import io.github.orsak.diagnosis.Explains;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Refutation;
import io.github.orsak.diagnosis.Standing;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Causes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private static final Comparator<Hypothesis> LASTING_FIRST =
      Comparator.<Hypothesis, Boolean>comparing(root -> root.end().isPresent())
          .thenComparing(BY_TIME);

  private Settlement() {}

  /**
   * The diagnoses and the failures left over.
   *
   * @param causes words, weights and edges
   * @param standing every standing hypothesis
   * @param links which of them explain which, step by step
   * @param refutations what was ruled out
   * @param flows the episodes by flow, which partition the failures
   */
  public static List<Object> of(
      Causes causes,
      Collection<Standing> standing,
      Collection<Explains> links,
      Collection<Refutation> refutations,
      Collection<Episode> flows) {
    Map<Hypothesis, Set<Hypothesis>> consequences = new LinkedHashMap<>();
    Set<Hypothesis> explained = new LinkedHashSet<>();
    for (Explains link : links) {
      consequences
          .computeIfAbsent(link.root(), root -> new LinkedHashSet<>())
          .add(link.consequence());
      explained.add(link.consequence());
    }
    Map<Finding.Key, Finding> findings = new LinkedHashMap<>();
    standing.stream()
        .map(Standing::hypothesis)
        .filter(hypothesis -> !explained.contains(hypothesis))
        .sorted(LASTING_FIRST)
        .forEach(
            root ->
                findingOf(root, causes, findings).add(root, sorted(reached(root, consequences))));

    Ledger ledger = new Ledger(flows);
    List<Finding> byWeight = new ArrayList<>(findings.values());
    byWeight.sort(Comparator.comparing(finding -> finding.key().status()));
    share(byWeight.stream().filter(finding -> !finding.note()).toList(), ledger, causes);
    share(byWeight.stream().filter(Finding::note).toList(), ledger, causes);

    List<Object> conclusions = new ArrayList<>();
    for (Finding finding : byWeight) {
      conclusions.add(finding.toDiagnosis(causes, refutations));
    }
    conclusions.addAll(ledger.leftOver());
    return conclusions;
  }

  // A consequence has consequences. They are followed here, as a rule that joined every two links
  // would fire for each pair of hosts and each step between them.
  private static Set<Hypothesis> reached(
      Hypothesis root, Map<Hypothesis, Set<Hypothesis>> consequences) {
    Set<Hypothesis> reached = new LinkedHashSet<>();
    Deque<Hypothesis> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      for (Hypothesis next : consequences.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  // What was over for a while and goes on for the same reason is one story.
  private static Finding findingOf(
      Hypothesis root, Causes causes, Map<Finding.Key, Finding> findings) {
    Finding.Key key = Finding.Key.of(root, causes);
    Finding lasting = findings.get(key.lasting());
    return key.status() == Status.RESOLVED && lasting != null && lasting.sharesClaim(root)
        ? lasting
        : findings.computeIfAbsent(key, Finding::new);
  }

  // A note owns what no cause explains, even as a mere consequence.
  private static void share(List<Finding> findings, Ledger ledger, Causes causes) {
    findings.forEach(finding -> finding.claim(ledger, true));
    findings.forEach(finding -> finding.claim(ledger, false));
    findings.forEach(finding -> finding.inherit(ledger, causes.consequences()));
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

  private static List<Hypothesis> sorted(Set<Hypothesis> hypotheses) {
    return hypotheses.stream().sorted(BY_TIME).toList();
  }
}

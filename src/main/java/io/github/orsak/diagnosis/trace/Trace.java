package io.github.orsak.diagnosis.trace;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A verdict together with how it came about.
 *
 * @param verdict what the rules concluded
 * @param strands every hypothesis of the case, in the order of time
 * @param links every edge of the causal graph that holds between them
 */
public record Trace(Verdict verdict, List<Strand> strands, List<Link> links) {

  public Trace {
    strands = List.copyOf(strands);
    links = List.copyOf(links);
  }

  /** The hypotheses of a cause. */
  public List<Strand> strands(String cause) {
    return strands.stream().filter(one -> one.hypothesis().cause().equals(cause)).toList();
  }

  /** The hypotheses that a diagnosis sums up. */
  public List<Strand> strands(Diagnosis diagnosis) {
    return strands(diagnosis.cause()).stream()
        .filter(one -> one.stands() && explainers(one.hypothesis()).isEmpty())
        .filter(one -> one.hypothesis().scope().equals(diagnosis.scope()))
        .filter(
            one ->
                diagnosis.status() == Diagnosis.Status.NOTE
                    || one.hypothesis().end().isPresent()
                        == (diagnosis.status() == Diagnosis.Status.RESOLVED))
        .toList();
  }

  /** The strand of a hypothesis. */
  public Strand strand(Hypothesis hypothesis) {
    return strands.stream()
        .filter(one -> one.hypothesis().equals(hypothesis))
        .findFirst()
        .orElseThrow();
  }

  /** The edges that make a hypothesis a mere consequence. */
  public List<Link> explainers(Hypothesis hypothesis) {
    return links.stream()
        .filter(link -> link.consequence().filter(hypothesis::equals).isPresent())
        .toList();
  }

  /** The edges by which these hypotheses explain others, and those others more, each once. */
  public List<Link> consequences(List<Hypothesis> roots) {
    List<Link> found = new ArrayList<>();
    Set<Object> told = new HashSet<>(roots);
    List<Hypothesis> open = new ArrayList<>(roots);
    for (int i = 0; i < open.size(); i++) {
      Hypothesis source = open.get(i);
      for (Link link : links) {
        if (link.root().equals(source) && told.add(link.explained())) {
          found.add(link);
          link.consequence().ifPresent(open::add);
        }
      }
    }
    return found;
  }
}

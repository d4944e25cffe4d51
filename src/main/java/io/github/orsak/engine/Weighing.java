package io.github.orsak.engine;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Confidence.Given;
import io.github.orsak.diagnosis.Confidence.Item;
import io.github.orsak.diagnosis.Evidence;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Cause;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds up what speaks for a cause and against it.
 *
 * @param cause the words with the weights, if there are any
 * @param answers what a person found of what goes on
 */
record Weighing(Optional<Cause> cause, Collection<Answer> answers) {

  // A cause without words, which a rule author may be about to write, still has to be weighed.
  private static final double UNWEIGHED = 0.3;

  /** Taken off the confidence where all codes contradict the events; of some, a share of it. */
  private static final double DOUBT = 0.10;

  // What is rounded to nothing is not worth an item.
  private static final double LEAST = 0.005;

  private static final Comparator<Given> HEAVIEST_FIRST =
      Comparator.comparingDouble((Given given) -> given.means().weight())
          .reversed()
          .thenComparing(given -> given.answer().toString());

  /** How sure these hypotheses, all of the cause, make of it in a scope. */
  Confidence of(Collection<Hypothesis> roots, Scope scope) {
    Map<String, Evidence> byKey = new LinkedHashMap<>();
    roots.stream()
        .flatMap(root -> root.evidence().stream())
        .forEach(evidence -> byKey.putIfAbsent(evidence.key(), evidence));
    List<Item> items =
        byKey.values().stream().map(one -> new Item(one, weight(one.key()))).toList();
    return Confidence.of(
        Stream.concat(items.stream(), doubt(items).stream())
            .sorted(Comparator.comparingDouble(Item::weight).reversed())
            .toList(),
        given(scope));
  }

  private List<Given> given(Scope scope) {
    return answers.stream()
        .flatMap(
            answer ->
                cause.flatMap(known -> answer.means(known, scope)).stream()
                    .map(means -> new Given(answer, means)))
        .distinct()
        .sorted(HEAVIEST_FIRST)
        .toList();
  }

  /** What is taken off for evidence in which codes contradict their events. */
  private static Optional<Item> doubt(List<Item> items) {
    return items.stream()
        .filter(item -> item.weight() > 0)
        .map(item -> item.evidence().fact())
        .max(Comparator.comparingDouble(Fact::doubtful))
        .map(fact -> new Item(new Evidence(Evidence.CONTRADICTED, fact), -DOUBT * fact.doubtful()))
        .filter(item -> item.weight() <= -LEAST);
  }

  private double weight(String key) {
    return cause.flatMap(known -> known.ground(key)).map(Cause.Ground::weight).orElse(UNWEIGHED);
  }
}

package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.Words;
import java.time.Duration;
import java.util.List;

/**
 * A declared expectation: after one observation, another one should follow in time.
 *
 * @param name such as {@code challenge-answered}
 * @param operation the operation that raises the expectation
 * @param outcome its outcome that raises it
 * @param answers the operations of which any event but another raising one answers it
 * @param within how soon
 * @param actor whose later events prove that the log still covers the wait
 * @param match what the two observations must share
 * @param habitual whether it is undetermined only on hosts where it was met before; elsewhere the
 *     log may leave the answers out
 * @param title one short phrase per language for what is awaited
 */
public record Succession(
    String name,
    String operation,
    Outcome outcome,
    List<String> answers,
    Duration within,
    Actor actor,
    ScopeKind match,
    boolean habitual,
    Words title) {

  public Succession {
    answers = List.copyOf(answers);
  }
}

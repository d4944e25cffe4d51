package io.github.orsak.engine;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.Collection;
import java.util.List;

/**
 * Folds the events that a developer inserted into a plain session. It is itself a fact: a session
 * without it reasons over facts that were folded outside.
 *
 * @param catalog what the events mean
 * @param rules which single events and observations they ask for
 * @param reasoner reasons over the parts of a case of several
 */
public record SessionFold(Catalog catalog, RuleBase rules, Reasoner reasoner) {

  /**
   * The facts that these events, in any order, amount to; or, where hosts have nothing to do with
   * each other, what follows from those of each part, because in one session they would meet.
   */
  public Collection<?> facts(Collection<Event> events, Collection<Answer> answers) {
    Case known = Case.of(List.copyOf(events), catalog, rules);
    return known.parts().size() == 1
        ? known.facts()
        : reasoner.reason(known.answered(answers)).conclusions();
  }
}

package io.github.orsak.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;

/** Fires a session to its end, whatever single rules do on the way, and says what went wrong. */
final class Agenda {

  // Far above what any case needs.
  private static final int MOST_FIRINGS = 200_000;
  // Among so many more firings the rule that does not end is the most frequent.
  private static final int SAMPLE = 1_000;

  private final KieSession session;
  private final RuleBase rules;
  private final Map<String, Integer> failures = new LinkedHashMap<>();

  Agenda(KieSession session, RuleBase rules) {
    this.session = session;
    this.rules = rules;
  }

  /** Says which rule fires for ever. */
  static final class Endless extends RuntimeException {

    private static final long serialVersionUID = 1;

    Endless(Rule rule, String place) {
      super(
          place
              + ": rule \""
              + rule.getName()
              + "\" fires without end and was left out; let it change or insert nothing that makes"
              + " it match again");
    }
  }

  /**
   * Fires.
   *
   * @return what went wrong, one line for each rule and reason
   * @throws Endless if the rules do not come to an end
   */
  List<String> fire() {
    return fire(match -> true);
  }

  /**
   * Fires some of what matches; the rest is as if its rules were not there.
   *
   * @return what went wrong, one line for each rule and reason
   * @throws Endless if the rules do not come to an end
   */
  List<String> fire(AgendaFilter some) {
    int left = MOST_FIRINGS;
    boolean ended = false;
    while (!ended) {
      if (left <= 0) {
        tellIfEndless(some);
        break;
      }
      try {
        int fired = session.fireAllRules(some, left);
        ended = fired < left;
        left -= fired;
      } catch (ConsequenceException e) {
        left--;
        failures.merge(failure(e), 1, Integer::sum);
      }
    }
    List<String> troubles = new ArrayList<>();
    failures.forEach(
        (failure, times) ->
            troubles.add(
                failure
                    + (times == 1 ? "; its conclusion is" : "; its conclusions are")
                    + " missing"
                    + (times == 1 ? "" : " (" + times + " times)")));
    return troubles;
  }

  private String failure(ConsequenceException e) {
    Rule rule = e.getMatch().getRule();
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return rules.place(rule) + ": rule \"" + rule.getName() + "\" failed: " + cause;
  }

  private void tellIfEndless(AgendaFilter some) {
    Map<Rule, Integer> firings = new HashMap<>();
    session.fireAllRules(
        match -> {
          boolean fires = some.accept(match);
          if (fires) {
            firings.merge(match.getRule(), 1, Integer::sum);
          }
          return fires;
        },
        SAMPLE);
    firings.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(
            most -> {
              throw new Endless(most.getKey(), rules.place(most.getKey()));
            });
  }
}

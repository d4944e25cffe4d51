package io.github.orsak.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;

/** Fires a session to its end, whatever single rules do on the way, and says what went wrong. */
final class Agenda {

  // Far above what any case needs: a long log of failures far apart gives as many facts, and each
  // of those is looked at by a few rules.
  private static final int MOST_FIRINGS = 200_000;
  private static final int MOST_FIRINGS_A_FACT = 20;
  // Among so many more firings the rule that does not end is the most frequent.
  private static final int SAMPLE = 1_000;

  private final KieSession session;
  private final RuleBase rules;
  private final Map<String, Integer> failures = new LinkedHashMap<>();
  private final List<String> stopped = new ArrayList<>();

  Agenda(KieSession session, RuleBase rules) {
    this.session = session;
    this.rules = rules;
  }

  /**
   * Fires.
   *
   * @return what went wrong, one line for each rule and reason
   * @throws RuleFailure if a rule of the user's throws an error or does not come to an end
   */
  List<String> fire() {
    return fire(match -> true);
  }

  /**
   * Fires some of what matches; the rest is as if its rules were not there.
   *
   * @return what went wrong, one line for each rule and reason
   * @throws RuleFailure if a rule of the user's throws an error or does not come to an end
   */
  List<String> fire(AgendaFilter some) {
    return rules.watchdog().fire(session, () -> fired(some));
  }

  private List<String> fired(AgendaFilter some) {
    long most = Math.max(MOST_FIRINGS, MOST_FIRINGS_A_FACT * session.getFactCount());
    int left = (int) Math.min(most, Integer.MAX_VALUE);
    boolean ended = false;
    while (!ended) {
      if (left <= 0) {
        endless(some).ifPresent(this::leaveOutOrTell);
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
    List<String> troubles = new ArrayList<>(stopped);
    failures.forEach(
        (failure, times) ->
            troubles.add(
                failure
                    + (times == 1 ? "; its conclusion is" : "; its conclusions are")
                    + " missing"
                    + (times == 1 ? "" : " (" + times + " times)")
                    + ". Correct the rule, or leave its file away."));
    return troubles;
  }

  private String failure(ConsequenceException e) {
    Rule rule = e.getMatch().getRule();
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return rules.place(rule) + ": rule \"" + rule.getName() + "\" failed: " + cause;
  }

  /**
   * One's own rule can be left out; without one of ours the conclusions so far are still worth
   * telling.
   */
  private void leaveOutOrTell(Rule endless) {
    String told =
        rules.place(endless)
            + ": rule \""
            + endless.getName()
            + "\" fires without end and was left out; let it change or insert nothing that makes"
            + " it match again";
    Set<String> own = rules.suspects().blamedBy(new IllegalStateException(told));
    if (!own.isEmpty()) {
      throw RuleFailure.thrown(own, told);
    }
    stopped.add(
        "the rules were stopped after very many conclusions, and others are missing; narrow the case"
            + " (--since, --host)");
  }

  private Optional<Rule> endless(AgendaFilter some) {
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
    return firings.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}

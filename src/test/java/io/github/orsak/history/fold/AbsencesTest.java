package io.github.orsak.history.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.orsak.history.Coverage;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Expectation.Reason;
import io.github.orsak.history.Expectation.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a log that lacks records can still say of what did not happen. */
class AbsencesTest {

  /** A challenge is answered, then as many are not, six minutes after each other. */
  private static List<String> unanswered(int count) {
    List<String> events = new ArrayList<>();
    events.add("at: +0m, record: 101, id: 20500");
    events.add("at: +1m, record: 102, id: 20600");
    for (int i = 0; i < count; i++) {
      events.add("at: +" + (10 + 6 * i) + "m, record: " + (103 + i) + ", id: 20500");
    }
    return events;
  }

  private static List<Expectation> unmet(List<String> events) {
    return Noted.history(events.toArray(String[]::new)).facts().stream()
        .filter(Expectation.class::isInstance)
        .map(Expectation.class::cast)
        .filter(one -> one.name().equals("challenge-answered") && one.state() != State.MET)
        .toList();
  }

  @Test
  void aRecordWhoseNumberIsNotOfTheLogTakesNothingWithIt() {
    List<String> events = unanswered(12);
    events.add(6, "at: +30m, record: 1000007, id: 31");

    assertThat(unmet(events))
        .extracting(Expectation::state, Expectation::count)
        .containsExactly(tuple(State.UNMET, 10), tuple(State.UNDETERMINED, 2));
    assertThat(coverage(events)).extracting(Coverage::missing).isEqualTo(0L);
    assertThat(coverage(events)).extracting(Coverage::resets).isEqualTo(0L);
  }

  @Test
  void numbersThatGoOnElsewhereAreAnotherLog() {
    List<String> events = unanswered(3);
    events.add("at: +40m, record: 5001, id: 20400");
    events.add("at: +41m, record: 5002, id: 20400");

    assertThat(coverage(events)).extracting(Coverage::missing).isEqualTo(4895L);
  }

  @Test
  void aClearedLogLeavesOpenOnlyWhatWasAwaitedThen() {
    List<String> events = unanswered(6);
    for (int i = 0; i < 6; i++) {
      events.add("at: +" + (46 + 6 * i) + "m, record: " + (1 + i) + ", id: 20500");
    }
    events.replaceAll(event -> event.replace("record: 10", "record: 810"));

    assertThat(unmet(events))
        .extracting(Expectation::state, Expectation::reason)
        .contains(tuple(State.UNMET, Reason.NONE), tuple(State.UNDETERMINED, Reason.LOG_CLEARED));
  }

  /** Requests every two minutes; three answers are missing, and all after twenty of them. */
  private static List<String> fewAnswersMissing(int requests) {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      events.add("at: +" + 2 * i + "m, id: 20500");
      if (i < 20 && i != 3 && i != 8 && i != 13) {
        events.add("at: +" + 2 * i + "m20s, id: 20600");
      }
    }
    events.add("at: +90m, id: 20500, data: ['Device ID: D']");
    return events;
  }

  @Test
  void answersThatAreMissingNowAndThenDoNotAddUp() {
    assertThat(unmet(fewAnswersMissing(20)))
        .extracting(Expectation::state)
        .containsExactly(State.UNDETERMINED);
    assertThat(unmet(fewAnswersMissing(23)))
        .extracting(Expectation::state, Expectation::count, one -> one.first().toString())
        .contains(tuple(State.UNMET, 3, "2021-03-01T08:40:00Z"));
  }

  private static Coverage coverage(List<String> events) {
    return Noted.history(events.toArray(String[]::new)).coverage().get(0);
  }
}

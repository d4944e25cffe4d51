package io.github.orsak.history.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.history.Observation;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How often a program has told the same. */
class RecurrencesTest {

  private static String service(String at, int id, String service, String datum) {
    return "at: +%s, channel: System, provider: Service Control Manager, id: %d, data: [%s, %s]"
        .formatted(at, id, service, datum);
  }

  private static String crash(String at, int id, String service) {
    return service(at, id, service, "'1'");
  }

  private static List<Observation> asked(Predicate<Observation> wanted, String... events) {
    return Noted.asked(wanted, events).facts().stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .toList();
  }

  @Test
  void theSameOfOneSubjectIsCounted() {
    List<Observation> crashes =
        asked(
            seen -> true,
            crash("0m", 7031, "PkiCreateConnectorSvc"),
            crash("10m", 7031, "PkiRevokeConnectorSvc"),
            service("20m", 7036, "PkiCreateConnectorSvc", "stopped"),
            crash("30m", 7034, "PkiCreateConnectorSvc"),
            crash("31m", 7034, "PkiCreateConnectorSvc"));

    Observation last = crashes.get(4);
    assertThat(crashes).extracting(one -> one.timesWithin(31)).containsExactly(1, 1, 1, 2, 3);
    assertThat(last.timesWithin(30)).isEqualTo(2);
    assertThat(last.firstOf(1)).isEqualTo(last.time());
    assertThat(last.firstOf(2)).isEqualTo(crashes.get(3).time());
    assertThat(last.firstOf(3)).isEqualTo(crashes.get(0).time());
    assertThat(last.firstOf(9)).isEqualTo(crashes.get(0).time());
  }

  @Test
  void whatSucceedsIsNotCounted() {
    assertThat(
            asked(
                seen -> true,
                service("0m", 7036, "W3SVC", "running"),
                service("1m", 7036, "W3SVC", "running")))
        .extracting(one -> one.timesWithin(30))
        .containsExactly(1, 1);
  }

  @Test
  void moreThanTwentyCountAsTwenty() {
    String[] crashes = new String[25];
    for (int i = 0; i < crashes.length; i++) {
      crashes[i] = crash(i + "m", 7034, "PkiCreateConnectorSvc");
    }
    assertThat(asked(seen -> true, crashes))
        .last()
        .extracting(one -> one.timesWithin(60))
        .isEqualTo(20);
  }

  /** It is known only at the end of the log, yet a rule may ask for nothing else. */
  @Test
  void whatIsAskedForOnlyIfItComesAgainOrIsOverIsKept() {
    String stop = service("0m", 7036, "PkiCreateConnectorSvc", "stopped");
    String start = service("1m", 7036, "PkiCreateConnectorSvc", "running");

    assertThat(asked(seen -> seen.timesWithin(30) >= 3, stop)).hasSize(1);
    assertThat(asked(seen -> seen.overWithin(15), stop, start))
        .extracting(one -> one.overWithin(15))
        .containsExactly(true);
    assertThat(asked(seen -> seen.timesWithin(30) >= 3 && seen.overWithin(15), stop)).hasSize(1);
    assertThat(asked(seen -> seen.timesWithin(30) < 1, stop)).isEmpty();
  }
}

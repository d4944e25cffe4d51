package io.github.orsak.history.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.history.names.Authorities;
import io.github.orsak.source.batch.YamlBatch;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Events noted by hand, as a history. */
public final class Noted {

  private static final String HEAD =
      """
      start: 2021-03-01T08:00:00Z
      defaults: { host: %s, channel: Microsoft Intune Connector }
      events:
      """;

  private Noted() {}

  /** The history of events of one host, each without its braces. */
  static History history(String... events) {
    return onHost("NDES01", events);
  }

  /** The history of events of a host with this name, which may be empty. */
  public static History onHost(String host, String... events) {
    History history = new History(Project.ORSAK.catalog());
    events(host, events).forEach(history::accept);
    return history;
  }

  /** The history of events of one host, of which such single ones are asked for. */
  static History asked(Predicate<Observation> wanted, String... events) {
    Authorities authorities = new Authorities(Project.ORSAK.catalog());
    List<Event> told = events("NDES01", events);
    told.forEach(authorities::note);
    History history = new History(Project.ORSAK.catalog(), authorities, wanted, event -> false);
    told.forEach(history::accept);
    return history;
  }

  private static List<Event> events(String host, String... events) {
    String yaml =
        HEAD.formatted("'" + host + "'")
            + String.join("", Stream.of(events).map(e -> "  - { " + e + " }\n").toList());
    YamlBatch.Batch batch = YamlBatch.parse("test.yaml", yaml);
    assertThat(batch.problems()).isEmpty();
    return batch.events();
  }
}

package io.github.orsak.history.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.history.names.Authorities;
import io.github.orsak.knowledge.catalog.Catalog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** More hosts that have nothing to do with each other than are folded at once. */
class ManyPartsTest {

  private static final Catalog CATALOG = Project.ORSAK.catalog();
  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");
  private static final int HOSTS = 2_500;

  @Test
  void eachAmountsToWhatItDoesByItself() {
    List<Event> all = new ArrayList<>();
    for (int step = 0; step < 4; step++) {
      for (int host = 0; host < HOSTS; host++) {
        all.add(event(host, step));
      }
    }
    History together = history(all);
    assertThat(together.parts()).hasSize(HOSTS);
    for (int host : new int[] {0, 999, 1_000, HOSTS - 1}) {
      String name = name(host);
      History alone = history(all.stream().filter(event -> event.host().equals(name)).toList());
      assertThat(together.parts().stream().filter(part -> part.hosts().contains(name)))
          .singleElement()
          .satisfies(part -> assertThat(part.facts()).isNotEmpty().isEqualTo(alone.facts()));
    }
    assertThat(together.events()).isEqualTo(4 * HOSTS);
    assertThat(together.failures()).isEqualTo(3 * HOSTS);
    assertThat(together.singlesDropped()).isZero();
    assertThat(together.coverage()).hasSize(HOSTS).allMatch(log -> log.records() == 4);
  }

  private static History history(List<Event> events) {
    Authorities authorities = new Authorities(CATALOG);
    events.forEach(authorities::note);
    try (History history = new History(CATALOG, authorities, single -> true, event -> false)) {
      events.forEach(history::accept);
      history.parts();
      return history;
    }
  }

  private static Event event(int host, int step) {
    return new Event(
        START.plusSeconds(600L * step + host % 60),
        name(host),
        "Microsoft Intune Connector",
        "Microsoft Intune Connector",
        step == 0 ? 20100 : 20102,
        step == 0 ? Level.INFORMATION : Level.ERROR,
        step + 1,
        List.of(
            new Field("CAName", "ca%d.contoso.example\\One".formatted(host)),
            new Field("DiagnosticCode", step == 0 ? "0x0" : "0x400")),
        "",
        new Place("test", Place.Unit.RECORD, (long) step * HOSTS + host, false),
        name(host));
  }

  private static String name(int host) {
    return "ndes%04d".formatted(host);
  }
}

package io.github.orsak.history.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Cases;
import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Spellings;
import io.github.orsak.history.fold.History;
import io.github.orsak.history.order.Chronology;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.source.batch.YamlBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which names are one, and how they are shown. */
class NamesTest {

  private static final Catalog CATALOG = Project.ORSAK.catalog();

  private static List<Event> events(String... events) {
    String yaml =
        "start: 2021-03-01T08:00:00Z\ndefaults: { channel: Microsoft Intune Connector }\nevents:\n";
    StringBuilder batch = new StringBuilder(yaml);
    for (int i = 0; i < events.length; i++) {
      batch.append("  - { at: +").append(i).append("m, ").append(events[i]).append(" }\n");
    }
    YamlBatch.Batch parsed = YamlBatch.parse("test.yaml", batch.toString());
    assertThat(parsed.problems()).isEmpty();
    return parsed.events();
  }

  private static List<Event> issued(String... cas) {
    String[] events = new String[cas.length];
    for (int i = 0; i < cas.length; i++) {
      events[i] = "host: NDES01, id: 20102, data: { CAName: '" + cas[i] + "' }";
    }
    return events(events);
  }

  private static History history(List<Event> events) {
    Authorities authorities = new Authorities(CATALOG);
    events.forEach(authorities::note);
    History history = new History(CATALOG, authorities, single -> false, event -> false);
    try (Chronology chronology = new Chronology(CATALOG)) {
      events.forEach(chronology::add);
      chronology.drain(history::accept, history::repeated);
    }
    return history;
  }

  private static Set<String> cas(List<Event> events) {
    Set<String> cas = new TreeSet<>();
    for (Fact fact : history(events).facts()) {
      if (fact instanceof Episode episode && episode.kind() == ScopeKind.CA) {
        cas.add(episode.scope().ca());
      }
    }
    return cas;
  }

  @Test
  void aBareNameAndAShortServerAreTheCaOfTheOnlyServer() {
    List<Event> events = issued("Corp CA", "CA01\\corp ca", "ca01.corp.example\\Corp CA");
    for (long seed = 1; seed <= 4; seed++) {
      assertThat(cas(Cases.shuffled(events, seed))).containsExactly("ca01.corp.example\\corp ca");
    }
    assertThat(cas(issued("Corp CA", "CA01\\Corp CA"))).containsExactly("ca01\\corp ca");
  }

  @Test
  void twoServersWithOneNameAreTwoCasAndABareNameIsNeither() {
    assertThat(cas(issued("ca01\\Corp CA", "ca02\\Corp CA"))).hasSize(2);
    assertThat(cas(issued("ca01\\Corp CA", "ca02\\Corp CA", "Corp CA"))).contains("corp ca");
    assertThat(cas(issued("ca01.a.example\\Corp CA", "ca01.b.example\\Corp CA", "ca01\\Corp CA")))
        .hasSize(3);
  }

  @Test
  void anotherNameOnTheServerIsAnotherCa() {
    assertThat(cas(issued("ca01\\Corp CA", "ca01\\Corp CA 2", "Corp CA 2"))).hasSize(2);
  }

  @Test
  void aServerIsOneUnderItsShortAndItsFullName() {
    List<Event> events =
        events(
            "host: NDES01, id: 20400",
            "host: NDES01.corp.example, id: 20400",
            "host: NDES02, id: 20400");
    assertThat(history(events).coverage())
        .extracting(Coverage::host)
        .containsExactlyInAnyOrder("ndes01.corp.example", "ndes02");
  }

  @Test
  void aShortNameThatTwoServersCouldHaveStaysItself() {
    List<Event> events =
        events(
            "host: NDES01, id: 20400",
            "host: NDES01.a.example, id: 20400",
            "host: NDES01.b.example, id: 20400");
    assertThat(history(events).coverage()).hasSize(3);
  }

  @Test
  void copiesAreFoundUnderBothNamesOfAServer() {
    List<Event> events = new ArrayList<>(events("host: NDES01, id: 20402, record: 7"));
    events.addAll(events("host: NDES01.corp.example, id: 20402, record: 7"));
    History history = history(events);
    assertThat(history.events()).isEqualTo(1);
    assertThat(history.coverage().get(0).duplicates()).isEqualTo(1);
  }

  @Test
  void namesAreShownAsTheLogFirstWritesThem() {
    List<Event> events =
        events(
            "host: Ndes01, id: 20102, data: { CAName: 'corp ca', Template: IntuneUser }",
            "host: NDES01.Corp.example, id: 20102, data: { CAName: 'CA01\\Corp CA', Template:"
                + " INTUNEUSER }",
            "host: ndes01.corp.example, id: 20102, data: { CAName: 'ca01\\corp ca', Template:"
                + " intuneuser }");
    for (long seed = 1; seed <= 4; seed++) {
      Spellings spellings = history(Cases.shuffled(events, seed)).spellings();
      Scope shown =
          spellings.of(
              Scope.at(ScopeKind.FLOW, "ndes01.corp.example", "ca01\\corp ca", "intuneuser"));
      assertThat(shown.host()).isEqualTo("NDES01.Corp.example");
      assertThat(shown.ca()).isEqualTo("CA01\\Corp CA");
      assertThat(shown.template()).isEqualTo("IntuneUser");
    }
  }
}

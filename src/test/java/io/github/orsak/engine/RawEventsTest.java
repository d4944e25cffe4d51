package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;

import io.github.orsak.Cases;
import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.diagnosis.trace.Trace;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.history.fold.History;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.files.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** Rules that match single events beside, or instead of, what the events amount to. */
class RawEventsTest {

  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");

  private static final String RULES =
      """
      package rules.mine

      import io.github.orsak.diagnosis.Hypothesis;
      import io.github.orsak.event.Event;
      import io.github.orsak.history.Episode;
      import io.github.orsak.history.Observation;
      import io.github.orsak.history.Scope;
      import io.github.orsak.knowledge.ScopeKind;

      rule "mine-chain: retrieval fails twice, then a challenge finds no signing certificate"
      when
        $first: Event(id == 10302)
        $again: Event(id == 10302, host == $first.host, this after[1ms, 1h] $first)
        $late: Event(id == 20502, mentions("0x00000409"), host == $first.host,
          this after[0s, 30m] $again)
      then
        insertLogical(Hypothesis.of("mine-chain", "raw", $first, $again, $late)
            .with("retrieval", $first, $again)
            .with("challenge", $late));
      end

      rule "mine-amid: a download works while the retrieval fails"
      when
        $lost: Episode(operation == "RETRIEVE", fault == Episode.ANY, kind == ScopeKind.HOST)
        $works: Event(id in (20400, 20401), channel != "System", host == $lost.host,
          this during $lost)
      then
        insertLogical(Hypothesis.of("mine-amid", "raw", $works));
      end

      rule "mine-late: a challenge fails within the hour after another"
      when
        $one: Observation(operation == "SCEP_VERIFY", fault == "CRPSCEPSigningCert_NotFound")
        $two: Observation(operation == "SCEP_VERIFY", fault == $one.fault, host == $one.host,
          this after[1ms, 1h] $one)
      then
        insertLogical(Hypothesis.of("mine-late", "raw", $two.host(), $two).with("again", $one));
      end

      rule "mine-ended: retrieval fails three times, then a challenge finds no signing certificate"
      when
        $first: Event(id == 10302)
        $second: Event(id == 10302, host == $first.host, this after[1ms, 1h] $first)
        $third: Event(id == 10302, host == $first.host, this after[1ms, 1h] $second)
        $late: Event(id == 20502, mentions("0x00000409"), host == $first.host,
          this after[0s, 30m] $third)
      then
        insertLogical(Hypothesis.of("mine-ended", "raw", $first, $second, $third)
            .endedBy("SCEP_VERIFY")
            .with("challenge", $late));
      end

      rule "mine-everywhere: challenges find no signing certificate on two hosts"
      when
        $one: Event(id == 20502, mentions("0x00000409"))
        $two: Event(id == 20502, mentions("0x00000409"), host != $one.host,
          this after[0s, 1h] $one)
      then
        insertLogical(Hypothesis.of("mine-everywhere", "raw", $one, $two)
            .about(Scope.FLEET)
            .endedBy("SCEP_VERIFY", "UPLOAD")
            .with("challenges", $one, $two));
      end
      """;

  @TempDir private static Path folder;
  private static Orsak orsak;

  @BeforeAll
  static void load() throws IOException {
    Path file = folder.resolve("mine/chain.drl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, RULES);
    orsak = Orsak.load(List.of(folder), true);
  }

  private static Event event(int minute, String host, int id, String code) {
    return new Event(
        START.plusSeconds(minute * 60L),
        host,
        "Microsoft Intune Connector",
        "Microsoft Intune Connector",
        id,
        Level.ERROR,
        minute,
        code.isEmpty() ? List.of() : List.of(new Field("", "Diagnostic Code: " + code)),
        "",
        Place.record("synthetic", minute));
  }

  private static Event lost(int minute) {
    return event(minute, "ndes01", 10302, "0x00000404");
  }

  private static Event unsigned(int minute) {
    return event(minute, "ndes01", 20502, "0x00000409");
  }

  private static List<String> mine(List<Event> events) {
    return orsak.diagnose(events).verdict().diagnoses().stream()
        .map(Diagnosis::cause)
        .filter(cause -> cause.startsWith("mine-"))
        .toList();
  }

  @Test
  void aRuleOnRawEventsAloneDiagnosesASequence() {
    Verdict verdict = orsak.diagnose(List.of(lost(0), lost(15), unsigned(20))).verdict();
    assertThat(verdict.troubles()).isEmpty();
    Diagnosis chain =
        verdict.diagnoses().stream()
            .filter(found -> found.cause().equals("mine-chain"))
            .findFirst()
            .orElseThrow();
    assertThat(chain.scope().host()).isEqualTo("ndes01");
    assertThat(chain.from()).isEqualTo(START);
    assertThat(chain.supporting())
        .extracting(item -> item.evidence().key(), item -> item.evidence().fact().samples().size())
        .containsExactlyInAnyOrder(tuple("retrieval", 2), tuple("challenge", 1));
  }

  @Test
  void oneFactLessLeavesItSilent() {
    assertThat(mine(List.of(lost(0), lost(15), unsigned(20)))).contains("mine-chain");
    assertThat(mine(List.of(lost(0), unsigned(20)))).isEmpty();
    assertThat(mine(List.of(unsigned(0), lost(15), lost(20)))).isEmpty();
    assertThat(mine(List.of(lost(0), lost(15), unsigned(46)))).isEmpty();
    assertThat(mine(List.of(lost(0), lost(61), unsigned(62)))).isEmpty();
    assertThat(mine(List.of(lost(0), lost(15), event(20, "ndes02", 20502, "0x00000409"))))
        .isEmpty();
    assertThat(mine(List.of(lost(0), lost(15), event(20, "ndes01", 20502, "0x00000408"))))
        .isEmpty();
  }

  @Test
  void eventsAreComparedInTimeWithEpisodes() {
    Event works = event(7, "ndes01", 20400, "");
    assertThat(mine(List.of(lost(0), works, lost(15)))).containsExactly("mine-amid");
    assertThat(mine(List.of(lost(8), works, lost(15)))).isEmpty();
  }

  @Test
  void singleObservationsCanBeMatchedToo() {
    assertThat(mine(List.of(unsigned(0), unsigned(59)))).containsExactly("mine-late");
    assertThat(mine(List.of(unsigned(0), unsigned(61)))).isEmpty();
  }

  private static List<Event> flagship() {
    return List.of(lost(0), lost(15), lost(30), unsigned(40));
  }

  private static Event accepted(int minute, String host) {
    return event(minute, host, 20500, "");
  }

  private static List<Event> with(List<Event> events, Event... more) {
    return Stream.concat(events.stream(), Stream.of(more)).toList();
  }

  private static Diagnosis found(List<Event> events, String cause) {
    return orsak.diagnose(events).verdict().diagnoses().stream()
        .filter(one -> one.cause().equals(cause))
        .reduce((one, other) -> fail("told twice: " + one + other))
        .orElseThrow();
  }

  @Test
  void theNextSuccessEndsWhatFollowsFromSingleEvents() {
    List<Event> days = new ArrayList<>(flagship());
    for (int minute = 60; minute < 3 * 24 * 60; minute += 7) {
      days.add(accepted(minute, "ndes01"));
    }
    assertThat(found(flagship(), "mine-ended").status()).isEqualTo(Status.ACTIVE);
    assertThat(found(days, "mine-ended").status()).isEqualTo(Status.RESOLVED);
    assertThat(found(days, "mine-ended").end()).contains(START.plusSeconds(60 * 60));
    assertThat(plainly(days)).contains(found(days, "mine-ended"));
    assertThat(found(with(days, accepted(50, "ndes02")), "mine-ended").end())
        .contains(START.plusSeconds(60 * 60));
  }

  @Test
  void whatIsNoSuchSuccessEndsNothing() {
    for (Event other :
        List.of(
            accepted(35, "ndes01"),
            accepted(50, "ndes02"),
            event(50, "ndes01", 20400, ""),
            event(50, "ndes01", 20502, "0x00000411"))) {
      assertThat(found(with(flagship(), other), "mine-ended").status()).isEqualTo(Status.ACTIVE);
    }
  }

  @Test
  void whatComesBackAfterASuccessIsActive() {
    List<Event> again = with(flagship(), accepted(45, "ndes01"), unsigned(50));
    assertThat(found(again, "mine-ended").status()).isEqualTo(Status.ACTIVE);
    List<Event> over = with(again, accepted(55, "ndes01"));
    assertThat(found(over, "mine-ended").end()).contains(START.plusSeconds(55 * 60));
  }

  @Test
  void whatIsSeenOnSeveralHostsIsOverWhenAllWork() {
    List<Event> both = List.of(unsigned(0), event(5, "ndes02", 20502, "0x00000409"));
    List<Event> one = with(both, accepted(10, "ndes01"), accepted(12, "ndes03"));
    assertThat(found(one, "mine-everywhere").status()).isEqualTo(Status.ACTIVE);
    List<Event> all = with(one, accepted(20, "ndes01"), event(30, "ndes02", 20300, ""));
    assertThat(found(all, "mine-everywhere").end()).contains(START.plusSeconds(30 * 60));
  }

  @Test
  void theWayToADiagnosisTellsTheSameEnd() {
    List<Event> over = with(flagship(), accepted(50, "ndes01"));
    try (Intake intake = orsak.begin()) {
      over.forEach(intake);
      Trace trace = intake.trace(List.of()).trace();
      assertThat(trace.strands(found(over, "mine-ended")))
          .singleElement()
          .satisfies(strand -> assertThat(strand.firing().rule()).startsWith("mine-ended"));
    }
  }

  @Test
  void aPlainSessionGivesTheSameAnswer() {
    List<Event> events = new ArrayList<>(List.of(lost(0), lost(15), unsigned(20), unsigned(22)));
    events.add(event(7, "ndes01", 20400, ""));
    for (List<Event> inserted :
        List.of(events, Cases.shuffled(Cases.twice(events), 1), Cases.amidNoise(events))) {
      assertThat(plainly(inserted))
          .containsExactlyInAnyOrderElementsOf(orsak.diagnose(inserted).verdict().diagnoses())
          .hasSizeGreaterThan(3);
    }
  }

  @Test
  void aCopyOfAnEventIsNoSecondEvent() {
    Event once = event(0, "ndes01", 10302, "");
    Event copy = lost(0);
    List<Event> events = List.of(once, copy, unsigned(20));
    assertThat(mine(events)).isEmpty();
    KieSession session = orsak.newKieSession();
    events.forEach(session::insert);
    session.fireAllRules();
    assertThat(session.getObjects(new ClassObjectFilter(Event.class)))
        .extracting(Object.class::cast)
        .containsExactlyInAnyOrder(copy, unsigned(20));
    session.dispose();
  }

  private static List<Diagnosis> plainly(List<Event> events) {
    KieSession session = orsak.newKieSession();
    events.forEach(session::insert);
    session.fireAllRules();
    List<Diagnosis> diagnoses =
        session.getObjects(new ClassObjectFilter(Diagnosis.class)).stream()
            .map(Diagnosis.class::cast)
            .toList();
    session.dispose();
    return diagnoses;
  }

  @Test
  void onlyEventsThatSomeRuleCanMatchAreInserted() throws IOException {
    List<Event> events =
        List.of(
            lost(0),
            lost(15),
            event(16, "ndes01", 20400, ""),
            unsigned(20),
            event(21, "ndes01", 20502, "0x00000411"),
            event(22, "ndes01", 20402, ""));
    RuleLoader loader = new RuleLoader(new UserCache(Optional.empty()));
    RuleBase builtIn = loader.load(OwnRules.NONE, orsak.catalog(), new ArrayList<>());
    assertThat(builtIn.events().none()).isTrue();
    RuleBase own =
        loader.load(
            new OwnRules(List.of(folder), Set.of(), false), orsak.catalog(), new ArrayList<>());
    List<Event> wanted = events.stream().filter(own.events()).toList();
    assertThat(wanted).containsExactlyElementsOf(events.subList(0, 4));
    Reasoner reasoner = new Reasoner(own, orsak.catalog(), orsak.causes());
    KieSession session = reasoner.filled(own, new Case(List.of(), wanted));
    assertThat(session.getObjects(new ClassObjectFilter(Event.class))).hasSize(4);
    session.dispose();
  }

  @Test
  void moreEventsThanAreKeptIsSaid() {
    List<Event> events = new ArrayList<>();
    int many = History.MOST_SINGLE + 5;
    for (int i = 0; i < many; i++) {
      events.add(event(i, "ndes01", 20400, ""));
    }
    assertThat(orsak.diagnose(events).verdict().troubles())
        .singleElement()
        .asString()
        .contains("can match " + many + " of this case", "the newest " + History.MOST_SINGLE);
  }
}

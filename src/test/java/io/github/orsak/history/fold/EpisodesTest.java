package io.github.orsak.history.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of events on their way to facts. */
class EpisodesTest {

  private static List<Fact> facts(String... events) {
    return Noted.history(events).facts();
  }

  private static List<Episode> episodes(
      List<Fact> facts, String operation, ScopeKind kind, String fault) {
    return facts.stream()
        .filter(Episode.class::isInstance)
        .map(Episode.class::cast)
        .filter(e -> e.operation().equals(operation) && e.kind() == kind && e.fault().equals(fault))
        .toList();
  }

  @Test
  void failuresFarApartAreOneEpisodeWhileNothingSucceeds() {
    List<Episode> found =
        episodes(
            facts("at: +0s, id: 20402", "at: +9h, id: 20402"), "DOWNLOAD", ScopeKind.HOST, "*");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).failures()).isEqualTo(2);
    assertThat(found.get(0).recovered()).isFalse();
  }

  @Test
  void aSuccessAfterTheQuietTimeEndsTheEpisode() {
    List<Episode> found =
        episodes(
            facts("at: +0s, id: 20402", "at: +1m, id: 20400", "at: +2h, id: 20402"),
            "DOWNLOAD",
            ScopeKind.HOST,
            "*");
    assertThat(found).hasSize(2);
    assertThat(found.get(0).recoveredAt()).isPresent();
    assertThat(found.get(1).before()).isEqualTo(1);
  }

  @Test
  void retriesOfOneDeviceWithinMinutesAreOneAttempt() {
    String device = "data: { DeviceId: '5d3c0001-7a10-4c2e-9b1f-0242ac120001', Code: '0x409' }";
    Episode episode =
        episodes(
                facts(
                    "at: +0s, id: 20502, " + device,
                    "at: +40s, id: 20502, " + device,
                    "at: +80s, id: 20502, " + device),
                "SCEP_VERIFY",
                ScopeKind.HOST,
                "CRPSCEPSigningCert_NotFound")
            .get(0);
    assertThat(episode.failures()).isEqualTo(3);
    assertThat(episode.attempts()).isEqualTo(1);
    assertThat(episode.devices()).isEqualTo(1);
  }

  @Test
  void whoFailsAgainAndAgainIsSeenAmongEverSoManyWhoFailOnce() {
    String failure =
        "at: +%dm, id: 20502, data: { DeviceId: '5d3c0001-7a10-4c2e-9b1f-0242ac%06x', Code: '0x409'"
            + " }";
    List<Fact> facts =
        facts(
            IntStream.range(0, 12_000)
                .mapToObj(i -> failure.formatted(i, i % 1_000 == 500 ? 0xFFFFFF : i))
                .toArray(String[]::new));
    List<Episode> crowd = episodes(facts, "SCEP_VERIFY", ScopeKind.DEVICE, "*");
    assertThat(crowd).hasSizeLessThanOrEqualTo(2_000);
    assertThat(crowd)
        .filteredOn(episode -> episode.attempts() > 1)
        .singleElement()
        .extracting(Episode::attempts)
        .isEqualTo(12);
    Episode host = episodes(facts, "SCEP_VERIFY", ScopeKind.HOST, "*").get(0);
    assertThat(host.devices()).isEqualTo(12_000 - 11);
  }

  @Test
  void ofErrorsThatComeAndGoTheLatestAreRememberedAndAllAreAccountedFor() {
    List<Fact> facts =
        facts(
            IntStream.range(0, 1_500)
                .boxed()
                .flatMap(
                    i ->
                        Stream.concat(
                            Stream.of("at: +%dh, id: 20402".formatted(10 * i)),
                            IntStream.range(1, 10)
                                .mapToObj(j -> "at: +%dh, id: 20400".formatted(10 * i + j))))
                .toArray(String[]::new));
    assertThat(episodes(facts, "DOWNLOAD", ScopeKind.FLOW, "none")).hasSize(1_500);
    List<Episode> host = episodes(facts, "DOWNLOAD", ScopeKind.HOST, "*");
    assertThat(host).hasSizeBetween(500, 1_000);
    Episode last = host.get(host.size() - 1);
    assertThat(last.before()).isEqualTo(9 * 1_499);
    assertThat(Duration.between(host.get(0).first(), last.first()))
        .isEqualTo(Duration.ofHours(10L * (host.size() - 1)));
  }

  @Test
  void theEventDecidesTheOutcomeAndNotTheCode() {
    History history =
        Noted.history(
            "at: +0s, id: 20400, data: { Code: '0x0FFFFFFF' }",
            "at: +1m, id: 20402, data: { Code: '0x0' }");
    assertThat(history.failures()).isEqualTo(1);
  }

  @Test
  void layoutsOfOneFailureGiveOneFact() {
    String[] layouts = {
      "data: { DeviceId: 5D3C0001-7A10-4C2E-9B1F-0242AC120001, DiagnosticCode: '0x00000409' }",
      "data: ['Device ID: {5d3c0001-7a10-4c2e-9b1f-0242ac120001}', 'Diagnostic Code: 409h']",
      "data: ['5d3c0001-7a10-4c2e-9b1f-0242ac120001', '0x00000409']",
      "message: 'Enhets-id: 5d3c0001-7a10-4c2e-9b1f-0242ac120001; Diagnostikkod: 0x409'",
    };
    for (String layout : layouts) {
      Episode episode =
          episodes(
                  facts("at: +0s, id: 20502, " + layout),
                  "SCEP_VERIFY",
                  ScopeKind.DEVICE,
                  "CRPSCEPSigningCert_NotFound")
              .get(0);
      assertThat(episode.scope().device()).isEqualTo("5d3c0001-7a10-4c2e-9b1f-0242ac120001");
    }
  }

  @Test
  void anAbsenceIsOnlyClaimedWhereTheLogStillReaches() {
    String accepted =
        "at: +0s, id: 20500, data: { DeviceId: '5d3c0001-7a10-4c2e-9b1f-0242ac120001' }";
    String later =
        "at: +30m, id: 20500, data: { DeviceId: '5d3c0002-7a10-4c2e-9b1f-0242ac120002' }";
    assertThat(states(facts(accepted))).containsExactly(Expectation.State.UNDETERMINED);
    assertThat(states(facts(accepted, later)))
        .contains(Expectation.State.UNMET, Expectation.State.UNDETERMINED);
  }

  private static List<Expectation.State> states(List<Fact> facts) {
    return facts.stream()
        .filter(Expectation.class::isInstance)
        .map(fact -> ((Expectation) fact).state())
        .toList();
  }

  @Test
  void holesInTheRecordIdsAreCounted() {
    Coverage coverage =
        Noted.history("at: +0s, id: 20400, record: 10", "at: +1m, id: 20400, record: 15")
            .coverage()
            .get(0);
    assertThat(coverage.holes()).isEqualTo(1);
    assertThat(coverage.missing()).isEqualTo(4);
  }

  @Test
  void aQuotedSampleIsAnEventThatWasRead() {
    List<Fact> facts = facts("at: +0s, id: 20402", "at: +1m, id: 20402", "at: +2m, id: 20402");
    assertThat(facts)
        .allSatisfy(
            fact -> assertThat(fact.samples()).extracting(Event::host).containsOnly("ndes01"));
  }

  @Test
  void flowsKeepApartWhatIsSaidToHaveFailedForOtherReasons() {
    String failure =
        "at: +%dm, id: 20102, data: { CAName: 'CA01', Error: '%s', Code: '0x0FFFFFFF' }";
    List<Fact> facts =
        facts(
            failure.formatted(1, "This node is in standby since 08:00"),
            failure.formatted(2, "The database of the CA is full"),
            failure.formatted(3, "This node is in standby since 08:02"));
    assertThat(episodes(facts, "PKCS_ISSUE", ScopeKind.FLOW, "Unknown_Error"))
        .extracting(Episode::failures)
        .containsExactly(2, 1);
    assertThat(episodes(facts, "PKCS_ISSUE", ScopeKind.CA, Episode.VAGUE))
        .extracting(Episode::failures)
        .containsExactly(3);
  }

  @Test
  void endlesslyManyReasonsOfOneFaultAreNotKeptApart() {
    List<Fact> facts =
        facts(
            IntStream.range(0, 500)
                .mapToObj(
                    i ->
                        "at: +%dm, id: 20102, data: { CAName: 'CA01', Error: '%s went wrong' }"
                            .formatted(i, "x".repeat(i + 1) + " " + "y".repeat(i + 1)))
                .toArray(String[]::new));
    List<Episode> flows = episodes(facts, "PKCS_ISSUE", ScopeKind.FLOW, "none");
    assertThat(flows).hasSize(17);
    assertThat(flows.stream().mapToInt(Episode::failures).sum()).isEqualTo(500);
  }
}

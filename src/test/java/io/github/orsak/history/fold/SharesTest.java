package io.github.orsak.history.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Share;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What neither works nor fails altogether. */
class SharesTest {

  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");

  /** Revocations ten minutes apart, x for one that is refused and o for one that is done. */
  private static List<Episode> revocations(String row) {
    Stream<String> events =
        row.chars()
            .mapToObj(outcome -> outcome == 'x' ? 20202 : 20200)
            .map(
                new Numbering("at: +%2$dm, id: %1$d, data: ['Device ID: D%2$d', 'CA Name: CA1']")
                    ::next);
    return Noted.history(events.toArray(String[]::new)).facts().stream()
        .filter(Episode.class::isInstance)
        .map(Episode.class::cast)
        .filter(episode -> episode.kind() == ScopeKind.CA && episode.fault().equals(Episode.ANY))
        .toList();
  }

  /**
   * Challenges ten minutes apart, x for one that is only accepted and o for one that is answered.
   */
  private static List<Expectation> challenges(String row) {
    Numbering times = new Numbering("at: +%2$dm, id: %1$d, data: ['Device ID: D%2$d']");
    Stream<String> events =
        row.chars()
            .mapToObj(
                outcome -> {
                  String accepted = times.next(20500);
                  String answered = accepted.replace("20500", "20600").replace("m,", "m5s,");
                  return outcome == 'x' ? Stream.of(accepted) : Stream.of(accepted, answered);
                })
            .flatMap(pair -> pair);
    return Noted.history(events.toArray(String[]::new)).facts().stream()
        .filter(Expectation.class::isInstance)
        .map(Expectation.class::cast)
        .filter(expectation -> expectation.state() == Expectation.State.UNMET)
        .toList();
  }

  /** Writes events ten minutes apart. */
  private static final class Numbering {
    private final String layout;
    private int minutes;

    Numbering(String layout) {
      this.layout = layout;
    }

    String next(int id) {
      minutes += 10;
      return layout.formatted(id, minutes);
    }
  }

  private static Instant at(int request) {
    return START.plusSeconds(600L * request);
  }

  @Test
  void batchesAreOneThatGoesOnWhileNoPauseIsLongerThanThoseBefore() {
    List<Episode> found = revocations("xxxooooo".repeat(4));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).share()).isEqualTo(new Share(12, 15));
    assertThat(found.get(0).recovered()).isFalse();
    assertThat(revocations("xxxooooo".repeat(4) + "o")).hasSize(4).allMatch(Episode::recovered);
  }

  @Test
  void threeBatchesDoNotTellARhythm() {
    assertThat(revocations("xxxooooo".repeat(3))).hasSize(3).allMatch(Episode::recovered);
  }

  @Test
  void batchesThatAreSeldomAreNoneThatGoesOn() {
    assertThat(revocations(("xxx" + "o".repeat(18)).repeat(4))).hasSize(4);
  }

  @Test
  void requestsThatStayUnansweredInBatchesGoOnLikewise() {
    List<Expectation> found = challenges("ooxxxooooo".repeat(4));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).answeredAt()).isEmpty();
    assertThat(challenges("ooxxxooooo".repeat(4) + "oooo"))
        .hasSize(4)
        .allMatch(one -> one.answeredAt().isPresent());
  }

  @Test
  void failuresThatKeepComingAreOneEpisodeThatGoesOn() {
    assertThat(revocations("ooxoxoxoxo"))
        .singleElement()
        .satisfies(
            episode -> {
              assertThat(episode.lasting()).isTrue();
              assertThat(episode.outright()).isFalse();
              assertThat(episode.first()).isEqualTo(at(3));
              assertThat(episode.before()).isEqualTo(2);
              assertThat(episode.share()).isEqualTo(new Share(4, 3));
              assertThat(episode.share().percent()).isEqualTo(57);
              assertThat(episode.during()).isEqualTo(3);
              assertThat(episode.recovered()).isFalse();
            });
  }

  @Test
  void aFifthIsEnoughAndLessIsNot() {
    assertThat(revocations("xooooxooooxooooxoooox"))
        .singleElement()
        .satisfies(episode -> assertThat(episode.steady()).isTrue());
    assertThat(revocations("xoooooooooxoooooooooxoooooooooxooooooooox"))
        .hasSize(5)
        .allSatisfy(episode -> assertThat(episode.lasting()).isFalse());
  }

  @Test
  void asManySuccessesAsDoNotComeByChanceEndIt() {
    String everySecond = "xoxoxoxox";
    assertThat(revocations(everySecond + "ooooo").get(0).recovered()).isFalse();
    assertThat(revocations(everySecond + "oooooo").get(0).recoveredAt()).contains(at(10));
    assertThat(revocations(everySecond + "oooooox")).hasSize(1);
    assertThat(revocations(everySecond + "oooooooooooox")).hasSize(2);
  }

  @Test
  void aFailureRightAfterASuccessIsARelapse() {
    assertThat(revocations("oxxxxxox"))
        .singleElement()
        .satisfies(
            episode -> {
              assertThat(episode.lasting()).isTrue();
              assertThat(episode.recovered()).isFalse();
            });
  }

  @Test
  void aStrayFailureBeforeAnOutageIsAnotherStory() {
    assertThat(revocations("oooxoxxxx"))
        .extracting(Episode::outright, Episode::first)
        .containsExactly(tuple(true, at(4)), tuple(true, at(6)));
  }

  @Test
  void aFewFailuresInARowAreTheBeginningOfWhatFailsInPart() {
    String part = "xoxooxoxooxoxoo".repeat(2);
    assertThat(revocations("ooxxxxoooooo" + part + "x"))
        .singleElement()
        .satisfies(episode -> assertThat(episode.first()).isEqualTo(at(3)));
    assertThat(revocations("ooxxxxxxxxxxoooooo" + part + "x"))
        .extracting(Episode::outright)
        .containsExactly(true, false);
    assertThat(revocations("ooxxxxoooooooooooo" + part + "x"))
        .extracting(Episode::outright)
        .containsExactly(true, false);
  }

  @Test
  void oneSuccessEndsWhatFailedAltogether() {
    assertThat(revocations("oxxxxxo"))
        .singleElement()
        .satisfies(episode -> assertThat(episode.recoveredAt()).contains(at(7)));
    assertThat(revocations("oxxxxxoooxxxx"))
        .extracting(Episode::outright, Episode::recovered)
        .containsExactly(tuple(true, true), tuple(true, false));
  }

  @Test
  void twoFailuresWithASuccessBetweenThemAreNotYetAShare() {
    assertThat(revocations("xox")).hasSize(2);
    assertThat(revocations("xoxox")).hasSize(1);
  }

  @Test
  void anOutageAfterwardsIsAnotherStory() {
    List<Episode> found = revocations("xoxox" + "o" + "x".repeat(16));
    assertThat(found)
        .extracting(Episode::lasting, Episode::outright, Episode::first)
        .containsExactly(tuple(true, false, at(1)), tuple(false, true, at(7)));
    assertThat(found.get(0).recoveredAt()).contains(at(6));
  }

  @Test
  void requestsThatStayUnansweredAgainAndAgainAreOneFact() {
    assertThat(challenges("ooxoxoxoxoo"))
        .singleElement()
        .satisfies(
            unmet -> {
              assertThat(unmet.lasting()).isTrue();
              assertThat(unmet.share()).isEqualTo(new Share(4, 3));
              assertThat(unmet.first()).isEqualTo(at(3));
              assertThat(unmet.before()).isEqualTo(2);
              assertThat(unmet.answeredAt()).isEmpty();
            });
    assertThat(challenges("oxoxoxoooooo").get(0).answeredAt()).isPresent();
    assertThat(challenges("oxoxoo")).hasSize(2);
    assertThat(challenges("xoxoxooooooooooooox")).hasSize(1);
  }
}

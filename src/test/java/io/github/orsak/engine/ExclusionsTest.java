package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.knowledge.OwnRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several causes stands where one yields to another. */
class ExclusionsTest {

  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");

  @TempDir private Path folder;

  @BeforeEach
  void threeCausesFollowFromSingleEvents() throws IOException {
    cause("weak", "20300", "mine-middle", "during, grace: 1h");
    cause("middle", "20301", "mine-strong", "during, grace: 1h");
    cause("strong", "20302", "host-crashed", "always");
  }

  private void cause(String name, String id, String yieldsTo, String when) throws IOException {
    Path topic = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        topic.resolve(name + ".drl"),
        """
        package rules.mine
        import io.github.orsak.diagnosis.Hypothesis;
        import io.github.orsak.event.Event;
        rule "mine-%1$s: it is seen"
        when
          $seen: Event(id == %2$s)
        then
          insertLogical(Hypothesis.of("mine-%1$s", "seen", $seen).with("seen", $seen));
        end
        """
            .formatted(name, id));
    Files.writeString(
        topic.resolve(name + ".yaml"),
        """
        cause: mine-%1$s
        title: It is seen
        verdict: It is seen on {host}
        explanation: One looks and sees
        evidence:
          seen: { weight: 0.9, says: it is seen }
        rivals:
          - { cause: mine-weak, decides: a look }
          - { cause: mine-middle, decides: a look }
        withdrawn-if: Nobody sees it
        yields-to:
          - { causes: [%2$s], when: %3$s }
        """
            .formatted(name, yieldsTo, when));
  }

  private List<Diagnosis> diagnosed(Event... events) {
    Orsak orsak = Orsak.load(new OwnRules(List.of(folder), Set.of(), false));
    try (Intake intake = orsak.begin()) {
      List.of(events).forEach(intake);
      Verdict verdict = intake.report(List.of()).verdict();
      assertThat(verdict.troubles()).isEmpty();
      return verdict.diagnoses().stream().filter(one -> one.cause().startsWith("mine-")).toList();
    }
  }

  private static Event seen(int id, int minutes, String host) {
    return new Event(
        START.plusSeconds(60L * minutes),
        host,
        "Microsoft Intune Connector",
        "Microsoft Intune Connector",
        id,
        Level.ERROR,
        minutes,
        List.of(),
        "",
        Place.record("synthetic", minutes));
  }

  @Test
  void aCauseYieldsToAnotherThatHolds() {
    assertThat(diagnosed(seen(20300, 0, "A"), seen(20301, 5, "A")))
        .extracting(Diagnosis::cause)
        .containsExactly("mine-middle");
  }

  @Test
  void whatIsRuledOutItselfRulesNothingOut() {
    assertThat(diagnosed(seen(20300, 0, "A"), seen(20301, 5, "A"), seen(20302, 9, "A")))
        .extracting(Diagnosis::cause)
        .containsExactlyInAnyOrder("mine-weak", "mine-strong");
  }

  @Test
  void anotherHostAndAnotherTimeRuleNothingOut() {
    assertThat(diagnosed(seen(20300, 0, "A"), seen(20301, 5, "B"))).hasSize(2);
    assertThat(diagnosed(seen(20300, 0, "A"), seen(20301, 60, "A"))).hasSize(1);
    assertThat(diagnosed(seen(20300, 0, "A"), seen(20301, 61, "A"))).hasSize(2);
  }

  @Test
  void aRivalThatYieldsIsNoLongerOpen() {
    assertThat(diagnosed(seen(20300, 0, "A"), seen(20301, 5, "A")).get(0).rivals())
        .containsExactly("mine-middle");
    assertThat(diagnosed(seen(20301, 5, "A")).get(0).rivals())
        .containsExactly("mine-weak", "mine-middle");
  }
}

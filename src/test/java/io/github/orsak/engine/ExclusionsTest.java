package io.github.orsak.engine;

import static io.github.orsak.engine.SingleEvents.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.OwnRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several causes stands where one yields to another. */
class ExclusionsTest {

  @TempDir private Path folder;

  @BeforeEach
  void threeCausesFollowFromSingleEvents() throws IOException {
    cause("weak", 20300, "mine-middle", "during, grace: 1h");
    cause("middle", 20301, "mine-strong", "during, grace: 1h");
    cause("strong", 20302, "host-crashed", "always");
  }

  private void cause(String name, int id, String yieldsTo, String when) throws IOException {
    SingleEvents.cause(
        folder,
        name,
        id,
        "",
        """
        evidence:
          seen: { weight: 0.9, says: it is seen }
        rivals:
          - { cause: mine-weak, decides: a look }
          - { cause: mine-middle, decides: a look }
        withdrawn-if: Nobody sees it
        yields-to:
          - { causes: [%s], when: %s }
        """
            .formatted(yieldsTo, when));
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

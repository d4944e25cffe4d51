package io.github.orsak.engine;

import static io.github.orsak.engine.LampCauses.LEFT;
import static io.github.orsak.engine.LampCauses.OVER;
import static io.github.orsak.engine.LampCauses.RIGHT;
import static io.github.orsak.engine.SingleEvents.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.AnswerEffect;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.NextCheck;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;

/** What follows from what a person found who did next checks. */
class AnswersTest {

  @TempDir private Path folder;
  private Orsak orsak;

  @BeforeEach
  void threeCausesAskOneQuestion() throws IOException {
    LampCauses.write(folder);
    orsak = Orsak.load(new OwnRules(List.of(folder), Set.of(), true));
  }

  private Report report(List<Event> events, String... answers) {
    return orsak.diagnose(events, Stream.of(answers).map(AnswersTest::answer).toList());
  }

  private static Answer answer(String text) {
    String[] parts = text.split("[@=]");
    return parts.length == 2
        ? new Answer(parts[0], parts[1])
        : new Answer(parts[0], parts[2], parts[1]);
  }

  private static List<String> mine(Report report) {
    return report.verdict().diagnoses().stream()
        .filter(one -> one.cause().startsWith("mine-"))
        .map(one -> one.cause() + " " + one.scope().host() + " " + one.confidence().score())
        .toList();
  }

  @Test
  void anAnswerRaisesOrLowersTheConfidence() {
    List<Event> events = List.of(seen(LEFT, 0, "A"));
    assertThat(mine(report(events))).containsExactly("mine-left a 0.7");
    assertThat(mine(report(events, "lamp=on"))).containsExactly("mine-left a 0.9");
    assertThat(mine(report(events, "lamp=dim"))).containsExactly("mine-left a 0.4");
    assertThat(report(events, "lamp=on").answers())
        .singleElement()
        .satisfies(
            effect -> {
              assertThat(effect.counted())
                  .extracting(Diagnosis::cause)
                  .containsExactly("mine-left");
              assertThat(effect.none()).isFalse();
            });
  }

  @Test
  void oneAnswerServesTwoCausesAndPutsThemInAnotherOrder() {
    List<Event> events = List.of(seen(LEFT, 0, "A"), seen(RIGHT, 5, "B"));
    assertThat(mine(report(events))).containsExactly("mine-left a 0.7", "mine-right b 0.6");
    assertThat(mine(report(events, "lamp=dim")))
        .containsExactly("mine-right b 0.65", "mine-left a 0.4");
  }

  @Test
  void whatIsRuledOutRulesNothingOut() {
    List<Event> events = List.of(seen(LEFT, 0, "A"), seen(RIGHT, 5, "A"));
    assertThat(mine(report(events))).containsExactly("mine-left a 0.7");
    Report out = report(events, "lamp=out");
    assertThat(mine(out)).containsExactly("mine-right a 0.9");
    AnswerEffect effect = out.answers().get(0);
    assertThat(effect.ruledOut()).extracting(Diagnosis::cause).containsExactly("mine-left");
    assertThat(effect.counted()).extracting(Diagnosis::cause).containsExactly("mine-right");
  }

  @Test
  void withNothingLeftSilenceIsNoHealth() {
    List<Event> events = List.of(seen(LEFT, 0, "A"));
    Report out = report(events, "lamp=out");
    assertThat(mine(out)).isEmpty();
    assertThat(out.denied()).extracting(Diagnosis::cause).containsExactly("mine-left");
    assertThat(out.outcome()).isNotEqualTo(Report.Outcome.QUIET);
  }

  @Test
  void anAnswerClosesARivalThatNothingShows() {
    List<Event> events = List.of(seen(RIGHT, 5, "A"));
    assertThat(report(events).verdict().diagnoses().get(0).rivals()).containsExactly("mine-left");
    Report out = report(events, "lamp=out");
    assertThat(out.verdict().diagnoses().get(0).rivals()).isEmpty();
    assertThat(out.answers().get(0).closed()).containsExactly("mine-left");
  }

  @Test
  void anAnswerThatNamesItsPlaceIsAboutThatAlone() {
    List<Event> events = List.of(seen(LEFT, 0, "A.example"), seen(LEFT, 90, "B.example"));
    assertThat(mine(report(events, "lamp@a=dim")))
        .containsExactly("mine-left b.example 0.7", "mine-left a.example 0.4");
    assertThat(mine(report(events, "lamp=on")))
        .containsExactly("mine-left a.example 0.9", "mine-left b.example 0.9");
    assertThat(report(events).questions().open())
        .extracting(next -> next.asked(next.diagnosis().scope()))
        .containsExactly("lamp@a.example", "lamp@b.example");
    Report half = report(events, "lamp@A.example=out");
    assertThat(mine(half)).containsExactly("mine-left b.example 0.7");
    assertThat(report(events, "lamp@c=out").answers()).allMatch(AnswerEffect::none);
  }

  @Test
  void whatWasExplainedIsRuledOutAsWellAndThatIsTold() throws IOException {
    Path right = folder.resolve("mine/right.yaml");
    String explaining =
        Files.readString(right).replace("causes: [mine-left]", "causes: [host-crashed]")
            + "explains:\n  - { cause: mine-left, same: [host], when: during, grace: 1h }\n";
    Files.writeString(right, explaining);
    Path left = folder.resolve("mine/left.yaml");
    Files.writeString(left, Files.readString(left).replace("id: lamp", "id: lantern"));
    orsak = Orsak.load(new OwnRules(List.of(folder), Set.of(), true));
    List<Event> events = List.of(seen(LEFT, 0, "A"), seen(RIGHT, 5, "A"));
    Diagnosis before = report(events).verdict().diagnoses().get(0);
    assertThat(before.explains()).extracting(Diagnosis.Explained::cause).contains("mine-left");
    Report out = report(events, "lantern=out");
    assertThat(mine(out)).containsExactly("mine-right a 0.6");
    assertThat(out.verdict().diagnoses().get(0).explains())
        .extracting(Diagnosis.Explained::cause)
        .doesNotContain("mine-left");
    assertThat(out.answers().get(0).consequences())
        .extracting(Diagnosis.Explained::cause)
        .containsExactly("mine-left");
  }

  @Test
  void aLookSaysNothingOfWhatIsOver() {
    List<Event> events = List.of(seen(OVER, 0, "A"));
    Report report = report(events, "lamp=out");
    assertThat(mine(report)).containsExactly("mine-over a 0.5");
    assertThat(report.answers()).allMatch(AnswerEffect::none);
    assertThat(report.questions().open()).isEmpty();
  }

  @Test
  void whatWouldDecideMostComesFirstAndWhatWasDoneLast() {
    List<Event> events = List.of(seen(LEFT, 0, "A"));
    Report report = report(events);
    Diagnosis left = report.verdict().diagnoses().get(0);
    assertThat(report.questions().of(left))
        .extracting(next -> next.check().id())
        .containsExactly("lamp", "");
    Report done = report(events, "lamp=on");
    assertThat(done.questions().of(done.verdict().diagnoses().get(0)))
        .extracting(next -> next.check().id())
        .containsExactly("", "lamp");
    assertThat(done.questions().open()).noneMatch(NextCheck::open);
  }

  @Test
  void aSessionTakesAnswersAsFacts() {
    assertThat(concluded(List.of(seen(LEFT, 0, "A"), seen(RIGHT, 5, "A"))))
        .containsExactly("mine-right");
    assertThat(concluded(List.of(seen(LEFT, 0, "A"), seen(RIGHT, 5, "A"), seen(LEFT, 9, "B"))))
        .containsExactly("mine-right");
  }

  private List<String> concluded(List<Event> events) {
    KieSession session = orsak.newKieSession();
    try {
      events.forEach(session::insert);
      session.insert(new Answer("lamp", "out"));
      session.fireAllRules();
      return session.getObjects(one -> one instanceof Diagnosis).stream()
          .map(one -> ((Diagnosis) one).cause())
          .toList();
    } finally {
      session.dispose();
    }
  }

  @Test
  void aCaseCanBeAskedAgainAndAgain() {
    try (Intake intake = orsak.begin()) {
      intake.accept(seen(LEFT, 0, "A"));
      var inquiry = intake.inquire(List.of());
      assertThat(mine(inquiry.report(List.of(answer("lamp=out"))))).isEmpty();
      assertThat(mine(inquiry.report(List.of(answer("lamp=on")))))
          .containsExactly("mine-left a 0.9");
      assertThat(mine(inquiry.report(List.of()))).containsExactly("mine-left a 0.7");
    }
  }
}

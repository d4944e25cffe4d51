package io.github.orsak.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Events as wevtutil prints them as text. All are synthetic. */
class WevtutilTextTest {

  private static final String WEVTUTIL =
      """
      Event[0]:
        Log Name: Microsoft Intune Connector
        Source: Microsoft Intune Connector
        Date: 2026-11-23T00:39:42.1230000Z
        Event ID: 20502
        Task: N/A
        Level: Fel
        Opcode: N/A
        Keyword: Klassisk
        User: N/A
        User Name: N/A
        Computer: NDES01
        Description:\s
      Challenge refused
      Device ID: A

      Diagnostic Code: 0x409

      """;

  @Test
  void wevtutilTextIsRead() {
    ReadOutcome outcome =
        ReadOutcome.of(WEVTUTIL + WEVTUTIL.replace("[0]:", "[1]").replace("20502", "20500"));
    assertThat(outcome.events()).extracting(Event::id).containsExactly(20502, 20500);
    Event event = outcome.events().get(0);
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T00:39:42.123Z"));
    assertThat(event.channel()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.provider()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(event.message())
        .isEqualTo("Challenge refused\nDevice ID: A\n\nDiagnostic Code: 0x409");
    assertThat(Told.format(outcome.input())).isEqualTo("Event Viewer text");
    assertThat(outcome.events().get(1).place()).hasToString("-:19");
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void lostLineEndsOfWevtutilAreUnderstood() {
    String broken =
        WEVTUTIL
            .replace("N/A\n  Level: Fel\n", "Inget \u0000  Level: Fel \u0000")
            .replace(
                "  Opcode: N/A\n  Keyword: Klassisk\n",
                "  Opcode: Info \u0000  Keyword: Klassisk \u0000")
            .replace("  User: N/A\n", "  User: N/A\n");
    Event event = ReadOutcome.of(broken).event();
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(event.host()).isEqualTo("ndes01");
  }

  @Test
  void wevtutilTextInAnUnknownLanguageIsReadByPosition() {
    String unknown =
        WEVTUTIL
            .replace("Log Name", "Journaal")
            .replace("Source", "Afkomst")
            .replace("Date", "Wanneer")
            .replace("Event ID", "Nummer")
            .replace("Computer", "Bak")
            .replace("Description", "Verhaal");
    Event event = ReadOutcome.of(unknown).event();
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.message()).startsWith("Challenge refused");
  }

  @Test
  void whatWevtutilDoesNotKnowStaysUnknown() {
    String nothing =
        WEVTUTIL.replace("Fel", "N/A").replaceAll("(?s)Description:.*", "Description:\nN/A\n");
    Event event = ReadOutcome.of(nothing).event();
    assertThat(event.level()).isEqualTo(Level.NOT_STATED);
    assertThat(event.message()).isEmpty();
  }

  @Test
  void anEventWithoutAnIdIsSkippedAndTold() {
    ReadOutcome outcome = ReadOutcome.of(WEVTUTIL + WEVTUTIL.replaceAll("  Event ID: 20502\n", ""));
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("-:19: These lines lack");
  }

  @Test
  void aDumpThatIsCutOffGivesWhatIsThere() {
    ReadOutcome outcome =
        ReadOutcome.of(WEVTUTIL + WEVTUTIL.substring(0, WEVTUTIL.indexOf("  Task")));
    assertThat(outcome.events()).hasSize(2);
    outcome = ReadOutcome.of(WEVTUTIL + WEVTUTIL.substring(0, WEVTUTIL.indexOf("  Event ID")));
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isEqualTo(1);
  }

  @Test
  void aMessageWithoutEndIsCutAndTold() {
    ReadOutcome outcome =
        ReadOutcome.of(WEVTUTIL + "x".repeat(100).concat("\n").repeat(30_000) + WEVTUTIL);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.problems()).contains("-:1: This event is longer than");
    assertThat(outcome.input().complete()).isFalse();
  }
}

package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Events as programs print them as text. All are synthetic. */
class TextDumpsTest {

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

  private static final String LIST =
      """

      TimeCreated  : 2026-11-23 01:39:42
      ProviderName : Microsoft Intune Connector
      Id           : 20502
      Message      : Challenge refused
                     Device ID: A

                       Diagnostic Code: 0x409


      """;

  private static final String COPIED =
      """
      Log Name:      Microsoft Intune Connector
      Source:        Microsoft Intune Connector
      Date:          11/23/2026 1:39:42 AM
      Event ID:      20502
      Task Category: None
      Level:         Error
      Keywords:      Classic
      User:          N/A
      Computer:      NDES01
      Description:
      Challenge refused
      Device ID: A
      """;

  @Test
  void wevtutilTextIsRead() {
    Outcome outcome =
        Outcome.of(WEVTUTIL + WEVTUTIL.replace("[0]:", "[1]").replace("20502", "20500"));
    assertThat(outcome.events()).extracting(Event::id).containsExactly(20502, 20500);
    Event event = outcome.events().get(0);
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T00:39:42.123Z"));
    assertThat(event.channel()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.provider()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(event.message())
        .isEqualTo("Challenge refused\nDevice ID: A\n\nDiagnostic Code: 0x409");
    assertThat(outcome.input().format()).isEqualTo("Event Viewer text");
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
    Event event = Outcome.of(broken).event();
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
    Event event = Outcome.of(unknown).event();
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.message()).startsWith("Challenge refused");
  }

  @Test
  void whatWevtutilDoesNotKnowStaysUnknown() {
    String nothing =
        WEVTUTIL.replace("Fel", "N/A").replaceAll("(?s)Description:.*", "Description:\nN/A\n");
    Event event = Outcome.of(nothing).event();
    assertThat(event.level()).isEqualTo(Level.NOT_STATED);
    assertThat(event.message()).isEmpty();
  }

  @Test
  void formatListIsRead() {
    ReadOptions zone = ReadOptions.DEFAULTS.withZone(ZoneId.of("Europe/Stockholm"));
    Outcome outcome = Outcome.of(LIST + LIST, zone);
    assertThat(outcome.events()).hasSize(2);
    Event event = outcome.events().get(1);
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T00:39:42Z"));
    assertThat(event.message())
        .isEqualTo("Challenge refused\nDevice ID: A\n\n  Diagnostic Code: 0x409");
    assertThat(outcome.input().format()).isEqualTo("PowerShell text");
    assertThat(outcome.problems()).contains("no computer: 2");
  }

  @Test
  void formatListOfAllPropertiesBeginsWithTheMessage() {
    String all =
        """
        Message              : Challenge refused
                               Id : 7
        Id                   : 20502
        Level                : 2
        RecordId             : 103
        ProviderName         : Microsoft Intune Connector
        LogName              : Microsoft Intune Connector
        MachineName          : NDES01
        TimeCreated          : 23.11.2026 01:39:42
        Properties           : {System.Diagnostics.Eventing.Reader.EventProperty}

        """;
    Outcome outcome = Outcome.of(all + LIST);
    assertThat(outcome.events()).hasSize(2);
    Event event = outcome.events().get(0);
    assertThat(event.recordId()).isEqualTo(103);
    assertThat(event.message()).isEqualTo("Challenge refused\nId : 7");
    assertThat(outcome.problems()).contains("data the export left out: 1");
  }

  @Test
  void formatListOfGetEventLogIsRead() {
    String list =
        """
        Index              : 103
        EntryType          : Error
        InstanceId         : 1073762326
        Message            : Challenge refused
        Category           : (0)
        ReplacementStrings : {A, 0x409}
        Source             : Microsoft Intune Connector
        TimeGenerated      : 11/23/2026 1:39:42 AM
        TimeWritten        : 11/23/2026 1:39:42 AM
        UserName           :

        """;
    Event event = Outcome.of(list).event();
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.recordId()).isEqualTo(103);
    assertThat(event.level()).isEqualTo(Level.ERROR);
  }

  @Test
  void detailsCopiedInEventViewerAreRead() {
    Outcome outcome = Outcome.of(COPIED + "\n" + COPIED);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.events().get(0).time()).isEqualTo(Instant.parse("2026-11-23T01:39:42Z"));
    assertThat(outcome.events().get(0).message()).isEqualTo("Challenge refused\nDevice ID: A");
  }

  @Test
  void copiedDetailsMayBeInTheLanguageOfTheServer() {
    String german =
        """
        Protokollname: Microsoft Intune Connector
        Quelle:        Microsoft Intune Connector
        Datum:         04.05.2026 01:39:42
        Ereignis-ID:   20502
        Aufgabenkategorie:Keine
        Ebene:         Fehler
        Schlüsselwörter:Klassisch
        Benutzer:      Nicht zutreffend
        Computer:      NDES01
        Beschreibung:
        Diagnosecode: 0x409
        """;
    Event event = Outcome.of(german).event();
    assertThat(event.time()).isEqualTo(Instant.parse("2026-05-04T01:39:42Z"));
    assertThat(event.level()).isEqualTo(Level.ERROR);
    String french =
        german
            .replace("Protokollname:", "Nom du journal\u00A0:")
            .replace("Quelle:", "Source\u00A0:")
            .replace("Datum:", "Date\u00A0:")
            .replace("Ereignis-ID:", "ID de l’événement\u00A0:")
            .replace("Ebene:         Fehler", "Niveau\u00A0:        Erreur")
            .replace("Computer:", "Ordinateur\u00A0:")
            .replace("Beschreibung:", "Description\u00A0:");
    assertThat(Outcome.of(french).event().host()).isEqualTo("ndes01");
  }

  @Test
  void copiedDetailsWithTheXmlAreReadFromTheXml() {
    String xml =
        COPIED
            + """
            Event Xml:
            <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System>
              <Provider Name="Microsoft Intune Connector" /><EventID>20502</EventID>
              <TimeCreated SystemTime="2026-11-23T00:39:42.123Z" /><Computer>NDES01</Computer>
            </System><EventData><Data>from the XML</Data></EventData></Event>
            """;
    assertThat(Outcome.of(xml).event().data()).extracting("value").containsExactly("from the XML");
  }

  @Test
  void anEventWithoutAnIdIsSkippedAndTold() {
    Outcome outcome = Outcome.of(WEVTUTIL + WEVTUTIL.replaceAll("  Event ID: 20502\n", ""));
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("-:19: These lines lack");
  }

  @Test
  void aDumpThatIsCutOffGivesWhatIsThere() {
    Outcome outcome = Outcome.of(WEVTUTIL + WEVTUTIL.substring(0, WEVTUTIL.indexOf("  Task")));
    assertThat(outcome.events()).hasSize(2);
    outcome = Outcome.of(WEVTUTIL + WEVTUTIL.substring(0, WEVTUTIL.indexOf("  Event ID")));
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isEqualTo(1);
  }

  @Test
  void aMessageWithoutEndIsCutAndTold() {
    Outcome outcome = Outcome.of(WEVTUTIL + "x".repeat(100).concat("\n").repeat(30_000) + WEVTUTIL);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.problems()).contains("-:1: This event is longer than");
    assertThat(outcome.input().complete()).isFalse();
  }

  @Test
  void proseIsNoDump() {
    assertThat(Outcome.of("Note: the server was slow\nId: 5\n").input().format())
        .isEqualTo("unknown");
  }
}

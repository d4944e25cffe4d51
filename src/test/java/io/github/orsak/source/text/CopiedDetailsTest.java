package io.github.orsak.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.source.ReadOutcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Events as Event Viewer copies their details. All are synthetic. */
class CopiedDetailsTest {

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
  void detailsCopiedInEventViewerAreRead() {
    ReadOutcome outcome = ReadOutcome.of(COPIED + "\n" + COPIED);
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
    Event event = ReadOutcome.of(german).event();
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
    assertThat(ReadOutcome.of(french).event().host()).isEqualTo("ndes01");
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
    assertThat(ReadOutcome.of(xml).event().data())
        .extracting("value")
        .containsExactly("from the XML");
  }
}

package io.github.orsak.source.table;

import static io.github.orsak.source.table.TableTexts.ENGLISH;
import static io.github.orsak.source.table.TableTexts.ROW;
import static io.github.orsak.source.table.TableTexts.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Sources;
import io.github.orsak.source.Told;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as Event Viewer saves them, in any language. All are synthetic. */
class TablesTest {

  @Test
  void aTableOfEventViewerHasOneColumnMoreThanItsHeader() {
    ReadOptions options =
        ReadOptions.DEFAULTS.withZone(ZoneId.of("Europe/Stockholm")).withComputer("NDES01");
    ReadOutcome outcome =
        ReadOutcome.of(ENGLISH + ROW.replace("0x409", "0x409\r\nsays \"\"no\"\""), options);
    Event event = outcome.event();
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T00:39:42Z"));
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(event.provider()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.channel()).isEmpty();
    assertThat(event.message()).isEqualTo("Diagnostic Code: 0x409\nsays \"no\"");
    assertThat(event.place()).hasToString("-:2");
    assertThat(Told.format(outcome.input())).isEqualTo("Event Viewer CSV");
  }

  @Test
  void whatItDoesNotSayIsTold() {
    assertThat(ReadOutcome.of(ENGLISH + ROW).problems())
        .contains("Times without a zone: 1")
        .contains("--zone")
        .contains("Records that name no computer: 1")
        .contains("--computer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nivå,Datum och tid,Källa,Händelse-ID,Aktivitetskategori",
        "Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie",
        "Niveau,Date et heure,Source,ID de l’événement,Catégorie de la tâche",
        "Nivå,Dato og klokkeslett,Kilde,Hendelses-ID,Oppgavekategori",
        "Niveau,Dato og klokkeslæt,Kilde,Hændelses-id,Opgavekategori",
        "Taso,Päivämäärä ja kellonaika,Lähde,Tapahtumatunnus,Tehtäväluokka",
        "Niveau,Datum en tijd,Bron,Gebeurtenis-id,Taakcategorie",
        "Nivel,Fecha y hora,Origen,Id. del evento,Categoría de la tarea",
        "Rang,Quand,Qui,Quoi,Sorte",
        "\"Level\",\"Date and Time\",\"Source\",\"Event ID\",\"Task Category\"",
        "Keywords,Date and Time,Source,Event ID,Task Category",
        "sep=,\r\nLevel,Date and Time,Source,Event ID,Task Category"
      })
  void theHeaderMayBeInAnyLanguage(String header) {
    ReadOutcome outcome = ReadOutcome.of(header + "\r\n" + ROW + ROW);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().complete()).isTrue();
    assertThat(outcome.events().get(0).time()).isEqualTo(UTC);
    assertThat(outcome.events().get(0).message()).isEqualTo("Diagnostic Code: 0x409");
  }

  @ParameterizedTest
  @CsvSource({
    "Fel, ERROR",
    "Fehler, ERROR",
    "Erreur, ERROR",
    "Feil, ERROR",
    "Fejl, ERROR",
    "Virhe, ERROR",
    "Fout, ERROR",
    "Varning, WARNING",
    "Informationen, INFORMATION",
    "Kritiskt, CRITICAL",
    "Überwachung, NOT_STATED"
  })
  void levelWordsAreKnownInTheLanguagesOfTheServers(String word, Level level) {
    assertThat(ReadOutcome.of(ENGLISH + ROW.replace("Error", word)).event().level())
        .isEqualTo(level);
  }

  @Test
  void rowsWithoutAHeaderAreReadByPosition() {
    assertThat(ReadOutcome.of(ROW + ROW).events()).hasSize(2);
  }

  @Test
  void columnsThatAPersonAddedAreReadByTheirNames() {
    String table =
        "Event ID,Date and Time,Computer,Log Name,Description\n"
            + "20502,2026-11-23 01:39:42,NDES01,Microsoft Intune Connector,m\n";
    Event event = ReadOutcome.of(table).event();
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.channel()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.message()).isEqualTo("m");
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t'})
  void otherSeparatorsAreFoundOut(char separator) {
    String table = (ENGLISH + ROW + ROW).replace(',', separator);
    ReadOutcome outcome = ReadOutcome.of(table);
    assertThat(outcome.events()).hasSize(2);
    assertThat(Told.format(outcome.input())).endsWith(separator == '\t' ? "TXT" : "CSV");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252"})
  void tablesAreDecodedLikeEveryText(String charset) {
    String table =
        "Nivå;Datum och tid;Källa;Händelse-ID;Aktivitetskategori\r\n"
            + "Fel;2026-11-23 01:39:42;Microsoft Intune Connector;20502;Ingen;\"försök\"\r\n";
    byte[] bytes = table.getBytes(Charset.forName(charset));
    assertThat(ReadOutcome.of(bytes, ReadOptions.DEFAULTS).event().message()).isEqualTo("försök");
  }

  @Test
  void aNamedEncodingOverridesWhatTheBytesSuggest() {
    byte[] bytes = (ENGLISH + ROW.replace("None", "š")).getBytes(Charset.forName("windows-1257"));
    ReadOptions options = ReadOptions.DEFAULTS.withEncoding(Charset.forName("windows-1257"));
    assertThat(ReadOutcome.of(bytes, options).input().encoding()).isEqualTo("windows-1257");
  }

  @Test
  void idsThatASpreadsheetChangedAreUnderstoodOrRefusedWithTheirLine() {
    ReadOutcome outcome =
        ReadOutcome.of(
            ENGLISH
                + ROW.replace("20502", "20502.0")
                + ROW.replace("20502", "\"20,502\"")
                + ROW.replace("20502", "2.05E+04"));
    assertThat(outcome.events()).extracting(Event::id).containsExactly(20502, 20502);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("-:4: Event ID is \"2.05E+04\"");
  }

  @Test
  void aTableOfSomethingElseIsRefusedAndInAFolderPassedOver(@TempDir Path folder)
      throws IOException {
    String table = "Name,Mail,Phone,Office\nAnna,a@contoso.example,1,2\n";
    ReadOutcome outcome = ReadOutcome.of(table);
    assertThat(outcome.events()).isEmpty();
    assertThat(Told.format(outcome.input())).isEqualTo("unknown");
    assertThat(outcome.problems()).contains("Name,Mail,Phone").contains("Export the log");
    assertThat(outcome.input().complete()).isFalse();
    Files.writeString(folder.resolve("people.csv"), table, StandardCharsets.UTF_8);
    assertThat(
            Sources.read(
                List.of(folder.toString()), ReadOptions.DEFAULTS, event -> {}, Progress.NONE))
        .singleElement()
        .matches(input -> input.complete());
  }
}

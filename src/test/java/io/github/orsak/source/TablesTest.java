package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
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

/** Tables as Event Viewer, PowerShell and portals save them. All are synthetic. */
class TablesTest {

  private static final String ENGLISH = "Level,Date and Time,Source,Event ID,Task Category\r\n";
  private static final String ROW =
      "Error,2026-11-23 01:39:42,Microsoft Intune Connector,20502,None,\"Diagnostic Code: 0x409\"\r\n";

  private static final String TYPE = "#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\r\n";
  private static final String EXPORTED =
      "\"Message\",\"Id\",\"Level\",\"RecordId\",\"ProviderName\",\"LogName\",\"MachineName\",\"TimeCreated\",\"Properties\"\r\n"
          + "\"line one\r\nDevice ID: \"\"A\"\"\",\"20502\",\"2\",\"103\",\"Microsoft Intune Connector\",\"Microsoft Intune Connector\",\"NDES01\",\"2026-11-23 01:39:42\",\"System.Collections.Generic.List`1[System.Diagnostics.Eventing.Reader.EventProperty]\"\r\n";

  private static final Instant UTC = Instant.parse("2026-11-23T01:39:42Z");

  private static Outcome viewer(String... dates) {
    StringBuilder table = new StringBuilder(ENGLISH);
    for (String date : dates) {
      table.append(ROW.replace("2026-11-23 01:39:42", date));
    }
    return Outcome.of(table.toString());
  }

  @Test
  void aTableOfEventViewerHasOneColumnMoreThanItsHeader() {
    ReadOptions options =
        ReadOptions.DEFAULTS.withZone(ZoneId.of("Europe/Stockholm")).withComputer("NDES01");
    Outcome outcome =
        Outcome.of(ENGLISH + ROW.replace("0x409", "0x409\r\nsays \"\"no\"\""), options);
    Event event = outcome.event();
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T00:39:42Z"));
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(event.provider()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.channel()).isEmpty();
    assertThat(event.message()).isEqualTo("Diagnostic Code: 0x409\nsays \"no\"");
    assertThat(event.place()).hasToString("-:2");
    assertThat(outcome.input().format()).isEqualTo("Event Viewer CSV");
  }

  @Test
  void whatItDoesNotSayIsTold() {
    assertThat(Outcome.of(ENGLISH + ROW).problems())
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
    Outcome outcome = Outcome.of(header + "\r\n" + ROW + ROW);
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
    assertThat(Outcome.of(ENGLISH + ROW.replace("Error", word)).event().level()).isEqualTo(level);
  }

  @Test
  void rowsWithoutAHeaderAreReadByPosition() {
    assertThat(Outcome.of(ROW + ROW).events()).hasSize(2);
  }

  @Test
  void columnsThatAPersonAddedAreReadByTheirNames() {
    String table =
        "Event ID,Date and Time,Computer,Log Name,Description\n"
            + "20502,2026-11-23 01:39:42,NDES01,Microsoft Intune Connector,m\n";
    Event event = Outcome.of(table).event();
    assertThat(event.host()).isEqualTo("ndes01");
    assertThat(event.channel()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.message()).isEqualTo("m");
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t'})
  void otherSeparatorsAreFoundOut(char separator) {
    String table = (ENGLISH + ROW + ROW).replace(',', separator);
    Outcome outcome = Outcome.of(table);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().format()).endsWith(separator == '\t' ? "TXT" : "CSV");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252"})
  void tablesAreDecodedLikeEveryText(String charset) {
    String table =
        "Nivå;Datum och tid;Källa;Händelse-ID;Aktivitetskategori\r\n"
            + "Fel;2026-11-23 01:39:42;Microsoft Intune Connector;20502;Ingen;\"försök\"\r\n";
    byte[] bytes = table.getBytes(Charset.forName(charset));
    assertThat(Outcome.of(bytes, ReadOptions.DEFAULTS).event().message()).isEqualTo("försök");
  }

  @Test
  void aNamedEncodingOverridesWhatTheBytesSuggest() {
    byte[] bytes = (ENGLISH + ROW.replace("None", "š")).getBytes(Charset.forName("windows-1257"));
    ReadOptions options = ReadOptions.DEFAULTS.withEncoding(Charset.forName("windows-1257"));
    assertThat(Outcome.of(bytes, options).input().encoding()).isEqualTo("windows-1257");
  }

  @Test
  void idsThatASpreadsheetChangedAreUnderstoodOrRefusedWithTheirLine() {
    Outcome outcome =
        Outcome.of(
            ENGLISH
                + ROW.replace("20502", "20502.0")
                + ROW.replace("20502", "\"20,502\"")
                + ROW.replace("20502", "2.05E+04"));
    assertThat(outcome.events()).extracting(Event::id).containsExactly(20502, 20502);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("-:4: Event ID is \"2.05E+04\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27.10.2021 12:28:26 | 2021-10-27T12:28:26Z",
        "7.3.2021 1.39.42 | 2021-03-07T01:39:42Z",
        "10/27/2021 06:38:24 PM | 2021-10-27T18:38:24Z",
        "10/27/2021 12:00:01 AM | 2021-10-27T00:00:01Z",
        "27/10/2021 12:05:01 p. m. | 2021-10-27T12:05:01Z",
        "27-10-2021 6:38 | 2021-10-27T06:38:00Z",
        "2021/3/7 6:38:24 | 2021-03-07T06:38:24Z",
        "2021-03-07 06:38:24 | 2021-03-07T06:38:24Z",
        "05/05/2021 06:38:24 | 2021-05-05T06:38:24Z",
        "27.10.2021, 12:28:26,5 | 2021-10-27T12:28:26.5Z",
        "10/27/2021 12:28:26 +02:00 | 2021-10-27T10:28:26Z"
      })
  void datesAreReadAsPeopleWriteThem(String date, Instant time) {
    assertThat(viewer("\"" + date + "\"").event().time()).isEqualTo(time);
  }

  @Test
  void aNarrowSpaceMayStandBeforeTheHalfOfTheDay() {
    assertThat(viewer("10/27/2021 6:38:24\u202FPM").event().time())
        .isEqualTo(Instant.parse("2021-10-27T18:38:24Z"));
  }

  @Test
  void aDateThatCanBeTwoIsNeverGuessed() {
    Outcome outcome = viewer("04/05/2026 10:00:00", "04/06/2026 10:00:00");
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.input().skipped()).isEqualTo(2);
    assertThat(outcome.input().complete()).isFalse();
    assertThat(outcome.problems())
        .contains("\"04/05/2026 10:00:00\"")
        .contains("--date-order dmy")
        .contains("--date-order mdy");
  }

  @ParameterizedTest
  @CsvSource({"DMY, 2026-05-04T10:00:00Z", "MDY, 2026-04-05T10:00:00Z"})
  void theNamedOrderDecides(DateOrder order, Instant time) {
    String table = ENGLISH + ROW.replace("2026-11-23 01:39:42", "04/05/2026 10:00:00");
    Outcome outcome = Outcome.of(table, ReadOptions.DEFAULTS.withDateOrder(order));
    assertThat(outcome.event().time()).isEqualTo(time);
  }

  @Test
  void aDateAgainstTheNamedOrderIsRefused() {
    String table = ENGLISH + ROW.replace("2026-11-23 01:39:42", "04/27/2026 10:00:00");
    Outcome outcome = Outcome.of(table, ReadOptions.DEFAULTS.withDateOrder(DateOrder.DMY));
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.problems()).contains("the order dmy of --date-order");
  }

  @Test
  void shortYearsNeedANamedOrderUnlessOneNumberSettlesIt() {
    assertThat(viewer("04/05/06 10:00:00").events()).isEmpty();
    assertThat(viewer("04/27/06 10:00:00", "04/05/06 10:00:00").events())
        .extracting(Event::time)
        .containsExactly(
            Instant.parse("2006-04-27T10:00:00Z"), Instant.parse("2006-04-05T10:00:00Z"));
    String table = ENGLISH + ROW.replace("2026-11-23 01:39:42", "04-05-06 10:00:00");
    assertThat(Outcome.of(table, ReadOptions.DEFAULTS.withDateOrder(DateOrder.YMD)).event().time())
        .isEqualTo(Instant.parse("2004-05-06T10:00:00Z"));
  }

  @Test
  void oneDateSettlesThoseBeforeAndAfterIt() {
    Outcome outcome = viewer("04/05/2026 10:00:00", "04/27/2026 10:00:00", "05/04/2026 10:00:00");
    assertThat(outcome.events())
        .extracting(Event::time)
        .containsExactly(
            Instant.parse("2026-04-05T10:00:00Z"),
            Instant.parse("2026-04-27T10:00:00Z"),
            Instant.parse("2026-05-04T10:00:00Z"));
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void datesThatGoBothWaysSettleNothing() {
    Outcome outcome = viewer("04/27/2026 10:00:00", "27/04/2026 10:00:00", "04/05/2026 10:00:00");
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("both ways");
  }

  @Test
  void theLanguageOfTheHeaderDecidesWhereNoDateDoesAndThatIsSaid() {
    String table =
        "Niveau;Dato og klokkeslæt;Kilde;Hændelses-id;Opgavekategori\n"
            + "Fejl;04-05-2026 10:00:00;Microsoft Intune Connector;20502;Ingen;m\n";
    Outcome outcome = Outcome.of(table);
    assertThat(outcome.event().time()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
    assertThat(outcome.problems()).contains("were read as dmy: 1").contains("--date-order");
  }

  @Test
  void aDateInTheTableIsStrongerThanTheLanguageOfItsHeader() {
    String row = "Fejl;04/05/2026 10:00:00;Microsoft Intune Connector;20502;Ingen;m\n";
    String table =
        "Niveau;Dato og klokkeslæt;Kilde;Hændelses-id;Opgavekategori\n"
            + row
            + row.replace("04/05", "04/27");
    assertThat(Outcome.of(table).events().get(0).time())
        .isEqualTo(Instant.parse("2026-04-05T10:00:00Z"));
  }

  @Test
  void exportCsvIsReadWithAndWithoutItsType() {
    for (String table :
        List.of(TYPE + EXPORTED, EXPORTED, (TYPE + EXPORTED).replace("\",\"", "\";\""))) {
      Outcome outcome = Outcome.of(table);
      Event event = outcome.event();
      assertThat(event.id()).isEqualTo(20502);
      assertThat(event.recordId()).isEqualTo(103);
      assertThat(event.host()).isEqualTo("ndes01");
      assertThat(event.message()).isEqualTo("line one\nDevice ID: \"A\"");
      assertThat(event.data()).isEmpty();
      assertThat(event.time()).isEqualTo(UTC);
      assertThat(outcome.input().format()).isEqualTo("PowerShell CSV");
      assertThat(outcome.problems()).contains("data the export left out: 1");
    }
  }

  @Test
  void exportsMayFollowEachOtherInOneFile() {
    assertThat(Outcome.of(TYPE + EXPORTED + TYPE + EXPORTED).events()).hasSize(2);
    assertThat(Outcome.of(ENGLISH + ROW + ENGLISH + ROW).events()).hasSize(2);
  }

  @Test
  void lettersThatExportCsvLostAreTold() {
    Outcome outcome = Outcome.of(TYPE + EXPORTED.replace("line one", "Anv?ndar-id: x"));
    assertThat(outcome.problems()).contains("question marks").contains("-Encoding UTF8");
    assertThat(Outcome.of(TYPE + EXPORTED.replace("line one", "Why?")).problems())
        .doesNotContain("question marks");
  }

  @Test
  void thePortalOfLogAnalyticsNamesTheZoneInTheHeader() {
    String table =
        """
        "TimeGenerated [UTC]",Source,EventLog,Computer,EventLevelName,EventID,RenderedDescription,ParameterXml
        "2/25/2026, 9:19:25.391 AM",Microsoft Intune Connector,Microsoft Intune Connector,ndes01,Error,20502,m,"<Param>one</Param>"
        """;
    Outcome outcome = Outcome.of(table);
    assertThat(outcome.event().time()).isEqualTo(Instant.parse("2026-02-25T09:19:25.391Z"));
    assertThat(outcome.event().data()).extracting("value").containsExactly("one");
    assertThat(outcome.problems()).isEmpty();
    String stockholm = table.replace("[UTC]", "[Europe/Stockholm]");
    assertThat(Outcome.of(stockholm).event().time())
        .isEqualTo(Instant.parse("2026-02-25T08:19:25.391Z"));
    String local = table.replace("[UTC]", "[Local Time]");
    assertThat(Outcome.of(local).problems()).contains("--zone");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsNoOtherRow() {
    Outcome outcome =
        Outcome.of(
            ENGLISH
                + ROW
                + ROW.replace("0x409\"", "0x40A").replace("\r\n", "\r\nmore\r\n")
                + ROW
                + ROW);
    assertThat(outcome.events()).hasSize(4);
    assertThat(outcome.events().get(1).message()).startsWith("Diagnostic Code: 0x40A");
    assertThat(outcome.problems()).contains("-:3: The quotes of this row are wrong");
    assertThat(outcome.input().complete()).isFalse();
    assertThat(outcome.events().get(3).place()).hasToString("-:6");
  }

  @Test
  void quotesInsideADescriptionThatAreNotDoubledCostNothing() {
    Outcome outcome = Outcome.of(ENGLISH + ROW.replace("Code:", "\"Code\":") + ROW);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.events().get(0).message()).contains("\"Code\": 0x409");
  }

  @Test
  void aTableThatIsCutOffIsReadAsFarAsItGoes() {
    String table = ENGLISH + ROW + ROW;
    Outcome outcome = Outcome.of(table.substring(0, table.length() - 8));
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.problems()).contains("-:3: The text ends inside this row");
    assertThat(outcome.input().complete()).isFalse();

    Outcome exported = Outcome.of(EXPORTED + "\"second\",\"20502\",\"2");
    assertThat(exported.events()).hasSize(1);
    assertThat(exported.input().skipped()).isEqualTo(1);
    assertThat(exported.problems()).contains("-:4: The text ends inside this row");
  }

  @Test
  void aRowLongerThanTheLimitCostsOneRow() {
    String endless = "Error,x,\"" + "y\n".repeat(4 * Caps.DEFAULTS.text());
    Outcome outcome = Outcome.of(ENGLISH + ROW + endless + ROW);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems())
        .contains("-:3: The quotes of this row are wrong or it is too long");
  }

  @Test
  void aRowWithTooManyColumnsCostsOneRow() {
    Outcome outcome = Outcome.of(ENGLISH + ROW + ",".repeat(2 * Limits.COLUMNS) + "\r\n" + ROW);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().skipped()).isEqualTo(1);
  }

  @Test
  void aTableOfSomethingElseIsRefusedAndInAFolderPassedOver(@TempDir Path folder)
      throws IOException {
    String table = "Name,Mail,Phone,Office\nAnna,a@contoso.example,1,2\n";
    Outcome outcome = Outcome.of(table);
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.input().format()).isEqualTo("unknown");
    assertThat(outcome.problems()).contains("Name,Mail,Phone").contains("Export the log");
    assertThat(outcome.input().complete()).isFalse();
    Files.writeString(folder.resolve("people.csv"), table, StandardCharsets.UTF_8);
    assertThat(
            Sources.read(
                List.of(folder.toString()), ReadOptions.DEFAULTS, event -> {}, Progress.NONE))
        .singleElement()
        .matches(input -> input.complete());
  }

  @Test
  void recordsThatWaitForTheirDateHaveALimit() {
    String row = ROW.replace("2026-11-23 01:39:42", "04/05/2026 10:00:00");
    String large = row.replace("0x409", "x".repeat(900_000));
    int many = Limits.WAITING / 900_000 + 3;
    Outcome outcome =
        Outcome.of(ENGLISH + large.repeat(many) + row.replace("04/05", "04/27") + row);
    assertThat(outcome.input().skipped()).isBetween(1L, 4L);
    assertThat(outcome.events()).hasSize(many + 2 - (int) outcome.input().skipped());
    assertThat(outcome.problems()).contains("--date-order");
  }
}

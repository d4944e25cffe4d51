package io.github.orsak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person reads in the text report, where it is easily told wrong. All input is synthetic.
 */
class TellingTest {

  private static final TextStyle SHORT = new TextStyle(80, false, false);
  private static final String HEALTHY = "  - { at: +%dm, id: 20400 }\n";
  private static final String RESTART =
      "  - { at: +0m, id: 10010 }\n  - { at: +5m, id: 10020 }\n  - { at: +7m, id: 10010 }\n"
          + "  - { at: +8m, id: 20400 }\n";
  private static final Pattern QUOTE = Pattern.compile("· |“.*|.*”");
  private static final Pattern COMMAND =
      Pattern.compile("([A-Z][a-z]+-[A-Z]|[a-z]+ |ProviderName='[^ ]*'}).*");
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

  @TempDir private Path folder;

  private WrittenLogs logs;

  @BeforeEach
  void begin() {
    logs = new WrittenLogs(folder);
  }

  @Test
  void howToGetTheLogsIsToldOnceAndCanBeCopied() throws IOException {
    logs.file("empty.xml", "");
    logs.file("note.txt", "call Anna");
    String told = logs.told();
    assertThat(told.lines())
        .filteredOn(line -> line.contains(".evtx\""))
        .containsExactly(
            "  copy \"%SystemRoot%\\System32\\winevt\\Logs\\Microsoft*Intune*Connector*.evtx\" .");
    assertThat(told).doesNotContain("wevtutil");
  }

  @Test
  void aRequestThatOnlyASummaryTellsOfAsksForTheLogOfItsSteps() throws IOException {
    String connector = "host: NDES01, channel: Microsoft-Intune-CertificateConnectors/";
    String asked = "was not read: Microsoft-Intune-CertificateConnectors/Operational on NDES01";
    logs.batch("admin.yaml", connector + "Admin", "  - { at: +0m, id: 1001 }\n");
    assertThat(joined(logs.told(SHORT))).contains(asked);

    logs.batch("steps.yaml", connector + "Operational", "  - { at: +1h, id: 1002 }\n");
    assertThat(joined(logs.told(SHORT))).contains("not explained").doesNotContain(asked);
  }

  @Test
  void littleTrafficIsToldToProveNothing() throws IOException {
    String defaults = "host: NDES01, channel: Microsoft Intune Connector";
    String failing =
        "  - { at: +0m, id: 20400 }\n"
            + "  - { at: +1m, id: 20102, data: { DiagnosticCode: '0x00000F3A' } }\n"
            + "  - { at: +9m, id: 20102, data: { DiagnosticCode: '0x00000F3A' } }\n";
    String working = "  - { at: +%dm, id: 20100 }\n";
    String proof = "Too little was tried since to tell whether it is over.";
    logs.batch("few.yaml", defaults, failing + working.formatted(20) + working.formatted(25));
    assertThat(joined(logs.told(SHORT))).contains(proof);

    logs.batch("more.yaml", defaults, working.formatted(30) + working.formatted(35));
    assertThat(joined(logs.told(SHORT))).contains("failed whenever").doesNotContain(proof);
  }

  @Test
  void whatSomeConnectorsHaveInCommonIsNotToldOfAll() throws IOException {
    String both = "  - { at: +%dm, id: 20402 }\n  - { at: +%dm, id: 20302 }\n".repeat(3);
    for (String host : List.of("NDES01", "NDES03")) {
      logs.batch(
          host + ".yaml",
          "host: " + host + ", channel: Microsoft Intune Connector",
          both.formatted(30, 31, 40, 41, 50, 51));
    }
    assertThat(joined(logs.told(SHORT))).contains("Where all connectors");

    logs.batch(
        "NDES02.yaml", "host: NDES02, channel: Microsoft Intune Connector", HEALTHY.formatted(35));
    assertThat(joined(logs.told(SHORT)))
        .contains("Intune is out of reach for 2 of 3 connectors (NDES01, NDES03)")
        .contains("Where 2 of 3 connectors (NDES01, NDES03)");
  }

  private static String joined(String told) {
    return told.replaceAll("\\s+", " ");
  }

  @Test
  void whatIsSaidOfInputsIsSaidInTheLanguageOfTheReport() throws IOException {
    logs.file("empty.xml", "");
    logs.file("letter.txt", "call Anna");
    logs.file("rows.json", "[{\"Id\": 20400, \"ProviderName\": \"x\", \"TimeCreated\": \"soon\"}]");
    String told = logs.told(TextStyle.PLAIN, Language.of("sv")).replaceAll("\\s+", " ");
    assertThat(told)
        .contains("empty.xml: okänt format, inga händelser")
        .contains("Filen är tom. Exportera loggen igen.")
        .contains("Det här är inget format som läses: den börjar med \"call Anna\".")
        .contains(
            "TimeCreated är \"soon\"; väntade en tid som 2021-03-01T10:00:00Z. Posten hoppades");
  }

  @Test
  void aShortReportTellsWhatItIsTooEarlyFor() throws IOException {
    String late =
        "  - { at: +%dm, id: 20501, data: [ 'Device ID: D%d', 'Diagnostic Code: 0x411' ] }\n";
    logs.batch(
        "skew.yaml",
        IntStream.of(15, 21, 30, 39)
            .mapToObj(minute -> late.formatted(minute, minute))
            .collect(Collectors.joining("", "  - { at: +0m, id: 20500 }\n", "")));
    assertThat(logs.told(SHORT)).contains("see below").contains("Too early to tell");
  }

  @Test
  void whatIsSaidOfAWholeInputDoesNotRepeatItsName() throws IOException {
    logs.file("blank.xml", " \n\n");
    assertThat(logs.told()).containsOnlyOnce("blank.xml: ").contains("nothing but blanks");
  }

  @Test
  void aCommandStandsAloneBelowWhereToRunIt() throws IOException {
    logs.batch(
        "ca.yaml",
        "  - { at: +0m, id: 20100, data: [ 'CA Name: CA01\\Issuing', 'Device ID: A' ] }\n"
            + "  - { at: +9m, id: 20102, data: [ 'CA Name: CA01\\Issuing', 'Device ID: B',"
            + " 'Diagnostic Code: 0x400' ] }\n"
            + "  - { at: +18m, id: 20102, data: [ 'CA Name: CA01\\Issuing', 'Device ID: C',"
            + " 'Diagnostic Code: 0x400' ] }\n");
    assertThat(logs.told())
        .contains(
            "    On the CA server:\n    Get-Service certsvc\n      Stopped confirms this cause.\n");
  }

  @Test
  void aShortReportHasNoTailWithoutHeading() throws IOException {
    logs.batch("fine.yaml", HEALTHY.formatted(1));
    logs.file("readme.txt", "hello\n");
    logs.files().clear();
    logs.files().add(folder.toString());
    assertThat(logs.told(SHORT)).containsPattern("What was read\n─+\n  · .*readme.txt: unknown");
    Files.delete(folder.resolve("readme.txt"));
    assertThat(logs.told(SHORT)).doesNotContain("What was read").endsWith("No failures.\n\n");
  }

  @Test
  void aShortReportTellsWhichIdsAreNotKnown() throws IOException {
    logs.batch("odd.yaml", HEALTHY.formatted(1) + "  - { at: +2m, id: 29999, level: error }\n");
    assertThat(logs.told(SHORT))
        .contains("see below what is missing")
        .contains("Event id 29999")
        .doesNotContain("What was read");
  }

  @Test
  void manyInputsAreCountedAndThoseWithoutEventsAreNamed() throws IOException {
    for (int i = 10; i < 30; i++) {
      logs.batch("log" + i + ".yaml", HEALTHY.formatted(i));
    }
    logs.batch("nothing.yaml", "  []\n");
    String told = logs.told();
    assertThat(told)
        .contains("log21.yaml: YAML batch, 1 event")
        .doesNotContain("log22.yaml")
        .containsPattern("nothing.yaml: YAML batch, no\\s+events")
        .contains("8 more inputs read without a problem, 8 events; --format json lists each");
  }

  @Test
  void aCertainDiagnosisDoesNotSayTheWordConfidenceTwice() {
    for (String code : Language.codes()) {
      for (Scenario scenario : Project.scenarios()) {
        String told = TextReport.of(Project.report(scenario), Language.of(code), TextStyle.PLAIN);
        assertThat(told)
            .doesNotContain("certain confidence")
            .doesNotContain("säker säkerhet")
            .doesNotContainPattern("Confidence +\\w+ confidence")
            .doesNotContainPattern("Säkerhet +\\w+ säkerhet");
      }
    }
  }

  @Test
  void aNoteWithoutFailuresExplainsNothing() throws IOException {
    logs.batch("restart.yaml", RESTART);
    assertThat(logs.told())
        .contains("connector-restarted")
        .doesNotContain("What it explains")
        .doesNotContain("no failures of its own");
  }

  @ParameterizedTest
  @CsvSource({"4h, true", "3h59m, false"})
  void aServerWhoseLogEndsHoursBeforeTheOthersIsNamed(String later, boolean named)
      throws IOException {
    logs.batch(
        "servers.yaml",
        "  - { at: +0m, host: NDES02, id: 20400 }\n  - { at: +0m, id: 20400 }\n  - { at: +"
            + later
            + ", id: 20400 }\n");
    String said = "The log of NDES02 ends 4 hours before that of another server";
    assertThat(logs.told().replaceAll("\\s+", " ").contains(said)).isEqualTo(named);
  }

  @Test
  void whatIsOverWithoutFailuresIsNotCalledNothing() throws IOException {
    logs.batch(
        "stopped.yaml",
        "  - { at: +0m, id: 10010 }\n  - { at: +5m, id: 10020 }\n  - { at: +55m, id: 10010 }\n"
            + "  - { at: +56m, id: 20400 }\n");
    assertThat(logs.told())
        .startsWith("No root cause is active; what failed is over or expected.")
        .contains("RESOLVED")
        .doesNotContain("no failures explained");
  }

  @Test
  void whatAConsequenceAddsIsToldApartFromTheCausesOwn() {
    Scenario outage = Scenario.load(Path.of("test-scenarios/network/shared-outage/two-hosts.yaml"));
    String told =
        TextReport.of(Project.ORSAK.diagnose(outage.events()), Language.ENGLISH, TextStyle.PLAIN);
    assertThat(told).containsPattern("(?s)failures? of its own\n.*, \\w+ further\\s+failures?\n");
  }

  @Test
  void undatedRecordsAreTheHeadline() throws IOException {
    String row =
        "Error,03/04/2021 08:00:00,Microsoft Intune Connector,20502,None,\"Code: 0x409\"\r\n";
    logs.file(
        "viewer.csv",
        "Level,Date and Time,Source,Event ID,Task Category\r\n" + row + row.replace("/04", "/05"));
    assertThat(logs.told().replaceAll("\\s+", " "))
        .containsPattern(
            "^No connector events found in \\S+, but 2 records that could not be read;")
        .contains("--date-order dmy or")
        .doesNotContain("No event at all")
        .doesNotContain("wevtutil");
  }

  @Test
  void recordsWithoutLogAndProgramAreKnownByIdAndWording() throws IOException {
    String worded =
        "Message          : Device ID: 5d3c0018-7a10-4c2e-9b1f-0242ac120018\n"
            + "                   User ID: a91e0018-1f44-4d0a-8c77-0242ac130018\n"
            + "                   CA Name: ca01.contoso.example\\CA1\n"
            + "          Certificate Template Name: Pkcs\n"
            + "                   Denied by Policy Module. 0x80094012\n\n";
    logs.file("list.txt", unattributed(1052, "3", worded) + unattributed(1052, "4", worded));
    assertThat(logs.told())
        .contains("pkcs-template-denied", "LogName, ProviderName")
        .doesNotContain("not recognised");
  }

  @Test
  void recordsWithoutLogAndProgramAndWordsAreNobodys() throws IOException {
    String other =
        "Message          : Device ID: 5d3c0018-7a10-4c2e-9b1f-0242ac120018 is away.\n\n";
    logs.file("list.txt", unattributed(1052, "3", other) + unattributed(1052, "4", other));
    assertThat(logs.told().replaceAll("\\s+", " "))
        .contains("no named log")
        .contains("neither their log nor their program: 2, not recognised")
        .doesNotContain("another product");
  }

  private static String unattributed(int id, String hour, String message) {
    return "\n\nTimeCreated      : 2024-02-20 %s:20:30\nId               : %d\nLevelDisplayName : Error\n%s"
        .formatted("0" + hour, id, message);
  }

  @Test
  void whatHasNoExplanationNamesTheLogsThatMayHaveIt() throws IOException {
    logs.batch(
        "failing.yaml",
        "  - { at: +1m, id: 20102, data: ['Error: The quota is used up', 'CA Name:"
            + " ca01\\\\Issuing'] }\n");
    assertThat(logs.told())
        .contains("Of NDES01: System, Application. orsak collect prints")
        .contains("the CA ca01\\Issuing: Application, System. orsak collect ca");
    logs.batch(
        "failing.yaml",
        "  - { at: +1m, id: 20102, data: ['Error: The quota is used up'] }\n"
            + "  - { at: +1m, id: 6006, channel: System, provider: EventLog }\n"
            + "  - { at: +1m, id: 2, channel: Application,"
            + " provider: Microsoft-Windows-NetworkDeviceEnrollmentService }\n");
    assertThat(logs.told()).doesNotContain("orsak collect");
  }

  static Stream<Scenario> scenarios() {
    return Project.sample().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void proseFitsTheTerminal(Scenario scenario) {
    Report report = Project.report(scenario);
    for (String code : Language.codes()) {
      for (int width : List.of(80, 120)) {
        String plain = TextReport.of(report, Language.of(code), new TextStyle(width, false, true));
        String coloured =
            TextReport.of(report, Language.of(code), new TextStyle(width, true, true));
        assertThat(COLOUR.matcher(coloured).replaceAll("")).isEqualTo(plain);
        assertThat(plain.lines().filter(line -> line.length() > width))
            .allMatch(line -> unbreakable(line.strip()));
      }
    }
  }

  private static boolean unbreakable(String line) {
    return QUOTE.matcher(line).replaceAll("").indexOf(' ') < 0 || COMMAND.matcher(line).matches();
  }
}

package io.github.orsak.cli;

import static io.github.orsak.cli.KnownLogs.FLAGSHIP;
import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import io.github.orsak.source.batch.YamlBatch;
import io.github.orsak.source.evtx.EvtxWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Where a report comes from, where it goes, and what it leaves out. */
class DiagnoseCommandTest {

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void standardInputIsReadLikeAFile() throws IOException {
    byte[] xml = Files.readAllBytes(Path.of(FLAGSHIP));
    Result result = run(new ByteArrayInputStream(xml), Map.of(), "diagnose", "-");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("-:9").contains("-: Event XML");
  }

  @Test
  void jsonGoesToStandardOutputOrBesideTheText() throws IOException {
    String target = folder.resolve("report.json").toString();
    Result both = run("diagnose", FLAGSHIP, "--json", target);
    Result json = run("diagnose", FLAGSHIP, "--format", "json");
    assertThat(Files.readString(Path.of(target))).isEqualTo(json.out());
    assertThat(both.out()).startsWith("One root cause is active.");
    assertThat(json.out()).startsWith("{\n  \"format\": \"orsak-report/1\"");
  }

  @Test
  void aRunWritesAsManyFormatsAsAreAskedFor() throws IOException {
    String page = folder.resolve("case.html").toString();
    String ticket = folder.resolve("ticket.md").toString();
    Result all = run("diagnose", FLAGSHIP, "--html", page, "--markdown", ticket, "--lang", "sv");
    assertThat(all.code()).isEqualTo(1);
    assertThat(all.out()).startsWith("En grundorsak pågår.");
    assertThat(Files.readString(Path.of(page)))
        .startsWith("<!DOCTYPE html>\n<html lang=\"sv\">")
        .isEqualTo(run("diagnose", FLAGSHIP, "--format", "html", "--lang", "sv").out());
    assertThat(Files.readString(Path.of(ticket))).startsWith("# En grundorsak pågår.");
    Result misspelt = run("diagnose", FLAGSHIP, "--format", "pdf");
    assertThat(misspelt.code()).isEqualTo(2);
    assertThat(misspelt.err()).containsIgnoringCase("html, markdown");
    Result unwritten = run("diagnose", FLAGSHIP, "--html", folder.resolve("no/a.html").toString());
    assertThat(unwritten.code()).isEqualTo(2);
    assertThat(unwritten.err()).contains("--html").contains("cannot be written");
  }

  @Test
  void swedishIsSpoken() {
    assertThat(run("diagnose", "--lang", "sv", FLAGSHIP).out())
        .startsWith("En grundorsak pågår.")
        .contains("Att göra");
  }

  @Test
  void aChosenTimeOrHostLeavesTheRestOutAndSaysSo() {
    assertThat(run("diagnose", FLAGSHIP, "--to", "2021-03-01T08:10:00Z"))
        .satisfies(
            early -> {
              assertThat(early.code()).isZero();
              assertThat(early.out())
                  .contains("9 connector events outside the chosen time or hosts");
            });
    assertThat(run("diagnose", FLAGSHIP, "--host", "ndes01").code()).isEqualTo(1);
    assertThat(run("diagnose", FLAGSHIP, "--host", "ndes1"))
        .satisfies(
            other -> {
              assertThat(other.code()).isEqualTo(4);
              assertThat(other.out()).startsWith("All 14 connector events lie outside");
            });
    assertThat(run("diagnose", FLAGSHIP, "--since", "10m").out()).contains("events outside");
  }

  @Test
  void theShortReportKeepsVerdictAndRemedy() {
    Result result = run("diagnose", "--explain", "short", FLAGSHIP);
    assertThat(result.out().lines().count()).isLessThan(30);
    assertThat(result.out()).contains("What to do").doesNotContain("Sources");
  }

  @Test
  void coloursObeyTheTerminalAndItsUser() {
    String escape = "\u001B[";
    Map<String, String> terminal = Map.of("ORSAK_STDOUT_TTY", "1");
    Map<String, String> reluctant = Map.of("ORSAK_STDOUT_TTY", "1", "NO_COLOR", "1");
    InputStream none = InputStream.nullInputStream();
    assertThat(run("diagnose", FLAGSHIP).out()).doesNotContain(escape);
    assertThat(run(none, terminal, "diagnose", FLAGSHIP).out()).contains(escape);
    assertThat(run(none, reluctant, "diagnose", FLAGSHIP).out()).doesNotContain(escape);
    assertThat(run("diagnose", "--color", "always", FLAGSHIP).out()).contains(escape);
  }

  @Test
  void theTerminalSetsTheWidthWhereItKnowsIt() {
    InputStream none = InputStream.nullInputStream();
    String usual = run("diagnose", FLAGSHIP).out();
    assertThat(run(none, Map.of("ORSAK_COLUMNS", "0"), "diagnose", FLAGSHIP).out())
        .isEqualTo(usual);
    assertThat(run(none, Map.of("ORSAK_COLUMNS", "60"), "diagnose", FLAGSHIP).out().lines())
        .contains("─".repeat(60));
  }

  @Test
  void hostileTextNeverReachesTheTerminal() throws IOException {
    String name =
        file(
            "evil.yaml",
            """
            start: 2021-03-01T08:00:00Z
            events:
              - { at: +0s, id: 20502, host: "N\\e[31mDES", channel: Microsoft Intune Connector, data: { Note: "\\e[2J\\u202E", "Diagnostic Code": "0x409" } }
            """);
    assertThat(run("diagnose", name).out()).doesNotContain("\u001B").doesNotContain("\u202E");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diagnose LOG --format json",
        "events LOG --format ndjson",
        "events LOG --all --format ndjson",
        "why scep-signing-certificate-broken LOG --format json",
        "why-not pkcs-ca-outage LOG --format json",
      })
  void hostileTextIsInertInJsonAndComesBackWhole(String command) throws IOException {
    String hostile = "\u2028\u2029\u202E\u2066\u200B\u0085\u009B1m\u007F\uDB40\uDC01";
    String name =
        file(
            "evil.xml",
            """
            <Event><System><Provider Name='Microsoft Intune Connector'/><EventID>20502</EventID>
            <TimeCreated SystemTime='2021-03-01T08:00:00.1Z'/>
            <Channel>Microsoft Intune Connector</Channel><Computer>ndes01</Computer></System>
            <EventData><Data>Diagnostic Code: 0x409</Data><Data>Note: åäö %s</Data></EventData></Event>
            """
                .formatted(hostile));
    String out = run(command.replace("LOG", name).split(" ")).out();
    assertThat(out.codePoints().filter(point -> point != '\n'))
        .noneMatch(
            point ->
                switch (Character.getType(point)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
    assertThat(JsonMapper.shared().readTree(out).toString()).contains("Note: åäö " + hostile);
  }

  @Test
  void aWipedPartOfAnEventLogIsAGapInWhatItShows() throws IOException {
    String yaml =
        "start: 2021-03-01T08:00:00Z\nhost: NDES01\nchannel: Microsoft Intune Connector\nevents:\n"
            + IntStream.range(0, 30)
                .mapToObj("  - { at: +%dm, id: 20400 }\n"::formatted)
                .collect(Collectors.joining());
    byte[] log =
        new EvtxWriter().recordsPerChunk(10).write(YamlBatch.parse("test.yaml", yaml).events());
    int part = (log.length - 4096) / 3;
    Arrays.fill(log, 4096 + part, 4096 + 2 * part, (byte) 0);
    String file = Files.write(folder.resolve("wiped.evtx"), log).toString();
    assertThat(run("diagnose", file, "--width", "200").out())
        .contains("10 records are missing in 1 gap")
        .contains("Part 2 of the log was wiped");
  }
}

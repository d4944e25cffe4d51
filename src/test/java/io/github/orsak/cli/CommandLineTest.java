package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final String FLAGSHIP =
      "test-scenarios/scep/signing-certificate-broken/wevtutil.xml";
  private static final String HEALTHY = "test-scenarios/healthy/busy-morning.yaml";

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void anActiveCauseIsExitOne() {
    Result result = run("diagnose", FLAGSHIP);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("scep-signing-certificate-broken").endsWith("\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void healthIsExitZero() {
    Result result = run("diagnose", HEALTHY);
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("No root cause is active; nothing failed in these logs.");
  }

  @Test
  void silenceThatProvesNothingIsExitFive() throws IOException {
    String broken = file("broken.xml", "<Events><Event><System><EventID>1</EventID>");
    Result result = run("diagnose", HEALTHY, broken);
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.out()).contains("silence proves nothing").contains(broken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "{", "<x/>", "\u0000\u0001\u0002", "events: 3"})
  void whatHoldsNoEventsIsExitFour(String text) throws IOException {
    Result result = run("diagnose", file("odd.log", text));
    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out()).startsWith("No connector events found in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diagnose|no input; name files or folders",
        "diagnose --lang fi x|expected one of en, sv",
        "diagnose --zone Mars x|expected one such as Europe/Stockholm",
        "diagnose --from yesterday x|expected a time such as",
        "diagnose --since -3h x|expected a span such as",
        "diagnose --from 2021-03-02 --to 2021-03-01 x|is after --to",
        "diagnose --encoding klingon x|expected one such as UTF-8",
        "diagnose --explain long x|expected short or full",
        "diagnose --format pdf x|--format",
        "diagnose --max-unpacked lots x|expected a size such as 500M",
        "diagnose --max-entries 0 x|expected 1 or more",
        "diagnose --max-depth 5000 x|expected 1 to 1000",
        "explain 20503|nothing is known of",
        "explain pkcs-ca-outag|Perhaps you meant pkcs-ca-outage",
        "events|no input; name files or folders",
        "events --id 20502/0x409 x|expected a number from 0 to 65535",
        "events --max-text many x|--max-text",
        "events --id 70000 x|expected a number from 0 to 65535",
        "events --operation scep-verfy x|Perhaps you meant SCEP_VERIFY",
        "test --run [ test-scenarios|is no regular expression",
        "frobnicate|frobnicate",
        "''|no command given",
      })
  void wrongUsageIsExitTwoAndSaysWhatWasExpected(String line, String expected) {
    Result result = run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(expected);
    assertThat(result.err().lines().count()).isLessThan(6);
    assertThat(result.out()).isEmpty();
  }

  private String legacy(String events) throws IOException {
    return file(
        "batch.yaml",
        """
        start: 2021-03-01T08:00:00Z
        defaults: { host: NDES01, channel: Microsoft Intune Connector }
        events:
        """
            + events.indent(2));
  }

  @Test
  void eventsThatNobodyKnowsAreNeverHealth() throws IOException {
    String unknown = "- { at: +0s, id: 10399, repeat: 3, every: 1m }\n";
    Result none = run("diagnose", legacy(unknown));
    assertThat(none.code()).isEqualTo(4);
    assertThat(none.out()).contains("Nothing recognised: all 3 events").contains("10399");
    Result mostly = run("diagnose", legacy(unknown + "- { at: +9m, id: 20400 }\n"));
    assertThat(mostly.code()).isEqualTo(5);
    assertThat(mostly.out()).contains("silence proves nothing");
  }

  @Test
  void aFewUnknownEventsAreToldAndAnUnknownErrorIsDoubt() throws IOException {
    String known = "- { at: +0s, id: 20400, repeat: 9, every: 1m }\n";
    Result few = run("diagnose", legacy(known + "- { at: +9m, id: 10399 }\n"), "--lang", "sv");
    assertThat(few.code()).isZero();
    assertThat(few.out()).contains("1 anslutningshändelse har ett id").contains("10399");
    assertThat(few.out()).doesNotContain("inget misslyckades i loggarna");
    Result error = run("diagnose", legacy(known + "- { at: +9m, id: 10399, level: error }\n"));
    assertThat(error.code()).isEqualTo(5);
    assertThat(error.out()).contains("Event id 10399 of Microsoft Intune Connector is not known");
  }

  @Test
  void brokenWordsAreNamedAndTheRestStillRuns() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/odd.yaml"), "cause: mine-odd\ntitel: x\n");
    Result lenient = run("diagnose", "--rules", folder.toString(), FLAGSHIP);
    assertThat(lenient.code()).isEqualTo(1);
    assertThat(lenient.out()).contains("odd.yaml:2").contains("Perhaps you meant title");
    Result healthy = run("diagnose", "--rules", folder.toString(), HEALTHY);
    assertThat(healthy.code()).isEqualTo(5);
    Result strict = run("diagnose", "--strict", "--rules", folder.toString(), FLAGSHIP);
    assertThat(strict.code()).isEqualTo(3);
    assertThat(strict.err()).contains("odd.yaml:2").contains("Perhaps you meant title");
  }

  @Test
  void aBrokenRuleFileIsNamedAndTheRestStillRuns() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        folder.resolve("mine/odd.drl"),
        "package rules.mine\n"
            + "import io.github.orsak.history.Episode;\n"
            + "rule \"mine-odd: odd\"\nwhen\n  Episode(faliures > 3)\nthen\nend\n");
    Result lenient = run("diagnose", "--rules", folder.toString(), FLAGSHIP);
    assertThat(lenient.code()).isEqualTo(1);
    assertThat(lenient.out()).contains("odd.drl:5").contains("Perhaps you meant failures");
    Result healthy = run("diagnose", "--rules", folder.toString(), HEALTHY);
    assertThat(healthy.code()).isEqualTo(5);
    Result strict = run("diagnose", "--strict", "--rules", folder.toString(), FLAGSHIP);
    assertThat(strict.code()).isEqualTo(3);
    assertThat(strict.err()).contains("odd.drl:5");
  }

  @Test
  void logsBesideTheConnectorsAreTellingButDecideNothing() throws IOException {
    String web =
        file(
            "web.log",
            """
            #Fields: date time cs-method cs-uri-stem cs-uri-query s-port sc-status sc-substatus
            2021-03-01 09:04:00 GET /certsrv/mscep/mscep.dll operation=GetCACert 443 500 0
            2031-03-01 09:04:00 GET /certsrv/mscep/mscep.dll operation=GetCACert 443 500 0
            """);
    Result alone = run("diagnose", web);
    assertThat(alone.code()).isEqualTo(4);
    assertThat(alone.out())
        .startsWith("No connector events found in")
        .contains("These channels were seen: IIS W3C (2 events).");
    assertThat(run("diagnose", HEALTHY, web).code()).isZero();
    String without = run("diagnose", FLAGSHIP, "--since", "1h").out();
    String with = run("diagnose", FLAGSHIP, web, "--since", "1h").out();
    int limits = without.indexOf("What was read");
    assertThat(with).startsWith(without.substring(0, limits));
    assertThat(with).contains("IIS W3C on").contains("not considered yet");
    assertThat(run("events", web, "--id", "25").out()).contains("GetCACert_Failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Event><System><EventID>20502</EventID>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Event>&e;</Event>",
        "events: [[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "start: &a x\nevents: [*a]",
        "<E2ETraceEvent><System><EventID>0</EventID>",
        "{\"Id\": ",
        "PK\u0003\u0004 but no archive",
        "\u001F\u008B\b but not packed",
        "ElfFile\u0000 but no log",
        "MSCF",
        "",
      })
  void whatCannotBeReadMakesSilenceDoubtfulAndHidesNoCause(String hostile) throws IOException {
    String file = folder.resolve("hostile").toString();
    Files.writeString(Path.of(file), hostile, StandardCharsets.ISO_8859_1);
    assertThat(run("diagnose", file).code()).isEqualTo(4);
    assertThat(run("events", file).code()).isEqualTo(4);
    assertThat(run("diagnose", HEALTHY, file).code()).isEqualTo(5);
    Result active = run("diagnose", FLAGSHIP, file);
    assertThat(active.code()).isEqualTo(1);
    assertThat(active.out()).contains(file).doesNotContain("Exception");
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

  @Test
  void explainTellsEventsCodesResultsAndCauses() {
    assertThat(run("explain", "20502/0x409").out())
        .contains("CRPVerifyMetric_Failure", "CRPSCEPSigningCert_NotFound");
    assertThat(run("explain", "20502/0x409").out())
        .containsSubsequence(
            "Causes that it can show",
            "(scep-registry-stuck)",
            "(scep-signing-certificate-broken)",
            "Causes that it can follow from",
            "(connector-stopped)");
    assertThat(run("explain", "0x800706BA").out()).contains("HRESULT");
    assertThat(run("explain", "-2147023174").out()).contains("0x800706BA");
    assertThat(run("explain", "pkcs-ca-outage", "--lang", "sv").out()).contains("Att göra");
    assertThat(run("explain", "retrievecertificate_error").out()).startsWith("10302 ");
    assertThat(run("explain", "ScepRequestSuccess").out()).startsWith("4000 ScrepRequestSuccess");
  }

  @Test
  void explainSaysThatACodeIsNotListedOrNotForTheEvent() {
    assertThat(run("explain", "20502/0x999"))
        .satisfies(
            page -> {
              assertThat(page.code()).isZero();
              assertThat(page.out())
                  .contains("20502 CRPVerifyMetric_Failure", "0x999 (not listed)")
                  .contains("table does not list this code");
            });
    assertThat(run("explain", "0x406", "--lang", "sv").out()).startsWith("0x406 (finns inte");
    assertThat(run("explain", "20102/0x402").out())
        .contains("0x402 is not among the codes that Microsoft lists for 20102");
    assertThat(run("explain", "20102/0x400").out()).doesNotContain("not among the codes");
    assertThat(run("explain", "20502/xyz").code()).isEqualTo(2);
  }

  @Test
  void scenariosAreRunAndTold() throws IOException {
    Result good = run("test", "test-scenarios/healthy");
    assertThat(good.code()).isZero();
    assertThat(good.out()).endsWith("4 passed, 0 failed\n");
    String wrong = Files.readString(Path.of(HEALTHY)).replaceFirst("active: \\[]", "active: [x-y]");
    String report = folder.resolve("junit.xml").toString();
    Result bad = run("test", file("wrong.yaml", wrong), "--junit", report);
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.out()).contains("FAILED").contains("active: missing x-y");
    assertThat(Files.readString(Path.of(report)))
        .contains("failures=\"1\"")
        .contains("missing x-y");
    Result invalid = run("test", file("invalid.yaml", "scenario: x\nevnts: []\n"));
    assertThat(invalid.code()).isEqualTo(3);
    assertThat(invalid.out())
        .contains("invalid.yaml:2")
        .contains("expected one of defaults, events");
  }

  @Test
  void foldersOfRulesAreNamedByOptionAndEnvironment() throws IOException {
    String log = "test-scenarios/scep/signing-certificate-broken/ten-lines.yaml";
    for (String name : List.of("one", "two", "three")) {
      Files.createDirectories(folder.resolve(name + "/mine"));
      file(
          name + "/mine/" + name + ".drl",
          """
          package rules.mine
          import io.github.orsak.diagnosis.Hypothesis;
          import io.github.orsak.history.Episode;
          import io.github.orsak.knowledge.ScopeKind;
          rule "mine-NAME: anything fails"
          when
            $failed: Episode(operation == "RETRIEVE", fault == Episode.ANY, kind == ScopeKind.HOST)
          then
            insertLogical(Hypothesis.of("mine-NAME", "any", $failed));
          end
          """
              .replace("NAME", name));
    }
    String listed = folder.resolve("one") + File.pathSeparator + folder.resolve("two");
    Map<String, String> environment = Map.of("ORSAK_RULES", listed);
    String third = folder.resolve("three").toString();
    Result result =
        run(InputStream.nullInputStream(), environment, "diagnose", log, "--rules", third);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("mine-one", "mine-two", "mine-three");
    Result refused = run("diagnose", log, "--rules", third, "--override", "pkcs-ca-outage");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).startsWith("--override pkcs-ca-outage: no folder of rules has");
  }

  @Test
  void helpShowsCommandsAndExamples() {
    assertThat(run("--help").out()).contains("diagnose", "explain", "test", "Examples:");
    assertThat(run("diagnose", "--help").out()).contains("Exit codes:", "Examples:", "--max-");
    assertThat(run("--version").out()).contains("rules ").contains("hash ");
  }
}

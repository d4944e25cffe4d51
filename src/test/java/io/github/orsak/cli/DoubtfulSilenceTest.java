package io.github.orsak.cli;

import static io.github.orsak.cli.KnownLogs.FLAGSHIP;
import static io.github.orsak.cli.KnownLogs.HEALTHY;
import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Silence proves nothing where part of the input was not understood. */
class DoubtfulSilenceTest {

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void silenceThatProvesNothingIsExitFive() throws IOException {
    String broken = file("broken.xml", "<Events><Event><System><EventID>1</EventID>");
    Result result = run("diagnose", HEALTHY, broken);
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.out()).contains("silence proves nothing").contains(broken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft-Intune-CertificateConnectors%4Admin.evtx|\0\0\0\0",
        "Application.evtx|<html><body>404</body></html>",
        "kept.txt|2021-03-01 09:03:00 LogName=Microsoft Intune Connector EventCode=20502\n",
        "log.csv|L?v?l,D?t?,S??rc?,Ev?nt,T?sk\n"
            + "Error,3/1/2021 9:03 noon,Microsoft Intune Connector,20502,\n",
      })
  void aLogThatWasNotReadIsToldOnTheFirstScreen(String nameAndText) throws IOException {
    int bar = nameAndText.indexOf('|');
    String unread = file(nameAndText.substring(0, bar), nameAndText.substring(bar + 1));
    Files.copy(Path.of(HEALTHY), folder.resolve("healthy.yaml"));
    Result told = run("diagnose", folder.toString(), "--width", "200");
    assertThat(told.code()).isEqualTo(5);
    assertThat(told.out())
        .startsWith("No root cause is active, and nothing failed, in what could be read.")
        .contains("One input was not read, or not wholly: " + unread + ".")
        .contains("silence proves nothing");
    JsonNode json =
        JsonMapper.shared().readTree(run("diagnose", folder.toString(), "--format", "json").out());
    assertThat(json.path("outcome").asString()).isEqualTo("incomplete");
    assertThat(json.path("complete").asBoolean()).isFalse();
    assertThat(json.path("missed").get(0).asString()).isEqualTo(unread);
    Files.delete(Path.of(unread));
    assertThat(run("diagnose", folder.toString()).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "{", "<x/>", "\u0000\u0001\u0002", "events: 3"})
  void whatHoldsNoEventsIsExitFour(String text) throws IOException {
    Result result = run("diagnose", file("odd.log", text));
    assertThat(result.code()).isEqualTo(4);
    assertThat(result.out()).startsWith("No connector events found in");
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
  void logsBesideTheConnectorsAreTellingButDecideNothing() throws IOException {
    String web =
        file(
            "web.log",
            """
            #Fields: date time cs-method cs-uri-stem cs-uri-query s-port sc-status sc-substatus
            2021-03-01 09:04:00 GET /certsrv/mscep/mscep.dll operation=GetCACert 443 500 0
            2021-03-01 09:05:00 GET /certsrv/mscep/mscep.dll operation=GetCACert 443 200 0
            2031-03-01 09:04:00 GET /certsrv/mscep/mscep.dll operation=GetCACert 443 500 0
            """);
    Result alone = run("diagnose", web);
    assertThat(alone.code()).isEqualTo(4);
    assertThat(alone.out())
        .startsWith("No connector events found in")
        .contains("These channels were seen: IIS W3C (3 events).");
    assertThat(run("diagnose", HEALTHY, web).code()).isZero();
    String without = run("diagnose", FLAGSHIP, "--since", "1h").out();
    String with = run("diagnose", FLAGSHIP, web, "--since", "1h").out();
    int course = without.indexOf("Course of events");
    assertThat(with)
        .startsWith(without.substring(0, course))
        .contains("What programs beside the connector failed at");
    assertThat(with).contains("IIS W3C on").contains("weighed as evidence");
    assertThat(run("events", web, "--id", "25").out()).contains("GetCACert_Failed");
  }

  @Test
  void devicesThatGetNothingButErrorsAreNoAllClear() throws IOException {
    String line =
        "2021-03-01 09:0%d:00 POST /certsrv/mscep/mscep.dll operation=PKIOperation 443 500 0\n";
    String web =
        file(
            "web.log",
            "#Fields: date time cs-method cs-uri-stem cs-uri-query s-port sc-status sc-substatus\n"
                + line.formatted(1)
                + line.formatted(2)
                + line.formatted(3));
    Result alone = run("diagnose", web);
    assertThat(alone.code()).isEqualTo(6);
    assertThat(alone.out()).startsWith("No root cause is active, but failures go on");
    assertThat(run("diagnose", HEALTHY, web).code()).isEqualTo(6);
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
}

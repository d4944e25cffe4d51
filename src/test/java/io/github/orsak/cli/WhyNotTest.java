package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Golden;
import io.github.orsak.cli.Shell.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyNotTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String CAUSE = "pkcs-ca-outage";
  private static final String LOG = "test-scenarios/pkcs/ca-outage/issued-between-near-miss.yaml";

  @TempDir private Path folder;

  private String file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result ask(String when, String events) {
    file(
        "rules/mine/raw.drl",
        """
        package rules.mine
        import io.github.orsak.diagnosis.Hypothesis;
        import io.github.orsak.history.Episode;
        import io.github.orsak.history.Observation;
        import io.github.orsak.knowledge.ScopeKind;
        import io.github.orsak.event.Event;
        rule "mine-raw: any"
        when
        %s
        then
          insertLogical(Hypothesis.of("mine-raw", "any", "ndes01", $late));
        end
        """
            .formatted(when));
    String log =
        file(
            "log.yaml",
            """
            start: 2021-03-01T08:00:00Z
            defaults: { host: NDES01, channel: Microsoft Intune Connector }
            events:
            """
                + events.indent(2));
    return run("why-not", "mine-raw", log, "--rules", folder.resolve("rules").toString());
  }

  @Test
  void theNearestMissIsToldWithAChangeThatWasTried() {
    Result english = run("why-not", CAUSE, LOG);
    assertThat(english.code()).isZero();
    Golden.matches(GOLDEN.resolve("why-not.txt"), english.out());
    Golden.matches(
        GOLDEN.resolve("why-not.sv.txt"), run("why-not", CAUSE, LOG, "--lang", "sv").out());
    Golden.matches(
        GOLDEN.resolve("why-not.json"), run("why-not", CAUSE, LOG, "--format", "json").out());
  }

  @Test
  void aCountIsToldWithTheCountNeeded() {
    String when =
        "$late: Episode(operation == \"RETRIEVE\", fault == Episode.ANY, kind == ScopeKind.HOST,"
            + " failures >= 3)";
    Result result = ask(when, "- { at: +1m, id: 10302 }\n- { at: +9m, id: 10302 }");
    assertThat(result.out()).contains("2 failures, 3 needed").contains("Verified:");
  }

  @Test
  void aTimeIsToldByHowMuchItIsOutsideItsWindow() {
    String when =
        """
        $first: Event(id == 10302)
        $late: Observation(operation == "SCEP_VERIFY", this after[0s, 30m] $first)""";
    Result result = ask(when, "- { at: +1m, id: 10302 }\n- { at: +31m11s, id: 20502 }");
    assertThat(result.out()).contains("11 s after the window").contains("Verified:");
  }

  @Test
  void anEventIsNotTakenForItsOwnSuccessor() {
    String when =
        """
        $first: Observation(operation == "RETRIEVE")
        $late: Observation(operation == "RETRIEVE", this after[1ms, 1h] $first)""";
    Result result = ask(when, "- { at: +1m, id: 10302 }\n- { at: +70m, id: 10302 }");
    assertThat(result.out()).contains("9 min after the window").contains("Verified:");
  }

  @Test
  void aCodeIsToldWithTheCodeNeeded() {
    String when =
        "$late: Observation(operation == \"SCEP_VERIFY\", fault == \"CRPSCEPSigningCert_NotFound\")";
    Result result = ask(when, "- { at: +1m, id: 20502, data: [\"Diagnostic Code: 0x00000408\"] }");
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("code 0x408 CRPSCEPCert_NotFound, not 0x409 CRPSCEPSigningCert_NotFound")
        .contains("Verified:");
  }

  @Test
  void whatIsInTheWayIsQuoted() {
    String when =
        """
        $late: Episode(operation == "RETRIEVE", fault == Episode.ANY, kind == ScopeKind.HOST)
        not Event(id == 10010)""";
    Result result = ask(when, "- { at: +1m, id: 10302 }\n- { at: +9m, id: 10010 }");
    assertThat(result.out())
        .contains("but there is")
        .contains("10010 StartedConnectorService")
        .contains("− remove 2021-03-01 08:09:00");
  }

  @Test
  void aRuleThatIsBrokenIsSaidToBe() {
    Result result = ask("$late: Episode(faliures > 1)", "- { at: +1m, id: 10302 }");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "no cause is called \"mine-raw\"", "raw.drl:9: Episode has no field \"faliures\"");
  }

  @Test
  void aCauseThatIsDiagnosedSaysSo() {
    Result result = run("why-not", CAUSE, "test-scenarios/pkcs/ca-outage/outage.yaml");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("It is diagnosed:").contains("It fired:");
  }

  @Test
  void aCauseThatDoesNotExistIsNotLookedFor() {
    Result result = run("why-not", "pkcs-ca-outag", LOG);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("Perhaps you meant pkcs-ca-outage");
    assertThat(run("why-not", CAUSE, "no-such-file.xml").code()).isEqualTo(4);
  }
}

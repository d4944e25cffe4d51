package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Golden;
import io.github.orsak.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String CAUSE = "scep-signing-certificate-broken";
  private static final String LOG = "test-scenarios/scep/signing-certificate-broken/ten-lines.yaml";

  @TempDir private Path folder;

  @Test
  void aDiagnosisIsToldFromRuleToEvent() {
    Result english = run("why", CAUSE, LOG);
    assertThat(english.code()).isZero();
    Golden.matches(GOLDEN.resolve("why.txt"), english.out());
    Golden.matches(GOLDEN.resolve("why.sv.txt"), run("why", CAUSE, LOG, "--lang", "sv").out());
    Golden.matches(GOLDEN.resolve("why.json"), run("why", CAUSE, LOG, "--format", "json").out());
  }

  @Test
  void aConsequenceNamesItsRootAndTheEdge() {
    Result result = run("why", "enrollment-certificate-lost", LOG, "--width", "120");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("only a consequence of")
        .contains(CAUSE + " explains enrollment-certificate-lost: same host, overlapping in time")
        .contains("rules/enrollment/certificate-lost.drl:");
  }

  @Test
  void whatIsRuledOutNamesWhatRulesItOut() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        folder.resolve("mine/refute.drl"),
        """
        package rules.mine
        import io.github.orsak.diagnosis.Refutation;
        import io.github.orsak.history.Activity;
        import io.github.orsak.history.Scope;
        rule "mine-refute: a download works"
        when
          $works: Activity(operation == "DOWNLOAD", successes > 0)
        then
          insertLogical(new Refutation("scep-signing-certificate-broken",
              Scope.host($works.host()), $works));
        end
        """);
    Result text = run("why", CAUSE, LOG, "--rules", folder.toString());
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("Concluded, but ruled out by")
        .contains("mine-refute: a download works")
        .contains("mine/refute.drl:5")
        .contains("20400 Download_Success")
        .contains("What would otherwise have concluded it")
        .contains("retrieval fails repeatedly");
    assertThat(run("why", CAUSE, LOG, "--rules", folder.toString(), "--format", "json").out())
        .contains("\"refutedBy\"", "mine-refute: a download works");
  }

  @Test
  void whatYieldsNamesWhatItYieldsToAndWhy() {
    String log = "test-scenarios/pkcs/ca-path-blocked/one-host.yaml";
    assertThat(run("why", "pkcs-ca-outage", log, "--width", "120").out())
        .contains("Concluded, but ruled out by")
        .contains(
            "pkcs-ca-outage yields to pkcs-ca-path-blocked: on the same host, for the same CA, at"
                + " the same time")
        .contains("pkcs-ca-path-blocked: one host fails where another succeeds")
        .contains("What would otherwise have concluded it")
        .contains("pkcs-ca-outage: a CA that worked stops answering");
    assertThat(run("why", "pkcs-ca-outage", log, "--format", "json").out())
        .contains("\"yieldsTo\"", "\"cause\": \"pkcs-ca-path-blocked\"", "\"place\"");
    assertThat(run("why-not", "pkcs-ca-outage", log).out()).contains("yields to");
  }

  @Test
  void aRuleThatFiresForEveryCombinationIsToldThreeTimes() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        folder.resolve("mine/combined.drl"),
        """
        package rules.mine
        import io.github.orsak.diagnosis.Hypothesis;
        import io.github.orsak.event.Event;
        rule "mine-combined: a refused challenge after a failed retrieval"
        when
          $missed: Event(id == 10302)
          $refused: Event(id == 20502, host == $missed.host, this after[0s, 2h] $missed)
        then
          insertLogical(Hypothesis.of("mine-combined", "first", $missed, $refused)
              .with("missed", $missed).with("refused", $refused));
        end
        """);
    String[] asked = {"why", "mine-combined", LOG, "--rules", folder.toString()};
    String text = run(asked).out();
    String json =
        run("why", "mine-combined", LOG, "--rules", folder.toString(), "--format", "json").out();
    int all = json.split("\"rule\": \"mine-combined", -1).length - 1;
    assertThat(text.split("Rule mine-combined", -1)).hasSize(3 + 1);
    assertThat(text).contains("and " + (all - 3) + " more; --format json lists them all");
  }

  @Test
  void rulesThatWereLeftOutAreNamed() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/odd.drl"), "package rules.mine\nrule \"mine-odd: x\"\n");
    String[] asked = {"why", "pkcs-ca-outage", LOG, "--rules", folder.toString()};
    assertThat(run(asked).out()).contains("! ", "odd.drl:2", "No rule concluded");
    String json =
        run("why", "pkcs-ca-outage", LOG, "--rules", folder.toString(), "--format", "json").out();
    assertThat(json).contains("\"troubles\"", "odd.drl:2");
  }

  @Test
  void whatNoRuleConcludedIsSaid() {
    Result result = run("why", "pkcs-ca-outage", LOG);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("No rule concluded pkcs-ca-outage").contains("why-not");
    Result unknown = run("why", "pkcs-ca-outag", LOG);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("Perhaps you meant pkcs-ca-outage");
    assertThat(run("why", CAUSE, "no-such-file.xml").code()).isEqualTo(4);
  }
}

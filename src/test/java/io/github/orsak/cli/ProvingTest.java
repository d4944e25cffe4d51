package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import io.github.orsak.cli.test.TestCommand;
import io.github.orsak.cli.test.TestJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What authors see of how well their scenarios prove their rules. */
class ProvingTest {

  private static final String RULE =
      """
      package rules.mine

      import io.github.orsak.diagnosis.Hypothesis;
      import io.github.orsak.history.Episode;
      import io.github.orsak.knowledge.ScopeKind;

      rule "mine-imports: imports are denied"
      when
        $denied: Episode(operation == "IMPORT", kind == ScopeKind.HOST, fault == "E_ACCESSDENIED",
          failures >= 3)
        not Episode(operation == "RECRYPT", fault == Episode.ANY)
      then
        insertLogical(Hypothesis.of("mine-imports", "denied", $denied));
      end
      """;
  private static final String HEAD =
      """
      # Synthetic: made up for a test.
      scenario: imports are denied
      start: 2024-05-06T08:00:00Z
      defaults: { host: NDES01, channel: Microsoft-Intune-CertificateConnectors/Operational }
      events:
        - { at: +5m, id: 2052, data: { HResult: "0x80070005" }, repeat: TIMES, every: 10m }
      """;
  private static final String ACTIVE =
      "expect: { active: [{ cause: mine-imports, host: ndes01 }] }\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeRuleAndScenarios() {
    write("rules/mine/imports.drl", RULE);
    write("proof/thrice.yaml", HEAD.replace("TIMES", "3") + ACTIVE);
    write(
        "proof/twice.yaml", HEAD.replace("TIMES", "2") + "expect: { active: [], unexplained: 2 }");
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result test(String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "test";
    arguments[1] = folder.resolve("proof").toString();
    arguments[2] = "--rules";
    arguments[3] = folder.resolve("rules").toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return run(arguments);
  }

  @Test
  void conditionsThatNoScenarioShowsAreListedWithWhatWouldShowThem() {
    Result covered = test("--coverage");
    assertThat(covered.code()).isZero();
    assertThat(covered.out().replace(folder.toString(), "DIR"))
        .isEqualTo(
            """
            2 passed, 0 failed
            NOT SHOWN DIR/rules/mine/imports.drl:9
              operation == "IMPORT"
                needed: a near miss in which only this is not so
            NOT SHOWN DIR/rules/mine/imports.drl:11
              not Episode(operation == "RECRYPT", fault == Episode.ANY)
                needed: a near miss in which only such a fact is in the way
            NOT SHOWN DIR/rules/mine/imports.drl:11
              fault == Episode.ANY
                needed: a firing case with a fact that would be in the way but for this
            coverage 62 %: 5 of 8 rules and conditions matter in some scenario (1 rule)
            """);
  }

  @Test
  void aNearMissShowsTheConditionInWhichItDiffers() {
    String downloads = HEAD.replace("TIMES", "3").replace("2052", "4005").replace("IMPORT", "x");
    write("proof/reencrypt.yaml", downloads + "expect: { active: [], unexplained: 3 }");
    assertThat(test("--coverage", "--format", "json").out())
        .doesNotContain("\"condition\" : \"operation");
  }

  @Test
  void mistakesThatNoScenarioFindsAreListed() {
    Result mutated = test("--mutate");
    assertThat(mutated.code()).isZero();
    assertThat(mutated.out())
        .contains("imports.drl:11\n  fault == Episode.ANY\n  left out\n    needed: ")
        .doesNotContain("made failures >= 4", "made failures >= 2", "made operation != \"IMPORT\"")
        .containsPattern(
            "mutation \\d+ %: \\d+ of \\d+ mistakes made in rules are found \\(1 rule\\)");
  }

  @Test
  void aRuleThatNeverFiresIsNamedOnce() throws IOException {
    Files.delete(folder.resolve("proof/thrice.yaml"));
    assertThat(test("--coverage").out())
        .contains("NOT FIRED", "imports.drl:7\n  mine-imports: imports are denied")
        .doesNotContain("NOT SHOWN")
        .contains("coverage 12 %: 1 of 8");
  }

  @Test
  void belowTheThresholdTheRunFails() {
    assertThat(test("--coverage", "--threshold", "62").code()).isZero();
    assertThat(test("--coverage", "--threshold", "63").code()).isEqualTo(1);
    assertThat(test("--threshold", "51").err()).contains("need --coverage or --mutate");
    assertThat(test("--coverage", "--threshold", "101").err()).contains("give 0 to 100");
    assertThat(test("--coverage", "--cause", "pkcs-ca-outag").err())
        .contains("Perhaps you meant pkcs-ca-outage");
  }

  @Test
  void programsReadTheSame() {
    JsonNode tree =
        JsonMapper.shared().readTree(test("--coverage", "--mutate", "--format", "json").out());
    assertThat(tree.get("format").asString()).isEqualTo(TestJson.FORMAT);
    assertThat(tree.get("passed").asInt()).isEqualTo(2);
    assertThat(tree.get("scenarios").get(0).get("passed").asBoolean()).isTrue();
    assertThat(tree.get("coverage").get("percent").asInt()).isEqualTo(62);
    JsonNode change = tree.get("mutation").get("unnoticed").get(0);
    assertThat(change.get("line").asInt()).isEqualTo(9);
    assertThat(change.get("condition").asString()).isEqualTo("operation == \"IMPORT\"");
  }

  @Test
  void scenariosThatFailProveNothing() {
    write("proof/wrong.yaml", HEAD.replace("TIMES", "4") + "expect: { active: [] }");
    Result mutated = test("--mutate");
    assertThat(mutated.code()).isEqualTo(1);
    assertThat(mutated.err()).contains("only scenarios that pass prove anything");
    assertThat(mutated.out()).contains("mutation 57 %: 8 of 14");
  }

  @Test
  void aFileMayHoldSeveralScenarios() {
    write(
        "proof/twice.yaml",
        HEAD.replace("TIMES", "2")
            + "expect: { active: [], unexplained: 2 }\n---\n"
            + HEAD.replace("TIMES", "3").replace("are denied", "are denied thrice")
            + "expect: { active: [] }\n");
    assertThat(test().out().replace(folder.toString(), "DIR"))
        .startsWith("FAILED DIR/proof/twice.yaml:10\n  imports are denied thrice\n")
        .endsWith("2 passed, 1 failed\n");
  }

  @Test
  void theEvidenceOfADiagnosisCanBeExpected() {
    write(
        "proof/thrice.yaml",
        HEAD.replace("TIMES", "3")
            + "expect: { active: [{ cause: mine-imports, evidence: [nothing] }] }");
    assertThat(test().out()).contains("evidence: expected [nothing], got []");
  }

  @Test
  void watchedFilesAreTestedAgainWhenTheyChange() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    AtomicInteger looks = new AtomicInteger();
    TestCommand command =
        new TestCommand(
            new Console(InputStream.nullInputStream(), stream, stream, Map.of()),
            () -> change(looks.incrementAndGet()));
    new CommandLine(command)
        .execute(
            folder.resolve("proof").toString(),
            "--rules",
            folder.resolve("rules").toString(),
            "--strict",
            "--watch");
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.endsWith("failed") || line.contains("imports.drl"))
        .hasSize(4)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("2 passed, 0 failed"),
            second -> assertThat(second).isEqualTo("3 passed, 0 failed"),
            broken -> assertThat(broken).contains("imports.drl:9"),
            mended -> assertThat(mended).isEqualTo("1 passed, 2 failed"));
  }

  /** What happens between two looks; nothing at the first, and at the last it ends. */
  private boolean change(int look) {
    switch (look) {
      case 2 -> write("proof/four.yaml", HEAD.replace("TIMES", "4") + ACTIVE);
      case 3 ->
          write("rules/mine/imports.drl", RULE.replace("operation == \"IM", "oeration == \"IM"));
      case 4 -> write("rules/mine/imports.drl", RULE.replace(">= 3", ">= 40"));
      default -> {}
    }
    return look < 5;
  }
}

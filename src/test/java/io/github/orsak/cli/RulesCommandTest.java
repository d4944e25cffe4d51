package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What authors of rules see. */
class RulesCommandTest {

  private static final String LOG = "test-scenarios/scep/signing-certificate-broken/wevtutil.xml";

  @TempDir private Path folder;

  private Path rules() {
    return folder.resolve("my-rules");
  }

  private Path proof() {
    return folder.resolve("test-scenarios/mine/slow");
  }

  private Result begin(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("rules", "new", "mine/slow", "--rules", rules().toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private Result lint() {
    return run("rules", "lint", rules().toString());
  }

  private Result test() {
    return run("test", proof().toString(), "--rules", rules().toString());
  }

  @Test
  void aNewCauseIsFiveFilesThatFailWhereTheyAreToBeFilledIn() {
    Result begun = begin();
    assertThat(begun.code()).isZero();
    assertThat(Project.files(folder, "")).filteredOn(Files::isRegularFile).hasSize(5);
    Result tested = test();
    assertThat(tested.code()).isEqualTo(1);
    assertThat(tested.out())
        .contains("missing mine-slow")
        .contains("slow.drl:18: the catalog has no operation \"TODO\"")
        .contains("2 failed");
    Result linted = lint();
    assertThat(linted.code()).isEqualTo(3);
    assertThat(linted.out())
        .contains("ORS009 error", "slow.drl:2: ", "slow.yaml:2: ", "ORS032 error");
  }

  @Test
  void theListTellsWhereACauseComesFromAndHowMuchItMatters() throws IOException {
    begin();
    Path stalled = rules().resolve("pkcs/stalled.drl");
    Files.createDirectories(stalled.getParent());
    Files.writeString(stalled, Files.readString(Path.of("rules/pkcs/stalled.drl")) + "// mine\n");
    Result list = run("rules", "list", "--rules", rules().toString(), "--override", "pkcs-stalled");
    assertThat(list.out())
        .containsPattern("(?m)^mine-slow +alarm +own ")
        .containsPattern("(?m)^pkcs-stalled +alarm +replaced ")
        .containsPattern("(?m)^pkcs-ca-outage +alarm +built-in ")
        .containsPattern("(?m)^connector-restarted +note +built-in ");
  }

  @Test
  void aNewCauseThatIsFilledInIsSound() throws IOException {
    begin("--title", "Revocations fail one after the other");
    fill(
        rules().resolve("mine/slow.drl"),
        "TODO the cause in one sentence",
        "revocations fail and nothing else is known",
        "TODO which facts, how many, how near each other in time",
        "three failed revocations",
        "TODO what rules it out, and which cause that would be",
        "one succeeds between them",
        "TODO this route to the cause in one sentence",
        "revocations fail three times",
        "\"TODO\", fault == \"TODO\"",
        "\"REVOKE\", fault == Episode.ANY",
        "failures >= 1000",
        "failures >= 3",
        "  // TODO .*\n",
        "");
    for (String words : List.of("slow.yaml", "slow.sv.yaml")) {
      fill(
          rules().resolve("mine").resolve(words),
          "# TODO rivals.*\n#.*\n",
          "",
          "# TODO references.*\n",
          "",
          "TODO ",
          "Something ",
          "rivals: .*\n",
          "rivals:\n  - { cause: network-download-blocked, decides: Fler fel }\n",
          "explains: .*\n",
          "explains:\n  - { cause: network-download-blocked, when: during }\n",
          "references: .*\n",
          "references: [ https://learn.microsoft.com/mem ]\n");
    }
    fill(
        proof().resolve("at-work.yaml"),
        "  # TODO the events.*\n.*\n",
        "  - { at: +5m, id: 20202, repeat: 3, every: 6m }   # RevokeCert_Failure\n",
        "TODO ",
        "");
    fill(
        proof().resolve("one-fact-less-near-miss.yaml"),
        "  # TODO the events.*\n.*\n",
        "  - { at: +5m, id: 20202, repeat: 2, every: 6m }   # RevokeCert_Failure\n",
        "TODO ",
        "",
        "active: .*\n",
        "active: []\n  unexplained: 2\n");
    assertThat(lint().out())
        .endsWith("0 errors, 0 warnings in 1 rule file, 1 cause and 2 scenarios\n");
    assertThat(test().out()).endsWith("2 passed, 0 failed\n");
  }

  private static void fill(Path file, String... gaps) throws IOException {
    String text = Files.readString(file);
    for (int i = 0; i < gaps.length; i += 2) {
      text =
          gaps[i].contains(".*")
              ? text.replaceAll(gaps[i], gaps[i + 1])
              : text.replace(gaps[i], gaps[i + 1]);
    }
    Files.writeString(file, text);
  }

  @Test
  void aLogBecomesAScenarioThatIsDiagnosedAlike() throws IOException {
    Result begun = begin("--events", LOG);
    assertThat(begun.code()).isZero();
    assertThat(begun.out()).contains("With the stand-ins the log is diagnosed as before.");
    String drafted = Files.readString(proof().resolve("at-work.yaml"));
    assertThat(drafted)
        .startsWith("# Redacted from ")
        .contains("host01", "RetrieveCertificate_Error", "- mine-slow")
        .contains("- scep-signing-certificate-broken")
        .doesNotContainIgnoringCase("contoso");
    Result near = run("diagnose", proof().resolve("at-work.yaml").toString());
    assertThat(near.out()).contains("scep-signing-certificate-broken");
  }

  @Test
  void onlyTheChosenPartOfALogIsDrafted() {
    Result begun = begin("--events", LOG, "--to", "1999-01-01");
    assertThat(begun.code()).isEqualTo(2);
    assertThat(begun.err()).contains("no event of the connector is left to draft from");
    assertThat(rules()).doesNotExist();
  }

  @Test
  void filesThatAreThereAreNotWrittenOver() {
    begin();
    Result again = begin();
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("is already there; choose another name, or remove it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules|no command given; try orsak rules list",
        "rules new Slow|expected TOPIC/CAUSE in small letters",
        "rules new catalog/slow|names no cause",
        "rules new pkcs/ca-outage --rules no-such-folder|pkcs-ca-outage is already a cause",
        "rules lint no-such-folder|is no folder; name one laid out like rules/",
        "rules show pkcs-ca-outag|Perhaps you meant pkcs-ca-outage.",
        "rules show ca-outage|Perhaps you meant pkcs-ca-outage.",
        "rules new mine/slow --from connector.xml|name the log with --events",
        "rules new mine/slow --host ndes01|name the log with --events",
        "rules list --format pdf|--format",
      })
  void wrongUsageIsExitTwoWithTheWayOut(String line, String told) {
    Result result = run(line.split(" "));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(told);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void brokenConventionsAreExitThree() {
    Result result = run("rules", "lint", "src/test/resources/lint/rules", "--format", "json");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).startsWith("{\n  \"format\": \"orsak-lint/1\"");
  }

  @Test
  void pagesAreWrittenToAFolder() {
    Result result = run("rules", "doc", folder.resolve("pages").toString());
    assertThat(result.code()).isZero();
    assertThat(folder.resolve("pages/README.md")).exists();
    assertThat(folder.resolve("pages/pkcs-ca-outage.md")).exists();
  }

  @Test
  void theGraphIsPrintedInThreeForms() {
    assertThat(run("rules", "graph").out()).startsWith("flowchart LR\n");
    assertThat(run("rules", "graph", "--format", "svg").out()).startsWith("<svg ");
    assertThat(run("rules", "graph", "--format", "markdown").out()).startsWith("# Which cause");
  }

  @Test
  void twinsAreToldToPeopleAndPrograms() {
    JsonNode pairs =
        new JsonMapper().readTree(run("rules", "twins", "--format", "json").out()).path("pairs");
    assertThat(run("rules", "twins").out())
        .contains(pairs.size() + " pairs ask for the same events");
    JsonNode first = pairs.get(0);
    assertThat(run("rules", "twins").out())
        .startsWith(first.at("/causes/0").asString() + " and " + first.at("/causes/1").asString());
    assertThat(first.path("decides")).isNotEmpty();
  }
}

package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.orsak.Orsak;
import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.report.Report;
import io.github.orsak.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBaseTest {

  private static final String HEADER =
      """
      package rules.mine
      import io.github.orsak.diagnosis.Hypothesis;
      import io.github.orsak.history.Episode;
      import io.github.orsak.knowledge.ScopeKind;
      """;

  private static final Catalog CATALOG = Project.ORSAK.catalog();

  @TempDir private Path folder;

  private final RuleCache none = new RuleCache(Optional.empty());

  private void rules(String name, String text) throws IOException {
    Path file = folder.resolve("mine").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEADER + text);
  }

  private static Scenario flagship() {
    return Scenario.load(
        Project.SCENARIOS.resolve(
            "scep/signing-certificate-broken/retrieval-then-challenges.yaml"));
  }

  @Test
  void theBuiltInRulesAreLoadedFromTheBuild() throws IOException {
    RuleBase base = RuleBase.load(List.of(), CATALOG, true, none);
    try (Stream<Path> files = Files.walk(Project.RULES)) {
      long written =
          files
              .filter(file -> file.toString().endsWith(".drl"))
              .flatMap(file -> Project.read(file).lines())
              .filter(line -> line.startsWith("rule \""))
              .count();
      assertThat(base.ruleCount()).isEqualTo((int) written);
    }
    assertThat(base.hash()).isEqualTo(Fingerprint.of(Project.RULES));
  }

  @Test
  void rulesOfAFolderJoinTheBuiltInOnes() throws IOException {
    rules(
        "slow.drl",
        """
        rule "mine-slow: downloads failed on a host"
        when
          $failed: Episode(operation == "DOWNLOAD", fault == Episode.ANY, kind == ScopeKind.HOST)
        then
          insertLogical(Hypothesis.of("mine-slow", "only", $failed).with("failing", $failed));
        end
        """);
    Report report = Orsak.load(List.of(folder), true).diagnose(flagship().events());
    assertThat(report.verdict().diagnoses())
        .extracting(Diagnosis::cause)
        .contains("scep-signing-certificate-broken");
    assertThat(report.rules().rules()).isEqualTo(Project.ORSAK.ruleSet().rules() + 1);
    assertThat(report.rules().hash()).isNotEqualTo(Project.ORSAK.ruleSet().hash());
  }

  @Test
  void aRuleThatThrowsIsNamedAndTheRestStillRuns() throws IOException {
    rules(
        "throws.drl",
        """
        rule "mine-throws: divides by nothing"
        when
          $failed: Episode(kind == ScopeKind.HOST)
        then
          int none = $failed.failures() - $failed.failures();
          insertLogical(1 / none);
        end
        """);
    Report report = Orsak.load(List.of(folder), true).diagnose(flagship().events());
    assertThat(report.complete()).isFalse();
    assertThat(report.verdict().troubles())
        .anySatisfy(trouble -> assertThat(trouble).contains("mine-throws: divides by nothing"));
    assertThat(report.verdict().diagnoses())
        .extracting(Diagnosis::cause)
        .contains("scep-signing-certificate-broken");
  }

  @Test
  void aWordThatTheCatalogDoesNotHaveIsTold() throws IOException {
    rules(
        "typo.drl",
        "rule \"mine-typo: never\"\nwhen\n  Episode(operation == \"DOWNLAOD\")\nthen\nend\n");
    assertThat(RuleBase.load(List.of(folder), CATALOG, false, none).troubles())
        .singleElement()
        .asString()
        .endsWith(
            "typo.drl:7: the catalog has no operation \"DOWNLAOD\". Perhaps you meant DOWNLOAD.");
    assertThatThrownBy(() -> RuleBase.load(List.of(folder), CATALOG, true, none))
        .isInstanceOf(RuleException.class);
  }

  @Test
  void twoRulesOfOneNameAreAnErrorThatNamesBothFiles() throws IOException {
    String rule = "rule \"mine-twin: same\"\nwhen\n  Episode()\nthen\nend\n";
    rules("a.drl", rule);
    rules("b.drl", rule);
    assertThatThrownBy(() -> RuleBase.load(List.of(folder), CATALOG, false, none))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("a.drl")
        .hasMessageContaining("b.drl");
  }

  @Test
  void compiledRulesAreKeptByContent() throws IOException {
    rules("kept.drl", "rule \"mine-kept: nothing\"\nwhen\n  Episode(failures > 1000)\nthen\nend\n");
    Path place = folder.resolve("cache");
    RuleCache cache = new RuleCache(Optional.of(place));
    RuleBase first = RuleBase.load(List.of(folder.resolve("mine")), CATALOG, true, cache);
    assertThat(Project.files(place, ".jar")).hasSize(1);
    RuleBase second = RuleBase.load(List.of(folder.resolve("mine")), CATALOG, true, cache);
    assertThat(second.hash()).isEqualTo(first.hash());
    rules("kept.drl", "rule \"mine-kept: nothing\"\nwhen\n  Episode(failures > 1001)\nthen\nend\n");
    RuleBase.load(List.of(folder.resolve("mine")), CATALOG, true, cache);
    assertThat(Project.files(place, ".jar")).hasSize(2);
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(
            () -> RuleBase.load(List.of(folder.resolve("nowhere")), CATALOG, false, none))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("name a folder of rules");
  }
}

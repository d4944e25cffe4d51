package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.orsak.Orsak;
import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.drl.RuleException;
import io.github.orsak.knowledge.Fingerprint;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.files.UserCache;
import io.github.orsak.report.Report;
import io.github.orsak.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBaseTest {

  @TempDir private Path folder;

  private final UserCache none = new UserCache(Optional.empty());

  private void rules(String name, String text) throws IOException {
    new OwnFolder(folder).rules(name, text);
  }

  private static Scenario flagship() {
    return Scenario.load(
        Project.SCENARIOS.resolve(
            "scep/signing-certificate-broken/retrieval-then-challenges.yaml"));
  }

  @Test
  void theBuiltInRulesAreLoadedFromTheBuild() throws IOException {
    RuleBase base = OwnFolder.load(none);
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
        .singleElement()
        .asString()
        .matches(
            ".*mine/throws\\.drl:\\d+: rule \"mine-throws: divides by nothing\" failed: .*/ by zero"
                + "; its conclusions are missing \\(\\d+ times\\)\\. Correct the rule.*");
    assertThat(report.verdict().diagnoses())
        .extracting(Diagnosis::cause)
        .contains("scep-signing-certificate-broken");
  }

  @Test
  void aWordThatTheCatalogDoesNotHaveIsTold() throws IOException {
    rules(
        "typo.drl",
        "rule \"mine-typo: never\"\nwhen\n  Episode(operation == \"DOWNLAOD\")\nthen\nend\n");
    List<String> troubles = new ArrayList<>();
    new RuleLoader(none)
        .load(new OwnRules(List.of(folder), Set.of(), false), Project.ORSAK.catalog(), troubles);
    assertThat(troubles)
        .singleElement()
        .asString()
        .endsWith(
            "typo.drl:7: the catalog has no operation \"DOWNLAOD\". Perhaps you meant DOWNLOAD.");
  }

  @Test
  void aConditionThatThrowsCostsItsRuleAlone() throws IOException {
    rules(
        "throws.drl",
        """
        rule "mine-throws: asks for what is not there"
        when
          $failed: Episode(kind == ScopeKind.HOST)
          Episode(host == $failed.host, $failed.recoveredAt.get() != null)
        then
        end

        rule "mine-throws: asks for what is there"
        when
          $failed: Episode(operation == "RETRIEVE", fault == Episode.ANY, kind == ScopeKind.HOST)
        then
          insertLogical(Hypothesis.of("mine-throws", "works", $failed));
        end
        """);
    Report report = Orsak.load(List.of(folder), true).diagnose(flagship().events());
    assertThat(report.verdict().troubles())
        .singleElement()
        .asString()
        .contains("$failed.recoveredAt.get() != null", "mine/throws.drl", "No value present");
    assertThat(report.verdict().diagnoses())
        .extracting(Diagnosis::cause)
        .contains("scep-signing-certificate-broken", "mine-throws");
  }

  @Test
  void aRuleThatFiresWithoutEndIsNamedAndTheRestStillRuns() throws IOException {
    rules(
        "endless.drl",
        """
        rule "mine-endless: begins"
        when
          Episode(operation == "RETRIEVE", fault == Episode.ANY, kind == ScopeKind.HOST)
        then
          insert(Long.valueOf(1));
        end

        """
            + OwnFolder.ENDLESS);
    Report report = Orsak.load(List.of(folder), true).diagnose(flagship().events());
    assertThat(report.verdict().troubles())
        .singleElement()
        .asString()
        .contains("mine/endless.drl:", "rule \"mine-endless: counts\" fires without end");
    assertThat(report.complete()).isFalse();
    Report undisturbed = Project.ORSAK.diagnose(flagship().events());
    assertThat(report.verdict().diagnoses()).isEqualTo(undisturbed.verdict().diagnoses());
    assertThat(report.verdict().explained()).isEqualTo(undisturbed.verdict().explained());
  }

  @Test
  void twoRulesOfOneNameAreAnErrorThatNamesBothFiles() throws IOException {
    String rule = "rule \"mine-twin: same\"\nwhen\n  Episode()\nthen\nend\n";
    rules("a.drl", rule);
    rules("b.drl", rule);
    assertThatThrownBy(() -> OwnFolder.load(none, folder))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("a.drl")
        .hasMessageContaining("b.drl");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> OwnFolder.load(none, folder.resolve("nowhere")))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("name a folder of rules");
  }
}

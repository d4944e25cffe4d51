package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.drl.RuleException;
import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.report.Report;
import io.github.orsak.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of rules and words beside the built-in ones. */
class OwnRulesTest {

  private static final String CAUSE = "scep-signing-certificate-broken";

  @TempDir private Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String rule(String topic, String cause, String pattern) {
    return """
    package rules.%s
    import io.github.orsak.diagnosis.Hypothesis;
    import io.github.orsak.history.Episode;
    import io.github.orsak.knowledge.ScopeKind;
    rule "%s: own"
    when
      $failed: %s
    then
      insertLogical(Hypothesis.of("%s", "own", $failed).with("failed", $failed));
    end
    """
        .formatted(topic, cause, pattern, cause);
  }

  private static String failing(String operation) {
    return "Episode(operation == \"%s\", fault == Episode.ANY, kind == ScopeKind.HOST)"
        .formatted(operation);
  }

  private static String words(String cause, String title) {
    return """
    cause: %s
    title: %s
    verdict: It is so on {host}.
    explanation: It is so.
    withdrawn-if: It is not so
    evidence:
      failed: { weight: 0.9, says: it failed }
    """
        .formatted(cause, title);
  }

  private Report diagnose(boolean strict, String... overrides) {
    Scenario flagship =
        Scenario.load(
            Project.SCENARIOS.resolve(
                "scep/signing-certificate-broken/retrieval-then-challenges.yaml"));
    return Orsak.load(new OwnRules(List.of(folder), Set.of(overrides), strict))
        .diagnose(flagship.events());
  }

  /** The names of the rules that ship for the cause. */
  private static List<String> builtInRules() {
    return Project.read(Project.RULES.resolve("scep/signing-certificate-broken.drl"))
        .lines()
        .filter(line -> line.startsWith("rule \""))
        .map(line -> line.substring("rule \"".length(), line.length() - 1))
        .toList();
  }

  private static List<String> causes(Report report) {
    return report.verdict().diagnoses().stream().map(Diagnosis::cause).toList();
  }

  @Test
  void aBrokenFileIsReportedAndTheRestStillRuns() throws IOException {
    write("mine/good.drl", rule("mine", "mine-good", failing("SCEP_VERIFY")));
    write("mine/good.yaml", words("mine-good", "Good"));
    write("mine/bad.drl", rule("mine", "mine-bad", "Episode(faliures > 1)"));
    write("mine/worse.yaml", "cause: mine-worse\ntitel: Worse\n");
    Report report = diagnose(false);
    assertThat(causes(report)).contains("mine-good", CAUSE);
    assertThat(report.complete()).isFalse();
    assertThat(report.verdict().troubles())
        .hasSize(2)
        .anyMatch(said -> said.contains("bad.drl:7") && said.contains("failures"))
        .anyMatch(said -> said.contains("worse.yaml:2") && said.contains("title"));
    assertThatThrownBy(() -> diagnose(true))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("worse.yaml:2")
        .hasMessageContaining("bad.drl:7");
  }

  @Test
  void aBuiltInCauseIsReplacedOnlyWhenThatIsAskedFor() throws IOException {
    write("scep/signing-certificate-broken.drl", rule("scep", CAUSE, failing("RETRIEVE")));
    write("scep/signing-certificate-broken.yaml", words(CAUSE, "Mine"));
    assertThatThrownBy(() -> diagnose(false))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("rules/scep/signing-certificate-broken.yaml")
        .hasMessageContaining("--override " + CAUSE);
    Report report = diagnose(true, CAUSE);
    assertThat(report.causes().cause(CAUSE).orElseThrow().title().in("en")).isEqualTo("Mine");
    assertThat(report.verdict().diagnoses())
        .filteredOn(found -> found.cause().equals(CAUSE))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.supporting())
                    .extracting(item -> item.evidence().key())
                    .containsExactly("failed"));
    assertThat(report.rules().rules())
        .isEqualTo(Project.ORSAK.ruleSet().rules() - builtInRules().size() + 1);
  }

  @Test
  void wordsCanBeReplacedAlone() throws IOException {
    write("scep/signing-certificate-broken.yaml", words(CAUSE, "Mine"));
    Report report = diagnose(true, CAUSE);
    assertThat(causes(report)).contains(CAUSE);
    assertThat(report.causes().cause(CAUSE).orElseThrow().title().in("en")).isEqualTo("Mine");
    assertThat(report.rules().rules()).isEqualTo(Project.ORSAK.ruleSet().rules());
    assertThat(report.rules().hash()).isNotEqualTo(Project.ORSAK.ruleSet().hash());
  }

  @Test
  void anOverrideThatReplacesNothingIsRefused() throws IOException {
    write("mine/good.drl", rule("mine", "mine-good", failing("SCEP_VERIFY")));
    assertThatThrownBy(() -> diagnose(false, CAUSE))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("scep/signing-certificate-broken.drl");
    assertThatThrownBy(() -> diagnose(false, "scep-signing-certificate-borken"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("Perhaps you meant " + CAUSE);
  }

  @Test
  void twoRulesOfOneNameNameTheFlag() throws IOException {
    String theirs = builtInRules().get(0);
    write(
        "scep/signing-certificate-broken.drl",
        rule("scep", CAUSE, failing("RETRIEVE")).replace(CAUSE + ": own", theirs));
    assertThatThrownBy(() -> diagnose(false))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("already defined in rules/scep/signing-certificate-broken.drl")
        .hasMessageContaining("--override");
  }
}

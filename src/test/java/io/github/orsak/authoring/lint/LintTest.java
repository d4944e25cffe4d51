package io.github.orsak.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Golden;
import io.github.orsak.authoring.Workbench;
import io.github.orsak.report.text.TextStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conventions, on a folder that breaks each of them. */
class LintTest {

  private static final Path ROTTEN = Path.of("src/test/resources/lint/rules");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static Workbench bench;
  private static List<Finding> findings;

  @BeforeAll
  static void lintTheRottenFolder() {
    bench = Workbench.open(ROTTEN, Workbench.scenariosBeside(ROTTEN));
    findings = Lint.check(bench);
  }

  @Test
  void eachConventionIsToldWhereItIsBroken() {
    Golden.matches(GOLDEN.resolve("lint.txt"), text());
    Set<Convention> broken =
        findings.stream().map(Finding::convention).collect(Collectors.toCollection(TreeSet::new));
    assertThat(broken).containsExactly(Convention.values());
  }

  private static String text() {
    return LintReport.text(findings, List.of(bench), TextStyle.PLAIN);
  }

  @Test
  void textFitsTheTerminal() {
    assertThat(text().lines().filter(line -> !line.contains("src/test/resources")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void aFindingIsWaivedByItsNumberAndAReason() {
    assertThat(findings)
        .filteredOn(finding -> finding.file().endsWith("conditions.drl"))
        .filteredOn(finding -> finding.convention() == Convention.KEYED_JOIN)
        .extracting(Finding::line)
        .containsExactly(21);
  }

  @Test
  void jsonHoldsEveryFinding() {
    JsonNode tree = JsonMapper.shared().readTree(LintReport.json(findings));
    assertThat(tree.get("format").asString()).isEqualTo(LintReport.FORMAT);
    assertThat(tree.get("errors").asInt() + tree.get("warnings").asInt())
        .isEqualTo(findings.size());
    JsonNode first = tree.get("findings").get(0);
    assertThat(first.get("number").asString()).isEqualTo(findings.get(0).convention().number());
    assertThat(first.get("line").asInt()).isEqualTo(findings.get(0).line());
    assertThat(first.get("mend").asString()).isNotEmpty();
  }

  @Test
  void sarifDescribesEveryConventionAndPlacesEveryFinding() {
    JsonNode log = JsonMapper.shared().readTree(Sarif.of(findings));
    assertThat(log.get("version").asString()).isEqualTo("2.1.0");
    JsonNode run = log.get("runs").get(0);
    JsonNode rules = run.get("tool").get("driver").get("rules");
    assertThat(rules).hasSize(Convention.values().length);
    assertThat(run.get("results")).hasSameSizeAs(findings);
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.get("name").asString()).matches("([A-Z][a-z]+)+");
      JsonNode place = result.get("locations").get(0).get("physicalLocation");
      assertThat(place.get("artifactLocation").get("uri").asString()).startsWith("src/test/");
      assertThat(place.path("region").path("startLine").asInt(1)).isPositive();
    }
  }

  @Test
  void sarifPlacesAFindingByUri() {
    assertThat(placed("rules/my topic/x.drl")).isEqualTo("rules/my%20topic/x.drl");
    Path absolute = Path.of("my rules", "x.drl").toAbsolutePath();
    assertThat(placed(absolute.toString())).isEqualTo(absolute.toUri().toString());
  }

  private static String placed(String file) {
    Finding finding = new Finding(Convention.COMPILES, file, 1, "it does not compile");
    return JsonMapper.shared()
        .readTree(Sarif.of(List.of(finding)))
        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
        .asString();
  }

  @Test
  void numbersAreGivenOnce() {
    assertThat(Stream.of(Convention.values()).map(Convention::number)).doesNotHaveDuplicates();
  }

  @Test
  void theTableOfConventionsIsThatOfTheProgram() {
    Golden.matchesBetween(
        Path.of("docs/lint.md"), "conventions", "\n" + ConventionTable.markdown());
  }
}

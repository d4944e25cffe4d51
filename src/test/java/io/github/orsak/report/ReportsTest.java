package io.github.orsak.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.orsak.Golden;
import io.github.orsak.Intake;
import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Input;
import io.github.orsak.report.html.HtmlReport;
import io.github.orsak.report.json.JsonReport;
import io.github.orsak.report.json.SarifReport;
import io.github.orsak.report.markdown.MarkdownReport;
import io.github.orsak.report.picture.TimelinePicture;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Told;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {

  private static final Locale IN_SWEDISH = Locale.forLanguageTag("sv");
  private static final Pattern GAP = Pattern.compile("\\{\\d}");

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String FLAGSHIP =
      "test-scenarios/scep/signing-certificate-broken/wevtutil.xml";
  private static final String RESOLVED = "test-scenarios/pkcs/ca-outage/recovered.yaml";
  private static final Language SWEDISH = Language.of("sv");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Project.read(Path.of("docs/report.schema.json")), InputFormat.JSON);

  private static Report report(String... files) {
    try (Intake intake = Project.ORSAK.begin()) {
      List<Input> inputs =
          Sources.read(List.of(files), ReadOptions.DEFAULTS, intake, Progress.NONE);
      return intake.report(inputs);
    }
  }

  static Stream<Scenario> scenarios() {
    return Project.sample().stream();
  }

  @Test
  void theFlagshipReadsAsItShould() {
    Report report = report(FLAGSHIP);
    Golden.matches(
        GOLDEN.resolve("flagship.txt"), TextReport.of(report, Language.ENGLISH, TextStyle.PLAIN));
    Golden.matches(
        GOLDEN.resolve("flagship.sv.txt"), TextReport.of(report, SWEDISH, TextStyle.PLAIN));
    Golden.matches(
        GOLDEN.resolve("flagship-120-colour.txt"),
        TextReport.of(report, Language.ENGLISH, new TextStyle(120, true, true)));
    Golden.matches(GOLDEN.resolve("flagship.json"), JsonReport.of(report, Language.ENGLISH));
  }

  @Test
  void theFlagshipLooksAsItShould() {
    Told told = Told.of(report(FLAGSHIP), Language.ENGLISH);
    Golden.matches(GOLDEN.resolve("flagship.html"), HtmlReport.of(told));
    Golden.matches(GOLDEN.resolve("flagship.md"), MarkdownReport.of(told));
    Golden.matches(GOLDEN.resolve("flagship.svg"), TimelinePicture.file(told));
    Golden.matches(GOLDEN.resolve("flagship.sarif"), SarifReport.of(told));
    Told swedish = Told.of(report(FLAGSHIP), SWEDISH);
    Golden.matches(GOLDEN.resolve("flagship.sv.html"), HtmlReport.of(swedish));
  }

  @Test
  void whatIsOverReadsAsItShould() {
    Report report = report(RESOLVED);
    Golden.matches(
        GOLDEN.resolve("resolved.txt"), TextReport.of(report, Language.ENGLISH, TextStyle.PLAIN));
    Golden.matches(GOLDEN.resolve("resolved.sv.json"), JsonReport.of(report, SWEDISH));
  }

  @Test
  void aReportWithoutConnectorEventsIsNeverHealthy() {
    Report report = report("test-scenarios/no-such-file.xml");
    assertThat(report.outcome()).isEqualTo(Report.Outcome.NO_EVENTS);
    assertThat(TextReport.of(report, Language.ENGLISH, TextStyle.PLAIN))
        .startsWith("No connector events found in test-scenarios/no-such-file.xml.")
        .contains("There is no such file or folder")
        .doesNotContain("nothing failed");
    assertThat(SCHEMA.validate(JsonReport.of(report, SWEDISH), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aBurstThatEndsWithTheLogIsToldAsPending() {
    Report report = report("test-scenarios/scep/clock-skew/under-an-hour-near-miss.yaml");
    assertThat(TextReport.of(report, Language.ENGLISH, new TextStyle(120, false, true)))
        .contains("No root cause is active, but failures go on")
        .contains("For some it is too early to tell; see below.")
        .contains("(scep-clock-skew)? Too early to tell")
        .contains("Another 12 minutes of the same would show it.");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyReportKeepsTheContract(Scenario scenario) {
    Report report = Project.report(scenario);
    for (String code : Language.codes()) {
      String json = JsonReport.of(report, Language.of(code));
      assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(code).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyReportNamesEveryDiagnosisInBothLanguages(Scenario scenario) {
    Report report = Project.report(scenario);
    for (String code : Language.codes()) {
      String text = TextReport.of(report, Language.of(code), TextStyle.PLAIN);
      for (Diagnosis diagnosis : report.verdict().diagnoses()) {
        assertThat(text).contains(diagnosis.cause());
      }
      assertThat(text)
          .doesNotContainPattern("\\{(\\d|[a-z]+})")
          .doesNotContain("null")
          .doesNotContain(" \n");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void linesFitTheTerminalExceptForWhatMustNotBeBroken(int width) {
    String text =
        TextReport.of(report(FLAGSHIP), Language.ENGLISH, new TextStyle(width, false, true));
    assertThat(text.lines().filter(line -> line.length() > width))
        .allMatch(line -> line.strip().replace("· ", "").indexOf(' ') < 0 || command(line));
  }

  private static boolean command(String line) {
    return line.strip().matches("[A-Z][a-z]+-[A-Z].*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "inputs"})
  void theLanguagesSayTheSameThings(String words) {
    assertThat(phrases(words, "en")).isEqualTo(phrases(words, "sv"));
  }

  @Test
  void whatIsSaidOfInputsFillsTheSameGapsInEachLanguage() {
    ResourceBundle swedish = ResourceBundle.getBundle("io.github.orsak.report.inputs", IN_SWEDISH);
    ResourceBundle english =
        ResourceBundle.getBundle("io.github.orsak.report.inputs", Locale.ENGLISH);
    assertThat(english.keySet())
        .allSatisfy(
            key ->
                assertThat(gaps(swedish.getString(key))).isEqualTo(gaps(english.getString(key))));
  }

  private static Set<String> gaps(String phrase) {
    return GAP.matcher(phrase)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> phrases(String words, String code) {
    String file = words + "_" + code + ".properties";
    return Project.read(Path.of("src/main/resources/io/github/orsak/report").resolve(file))
        .lines()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }
}

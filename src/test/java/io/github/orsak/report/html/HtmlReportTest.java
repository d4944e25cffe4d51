package io.github.orsak.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Intake;
import io.github.orsak.Project;
import io.github.orsak.event.Input;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Told;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.source.Sources;
import io.github.orsak.source.batch.YamlBatch;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The case file as a page. */
class HtmlReportTest {

  private static final String FLAGSHIP =
      "test-scenarios/scep/signing-certificate-broken/wevtutil.xml";
  private static final int EVERY = 40;

  private static Told told(String file, String language) {
    try (Intake intake = Project.ORSAK.begin()) {
      List<Input> inputs = Sources.read(List.of(file), ReadOptions.DEFAULTS, intake, Progress.NONE);
      return Told.of(intake.report(inputs), Language.of(language));
    }
  }

  private static String page(String yaml) {
    YamlBatch.Batch batch = YamlBatch.parse("test.yaml", yaml);
    assertThat(batch.problems()).isEmpty();
    Report report = Project.ORSAK.diagnose(batch.events());
    return HtmlReport.of(Told.of(report, Language.ENGLISH));
  }

  /** A selection: every topic has some. */
  static Stream<Scenario> scenarios() {
    List<Scenario> all = Project.scenarios();
    return IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get);
  }

  private static List<String> found(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(MatchResult::group).toList();
  }

  @Test
  void whatALogSaysIsShownAndNeverObeyed() {
    String page =
        page(
            """
            start: 2021-03-01T08:00:00Z
            defaults: { host: "ndes<script>1</script>", channel: Microsoft Intune Connector }
            events:
              - { at: +0s, id: 20102, repeat: 4, every: 9m, data: { CA: "<img src=x onerror=alert(1)>\\"'", Code: '0x400', Error: "a\\u202Eb\\u0007c\\u2066d</style><script>alert(2)</script>" } }
            """);
    assertThat(page)
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .contains("a.b.c.d&lt;/style&gt;")
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContainPattern("[\\u0000-\\u0008\\u000B-\\u001F\\u202A-\\u202E\\u2066-\\u2069]");
    assertThat(found("</style>", page)).hasSize(1);
  }

  @Test
  void thePolicyAllowsNothingButTheStyleSheetOfThePage() throws Exception {
    String page = HtmlReport.of(told(FLAGSHIP, "en"));
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains("default-src &#x27;none&#x27;")
        .contains("sha256-" + Base64.getEncoder().encodeToString(hash));
    assertThat(style).doesNotContain("url(").doesNotContain("@import");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyPageCanBeReadWithoutSeeingIt(Scenario scenario) {
    Report report = Project.ORSAK.diagnose(scenario.events());
    for (String language : Language.codes()) {
      String page = HtmlReport.of(Told.of(report, Language.of(language)));
      assertThat(page)
          .contains("<html lang=\"" + language + "\">")
          .contains("<main")
          .contains("<nav")
          .doesNotContain(" style=")
          .doesNotContain(" src=")
          .doesNotContain("<link");
      List<Integer> levels =
          found("<h[1-6]", page).stream().map(tag -> tag.charAt(2) - '0').toList();
      assertThat(levels.get(0)).isEqualTo(1);
      for (int i = 1; i < levels.size(); i++) {
        assertThat(levels.get(i)).isBetween(2, levels.get(i - 1) + 1);
      }
      List<String> ids = found("(?<= id=\")[^\"]+", page);
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids).containsAll(found("(?<= href=\"#)[^\"]+", page));
      assertThat(ids).containsAll(found("(?<= aria-labelledby=\")[^\"]+", page));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv"})
  void everyCauseIsOnTheFirstScreenWithTheFirstThingToDo(String language) {
    Told told = told(FLAGSHIP, language);
    String page = HtmlReport.of(told);
    String cards = page.substring(page.indexOf("class=\"cards\""), page.indexOf("class=\"cause\""));
    assertThat(cards)
        .contains(told.diagnoses().get(0).told().verdict())
        .contains(told.diagnoses().get(0).told().where())
        .contains(told.diagnoses().get(0).standing().time())
        .contains(told.diagnoses().get(0).standing().confidence())
        .contains(told.diagnoses().get(0).told().remediation().get(0).act());
  }
}

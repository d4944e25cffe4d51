package io.github.orsak.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.orsak.Inquiry;
import io.github.orsak.Intake;
import io.github.orsak.Project;
import io.github.orsak.diagnosis.Answer;
import io.github.orsak.event.Input;
import io.github.orsak.report.format.ReportFormat;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Told;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reports say of next checks, how to answer them and what was answered. */
class AnswersToldTest {

  private static final String OUTAGE = "test-scenarios/pkcs/ca-outage/outage.yaml";
  private static final Language SWEDISH = Language.of("sv");
  private static final Answer SILENT = new Answer("ca-ping", "silent");
  private static final Answer ELSEWHERE = new Answer("ca-ping-elsewhere", "answers");
  private static final Answer UNASKED = new Answer("scep-pool", "stopped");
  private static final TextStyle WIDE = new TextStyle(400, false, true);

  private static final Inquiry INQUIRY = inquiry();

  private static Inquiry inquiry() {
    try (Intake intake = Project.ORSAK.begin()) {
      List<Input> inputs =
          Sources.read(List.of(OUTAGE), ReadOptions.DEFAULTS, intake, Progress.NONE);
      return intake.inquire(inputs);
    }
  }

  private static String told(ReportFormat format, Language language, Answer... answers) {
    return format.render(Told.of(INQUIRY.report(List.of(answers)), language), WIDE);
  }

  @Test
  void aCheckSaysHowToAnswerIt() {
    for (ReportFormat format :
        List.of(ReportFormat.TEXT, ReportFormat.HTML, ReportFormat.MARKDOWN)) {
      assertThat(told(format, Language.ENGLISH).replace("\\|", "|"))
          .contains("--answer ca-ping=silent|denied|answers")
          .contains("--answer ca-ping-elsewhere=silent|answers");
      assertThat(told(format, SWEDISH)).contains("Så svarar man: --answer ca-ping=");
    }
  }

  @Test
  void whatWouldDecideMostIsToldFirst() {
    String text = told(ReportFormat.TEXT, Language.ENGLISH);
    assertThat(text.indexOf("ca-ping-elsewhere=")).isLessThan(text.indexOf("ca-ping=silent"));
    assertThat(text.indexOf("ca-ping=silent")).isLessThan(text.indexOf("38 without a later 26"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "HTML", "MARKDOWN"})
  void anAnswerIsEvidenceThatTheUserGave(ReportFormat format) {
    String given = "given by the user: the CA does not answer a ping from this server";
    assertThat(told(format, Language.ENGLISH, SILENT))
        .contains(given)
        .contains("+0.15")
        .contains("Answered by the user: silent")
        .doesNotContain("ca-ping=silent|");
    assertThat(told(format, SWEDISH, SILENT))
        .contains("uppgett av användaren: utfärdaren svarar inte på ping från den här servern")
        .contains("Besvarat av användaren: silent")
        .doesNotContain("given by the user");
  }

  @Test
  void programsReadWhatWasGiven() {
    JsonNode json =
        JsonMapper.shared().readTree(told(ReportFormat.JSON, Language.ENGLISH, SILENT, UNASKED));
    JsonNode diagnosis = json.path("diagnoses").path(0);
    assertThat(diagnosis.path("evidence"))
        .anySatisfy(
            reason -> {
              assertThat(reason.path("key").asString()).isEqualTo("ca-ping");
              assertThat(reason.path("given").asString()).isEqualTo("ca-ping=silent");
              assertThat(reason.path("events")).isEmpty();
            });
    assertThat(json.path("answers").path(0).path("counted").path(0).path("cause").asString())
        .isEqualTo("pkcs-ca-outage");
    assertThat(json.path("answers").path(1).path("counted")).isEmpty();
    assertThat(diagnosis.path("nextChecks").path(0).path("outcomes").path(1).path("pointsTo"))
        .hasToString("\"pkcs-ca-path-blocked\"");
    JsonNode sarif =
        JsonMapper.shared().readTree(told(ReportFormat.SARIF, Language.ENGLISH, SILENT));
    assertThat(sarif.at("/runs/0/results/0/properties/givenByTheUser").path(0).asString())
        .isEqualTo("ca-ping=silent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv"})
  void theSchemaDescribesAnswers(String language) {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Project.read(Path.of("docs/report.schema.json")), InputFormat.JSON);
    Language spoken = Language.of(language);
    for (Answer answer : List.of(SILENT, ELSEWHERE, UNASKED, new Answer("ca-ping", "answers"))) {
      String json = told(ReportFormat.JSON, spoken, answer, new Answer("a", "b", "c"));
      assertThat(schema.validate(json, InputFormat.JSON)).as(answer.toString()).isEmpty();
    }
  }

  @Test
  void whatARuledOutDiagnosisPointsToIsToldFirst() {
    String english = told(ReportFormat.TEXT, Language.ENGLISH, ELSEWHERE);
    assertThat(english.lines().limit(4))
        .anyMatch(line -> line.contains("orsak explain pkcs-ca-path-blocked"));
    assertThat(english)
        .contains("rules out “The issuing CA does not answer” (pkcs-ca-outage)")
        .contains("5 failures, of which 0 explained");
    assertThat(told(ReportFormat.TEXT, SWEDISH, ELSEWHERE))
        .contains("utesluter ”Utfärdaren svarar inte” (pkcs-ca-outage)");
  }

  @Test
  void anAnswerThatNobodyAskedForIsSaid() {
    assertThat(told(ReportFormat.TEXT, Language.ENGLISH, UNASKED))
        .contains("scep-pool=stopped")
        .contains("No diagnosis of this report asks for it, so it changed nothing.");
    assertThat(told(ReportFormat.MARKDOWN, SWEDISH, UNASKED))
        .contains("Ingen diagnos i rapporten frågar efter det");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "JSON", "HTML", "MARKDOWN", "SARIF"})
  void withoutAnswersNothingChanges(ReportFormat format) {
    String before = told(format, Language.ENGLISH);
    assertThat(told(format, Language.ENGLISH, SILENT)).isNotEqualTo(before);
    assertThat(told(format, Language.ENGLISH)).isEqualTo(before).doesNotContain("the answers");
  }
}

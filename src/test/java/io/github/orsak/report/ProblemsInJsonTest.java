package io.github.orsak.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.orsak.Project;
import io.github.orsak.report.json.JsonReport;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.options.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with an input can be read by programs, whatever the language of the report. */
class ProblemsInJsonTest {

  private static final String BROKEN = "{\"Id\":1,\"TimeCreated\":\"soon\"}\n{\"a\":1}\n{\"b\":\n";

  private static String json(Language language) {
    ReadOutcome outcome = ReadOutcome.of(BROKEN, ReadOptions.DEFAULTS);
    return JsonReport.of(Project.ORSAK.begin().report(List.of(outcome.input())), language);
  }

  private static JsonNode problems(Language language) {
    return JsonMapper.shared().readTree(json(language)).path("inputs").path(0).path("problems");
  }

  @Test
  void aProblemHasAKindAndValuesBesideItsWords() {
    JsonNode problem = problems(Language.ENGLISH).path(0);
    assertThat(problem.path("place").asString()).isEqualTo("-:1");
    assertThat(problem.path("kind").asString()).isEqualTo("other.time");
    assertThat(problem.path("values").path(0).asString()).isEqualTo("TimeCreated");
    assertThat(problem.path("values").path(1).asString()).isEqualTo("soon");
    assertThat(problem.path("text").asString()).contains("TimeCreated is \"soon\"");
  }

  @Test
  void onlyTheWordsDependOnTheLanguage() {
    JsonNode english = problems(Language.ENGLISH);
    JsonNode swedish = problems(Language.of("sv"));
    assertThat(english).hasSize(3);
    for (int i = 0; i < english.size(); i++) {
      assertThat(swedish.path(i).path("kind")).isEqualTo(english.path(i).path("kind"));
      assertThat(swedish.path(i).path("values")).isEqualTo(english.path(i).path("values"));
      assertThat(swedish.path(i).path("text")).isNotEqualTo(english.path(i).path("text"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv"})
  void theSchemaDescribesProblems(String language) {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Project.read(Path.of("docs/report.schema.json")), InputFormat.JSON)
                .validate(json(Language.of(language)), InputFormat.JSON))
        .isEmpty();
  }
}

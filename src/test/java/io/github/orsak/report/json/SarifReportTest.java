package io.github.orsak.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Told;
import io.github.orsak.source.batch.YamlBatch;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Diagnoses as results of an analysis. */
class SarifReportTest {

  @Test
  void whatNothingExplainsIsAResultToo() {
    YamlBatch.Batch batch =
        YamlBatch.parse(
            "logs/a b.yaml",
            """
            start: 2021-03-01T08:00:00Z
            defaults: { host: NDES01, channel: Microsoft Intune Connector }
            events:
              - { at: +0s, id: 20102, data: { Code: '0x0FFFFFFF', Error: 'Something new' } }
            """);
    Told told = Told.of(Project.ORSAK.diagnose(batch.events()), Language.ENGLISH);
    JsonNode run = JsonMapper.shared().readTree(SarifReport.of(told)).get("runs").get(0);
    JsonNode result = run.get("results").get(0);
    assertThat(result.get("ruleId").asString()).isEqualTo("unexplained");
    assertThat(result.get("level").asString()).isEqualTo("warning");
    assertThat(result.get("message").get("text").asString()).contains("Something new");
    JsonNode place = result.get("locations").get(0).get("physicalLocation");
    assertThat(place.get("artifactLocation").get("uri").asString()).isEqualTo("logs/a%20b.yaml");
    assertThat(place.get("region").get("startLine").asInt()).isEqualTo(4);
    JsonNode rules = run.get("tool").get("driver").get("rules");
    assertThat(rules.get(result.get("ruleIndex").asInt()).get("id").asString())
        .isEqualTo("unexplained");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aPlaceIsAUriWhateverItsFileIsCalled() {
    for (String name : new String[] {"-", "a:b", "c:\\x y.xml", "z.zip/%41?#<\u202E>", "/tmp/a"}) {
      Map<String, Object> place =
          (Map<String, Object>) SarifLog.place(name, 0).get("artifactLocation");
      URI uri = URI.create(String.valueOf(place.get("uri")));
      assertThat(uri.isAbsolute()).as(name).isEqualTo(name.startsWith("/"));
    }
  }
}

package io.github.orsak.report.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Event;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.json.JsonReport;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One cause on many servers is one entry for a person, and a list for a program. */
class AlikeDiagnosesTest {

  private static final String CAUSE = "connector-unsupported";
  private static final List<Event> LOG =
      Scenario.all(Path.of("test-scenarios/connector/unsupported/nothing-since.yaml"))
          .get(0)
          .events();

  private static Report on(int hosts) {
    List<Event> events = new ArrayList<>();
    for (int host = 0; host < hosts; host++) {
      String name = "conn%02d".formatted(host);
      LOG.forEach(event -> events.add(event.on(name)));
    }
    return Project.ORSAK.diagnose(events);
  }

  private static String text(Report report, String language) {
    return TextReport.of(report, Language.of(language), new TextStyle(2000, false, true));
  }

  private static long entries(String text) {
    return Pattern.compile("^ +\\d+\\. [A-ZÅ]+  ", Pattern.MULTILINE)
        .matcher(text)
        .results()
        .count();
  }

  @Test
  void manyAreOneEntryThatCountsAllOfThem() {
    Report report = on(AlikeDiagnoses.FEW + 1);
    List<Diagnosis> all = report.verdict().diagnoses();
    assertThat(all).hasSize(6).extracting(Diagnosis::cause).containsOnly(CAUSE);
    long failures = all.stream().mapToLong(Diagnosis::failures).sum();
    String english = text(report, "en");
    assertThat(entries(english)).isEqualTo(1);
    assertThat(english)
        .startsWith("One root cause is active on 6 hosts.")
        .contains("It concerns 6 connectors (conn00, conn01, conn02 and 3 more).")
        .contains(failures + " failures explained")
        .contains("What follows is told of one of them, host conn00;");
    assertThat(text(report, "sv"))
        .startsWith("En grundorsak pågår på 6 servrar.")
        .contains("Det gäller 6 anslutningsappar (conn00, conn01, conn02 och 3 till).");
  }

  @Test
  void fewAreToldOneByOne() {
    String english = text(on(AlikeDiagnoses.FEW), "en");
    assertThat(entries(english)).isEqualTo(5);
    assertThat(english)
        .startsWith("5 root causes are active.")
        .doesNotContain("It concerns")
        .contains("conn04");
  }

  @Test
  void aProgramGetsEachOfThem() {
    String json = JsonReport.of(on(AlikeDiagnoses.FEW + 1), Language.of("en"));
    assertThat(json.split("\"cause\": ?\"" + CAUSE + "\"", -1)).hasSize(7);
  }
}

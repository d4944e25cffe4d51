package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An incident is the same whatever tool its log went through. */
class SameIncidentTest {

  private static final Path FILES = Path.of("src", "test", "resources", "incident");

  private static final String HOST = "ndes01.contoso.com";

  static Stream<Path> files() throws IOException {
    return Files.list(FILES).filter(file -> !file.toString().contains("noprovider")).sorted();
  }

  @ParameterizedTest
  @MethodSource("files")
  void theCauseIsFoundInEveryExport(Path file) {
    List<Event> read = new ArrayList<>();
    Sources.read(List.of(file.toString()), ReadOptions.DEFAULTS, read::add, Progress.NONE);
    Verdict verdict = Project.ORSAK.diagnose(read).verdict();
    assertThat(verdict.diagnoses())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.cause()).isEqualTo("scep-signing-certificate-broken");
              assertThat(found.status()).isEqualTo(Diagnosis.Status.ACTIVE);
              assertThat(found.failures()).isEqualTo(5);
              assertThat(found.scope().host())
                  .isEqualTo(
                      file.toString().contains("fourcolumns")
                          ? ""
                          : file.toString().contains("12h") ? "ndes01" : HOST);
            });
    assertThat(verdict.failures()).isEqualTo(5);
  }

  @Test
  void whatSeveralToolsMadeOfOneLogIsOneLog() {
    List<Event> read = new ArrayList<>();
    List<String> files =
        Stream.of(
                "evtxdump.jsonl",
                "velociraptor-evtxhunter.jsonl",
                "evtxecmd.csv",
                "hayabusa-timeline.jsonl",
                "plaso-l2tcsv.csv",
                "splunk-raw-classic.txt",
                "splunk-raw-newer.txt",
                "wazuh-alerts.json")
            .map(file -> FILES.resolve(file).toString())
            .toList();
    Sources.read(files, ReadOptions.DEFAULTS, read::add, Progress.NONE);
    assertThat(read).hasSize(6 * files.size());
    assertThat(Project.ORSAK.diagnose(read).events()).isEqualTo(6);
  }

  @Test
  void aSelectionOfRulesIsNeverWholeAndSaysSo() {
    List<Event> read = new ArrayList<>();
    String file = FILES.resolve("hayabusa-timeline.jsonl").toString();
    List<Input> inputs =
        Sources.read(List.of(file), ReadOptions.DEFAULTS, read::add, Progress.NONE);
    List<Event> successes = read.stream().filter(event -> event.id() == 20500).toList();
    try (Intake intake = Project.ORSAK.begin()) {
      successes.forEach(intake);
      Report quiet = intake.report(inputs);
      assertThat(quiet.outcome()).isEqualTo(Report.Outcome.INCOMPLETE);
      assertThat(TextReport.of(quiet, Language.ENGLISH, TextStyle.PLAIN).replaceAll("\\s+", " "))
          .contains("holds only what rules picked out of a log");
    }
  }
}

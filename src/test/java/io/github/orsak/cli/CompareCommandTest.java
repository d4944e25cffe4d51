package io.github.orsak.cli;

import static io.github.orsak.cli.KnownLogs.FLAGSHIP;
import static io.github.orsak.cli.KnownLogs.HEALTHY;
import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.orsak.Project;
import io.github.orsak.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of a cause, and when that cannot be told. */
class CompareCommandTest {

  private static final String OUTAGE = "test-scenarios/pkcs/ca-outage/outage.yaml";
  private static final String RECOVERED = "test-scenarios/pkcs/ca-outage/recovered.yaml";
  private static final String CA = "ca01.contoso.example\\Contoso Issuing CA 1";

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Project.read(Path.of("docs/compare.schema.json")), InputFormat.JSON);

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String later(String log) throws IOException {
    String text = Files.readString(Path.of(log));
    return file("later.yaml", text.replace("2021-03-01T", "2021-03-02T"));
  }

  private String batch(String... events) throws IOException {
    return file(
        "batch.yaml",
        "scenario: a later log\nstart: 2021-03-02T08:00:00Z\n"
            + "defaults: { host: NDES01, channel: Microsoft Intune Connector }\nevents:\n"
            + "  - "
            + String.join("\n  - ", events)
            + "\n");
  }

  private String report(String log, String name) {
    String target = folder.resolve(name).toString();
    run("diagnose", log, "--json", target);
    return target;
  }

  private static JsonNode only(String before, String after) {
    Result result = run("compare", before, after, "--format", "json");
    assertThat(SCHEMA.validate(result.out(), InputFormat.JSON)).isEmpty();
    JsonNode changes = JsonMapper.builder().build().readTree(result.out()).path("changes");
    assertThat(changes).as(result.out()).hasSize(1);
    return changes.path(0);
  }

  private static String state(String before, String after) {
    return only(before, after).path("state").asString();
  }

  private static String reason(String before, String after) {
    return only(before, after).path("reasons").path(0).path("kind").asString();
  }

  @Test
  void whatWorksSinceIsResolvedAndItIsSaidHowOftenItWorked() throws IOException {
    Result result = run("compare", FLAGSHIP, later(HEALTHY));
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("Of one cause: 1 is resolved.")
        .contains("1. RESOLVED  SCEP challenges find no signing certificate")
        .contains("verifying SCEP challenges: 12 attempts went well and none failed since");
    Result swedish = run("compare", FLAGSHIP, later(HEALTHY), "--lang", "sv");
    assertThat(swedish.out()).startsWith("Av en orsak: 1 är löst.").contains("12 försök lyckades");
  }

  @Test
  void whatTheLaterLogShowsEndingIsResolved() {
    assertThat(state(OUTAGE, RECOVERED)).isEqualTo("resolved");
    assertThat(reason(OUTAGE, RECOVERED)).isEqualTo("ended");
  }

  @Test
  void reportsThatWereKeptCompareLikeTheirLogs() throws IOException {
    String before = report(FLAGSHIP, "before.json");
    String after = report(later(HEALTHY), "after.json");
    Result logs = run("compare", FLAGSHIP, later(HEALTHY), "--format", "json");
    Result reports = run("compare", before, after, "--format", "json");
    assertThat(reports.code()).isZero();
    assertThat(reports.out().replace(before, FLAGSHIP).replace(after, later(HEALTHY)))
        .isEqualTo(logs.out());
    Path wide = folder.resolve("powershell.json");
    Files.write(
        wide, ("\uFEFF" + Files.readString(Path.of(before))).getBytes(StandardCharsets.UTF_16LE));
    assertThat(state(wide.toString(), after)).isEqualTo("resolved");
  }

  @Test
  void whatIsStillSeenPersistsAndWhatIsSeenForTheFirstTimeIsNew() throws IOException {
    Result persists = run("compare", OUTAGE, later(OUTAGE));
    assertThat(persists.code()).isEqualTo(1);
    assertThat(persists.out()).contains("PERSISTS").contains("5 before, 5");
    Result begun = run("compare", HEALTHY, later(OUTAGE));
    assertThat(begun.code()).isEqualTo(1);
    assertThat(begun.out()).contains("1. NEW").contains("after the earlier report ends");
  }

  @Test
  void whatWasOverAndIsBackRegressed() throws IOException {
    assertThat(state(RECOVERED, later(OUTAGE))).isEqualTo("regressed");
  }

  @Test
  void silenceProvesNothing() throws IOException {
    Result same = run("compare", OUTAGE, OUTAGE);
    assertThat(same.code()).isEqualTo(5);
    assertThat(same.out()).contains("CANNOT TELL YET").contains("no connector event later than");
    String idle = batch("{ at: +1m, id: 20400, data: { DeviceId: x1 } }");
    assertThat(state(OUTAGE, idle)).isEqualTo("cannot-tell");
    assertThat(reason(OUTAGE, idle)).isEqualTo("untried");
  }

  @Test
  void onlyTheSameCaOnTheSameServerShowsThatItAnswers() throws IOException {
    String issued = "{ at: +1m, id: 20100, data: { DeviceId: x1, CAName: '%s' } }";
    assertThat(state(OUTAGE, batch(issued.formatted(CA)))).isEqualTo("resolved");
    assertThat(state(OUTAGE, batch(issued.formatted("Contoso Issuing CA 1"))))
        .isEqualTo("resolved");
    assertThat(reason(OUTAGE, batch(issued.formatted("Another CA")))).isEqualTo("untried");
    String elsewhere = batch(issued.formatted(CA).replace("id:", "host: NDES09, id:"));
    assertThat(reason(OUTAGE, elsewhere)).isEqualTo("no-log");
  }

  @Test
  void aReportDoesNotTellTheAttemptsOfOneCa() throws IOException {
    String issued = batch("{ at: +1m, id: 20100, data: { DeviceId: x1, CAName: '" + CA + "' } }");
    assertThat(reason(OUTAGE, report(issued, "after.json"))).isEqualTo("coarse");
  }

  @Test
  void failuresOfAnotherKindKeepItOpen() throws IOException {
    String failed =
        "{ at: +%dm, id: 20102, data: { DeviceId: x1, CAName: '" + CA + "', Code: '0x80094012' } }";
    String after = batch(failed.formatted(1), failed.formatted(9));
    Result result = run("compare", OUTAGE, after, "--format", "json");
    assertThat(result.out()).contains("\"cannot-tell\"").contains("2 of 2 attempts failed");
  }

  @Test
  void wrongInputIsNamed() throws IOException {
    Result reversed = run("compare", later(HEALTHY), FLAGSHIP);
    assertThat(reversed.code()).isEqualTo(2);
    assertThat(reversed.err()).contains("AFTER ends at").contains("name the earlier case first");
    String kept = Files.readString(Path.of(report(FLAGSHIP, "before.json")));
    Result cut = run("compare", file("cut.json", kept.substring(0, 900)), FLAGSHIP);
    assertThat(cut.code()).isEqualTo(2);
    assertThat(cut.err()).contains("cut.json").contains("damaged").contains("write it again");
    String newer = file("newer.json", kept.replace("orsak-report/1", "orsak-report/9"));
    assertThat(run("compare", newer, FLAGSHIP).err()).contains("expected orsak-report/1");
    assertThat(run("compare", FLAGSHIP).code()).isEqualTo(2);
    assertThat(run("compare", "-", "-").err()).contains("cannot both be standard input");
    Result fromNothing = run("compare", folder.resolve("nowhere.evtx").toString(), OUTAGE);
    assertThat(fromNothing.code()).isEqualTo(1);
    assertThat(fromNothing.out()).contains("the earlier case holds").doesNotContain("in common");
    Result nowhere = run("compare", FLAGSHIP, folder.resolve("nowhere.evtx").toString());
    assertThat(nowhere.code()).isEqualTo(4);
    assertThat(nowhere.err()).contains("nowhere.evtx");
  }
}

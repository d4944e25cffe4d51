package io.github.orsak.cli;

import static io.github.orsak.cli.KnownLogs.FLAGSHIP;
import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.orsak.Golden;
import io.github.orsak.Project;
import io.github.orsak.cli.Shell.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsCommandTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Project.read(Path.of("docs/events.schema.json")), InputFormat.JSON);

  @TempDir private Path folder;

  /** A synthetic event of a product that the catalog does not know, and two of one it knows. */
  private String mixed() throws IOException {
    return Files.writeString(
            folder.resolve("mixed.yaml"),
            """
            start: 2021-03-01T08:00:00Z
            events:
              - { at: +9m, id: 20502, host: NDES02.contoso.example, channel: Microsoft Intune Connector, data: { "Diagnostic Code": "0x409" } }
              - { at: +1m, id: 7036, host: NDES02.contoso.example, channel: System, provider: Software Protection Platform, level: information, message: "The X service\\e[2J is running" }
              - { at: +5m, id: 20400, host: NDES02.contoso.example, channel: Microsoft Intune Connector }
            """)
        .toString();
  }

  @Test
  void theTableReadsAsItShould() {
    Golden.matches(GOLDEN.resolve("events.txt"), run("events", FLAGSHIP).out());
    Golden.matches(
        GOLDEN.resolve("events.sv.txt"),
        run("events", FLAGSHIP, "--lang", "sv", "--width", "120").out());
    Golden.matches(
        GOLDEN.resolve("events-summary.txt"), run("events", FLAGSHIP, "--summary").out());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void everyLineFitsTheTerminal(int width) throws IOException {
    for (String more : List.of("--all", "--summary")) {
      Result result = run("events", FLAGSHIP, mixed(), more, "--width", String.valueOf(width));
      assertThat(result.code()).isZero();
      assertThat(result.out().lines()).allMatch(line -> line.length() <= width);
    }
  }

  @Test
  void eventsComeInTheOrderOfTimeAndEachOnce() throws IOException {
    Result result = run("events", mixed(), mixed());
    assertThat(result.out().lines().skip(1).map(line -> line.substring(11, 16)))
        .containsExactly("08:05", "08:09");
    assertThat(result.err()).contains("2 copies dropped.");
  }

  @Test
  void aZoneIsSaidToBeNamedOnlyIfItWas() throws IOException {
    String local =
        Files.writeString(
                folder.resolve("local.json"),
                "{\"Id\":20400,\"LogName\":\"Microsoft Intune"
                    + " Connector\",\"TimeCreated\":\"2021-03-01T08:00:00\"}")
            .toString();
    assertThat(run("events", local).err())
        .contains("Times without a zone: 1, taken as UTC. For another zone use --zone.");
    assertThat(run("events", local, "--zone", "Europe/Stockholm").err())
        .contains("Times without a zone: 1, taken as Europe/Stockholm, as --zone says.");
  }

  @Test
  void eventsOfUnknownProductsAreShownWhenAllAreAskedFor() throws IOException {
    Result known = run("events", mixed());
    assertThat(known.out()).doesNotContain("7036");
    assertThat(known.err()).contains("1 event of products that the catalog does not know");
    Result all = run("events", mixed(), "--all");
    assertThat(all.out())
        .contains("7036 info     Software Protection Platform")
        .doesNotContain("\u001B");
    assertThat(all.err()).isEmpty();
  }

  @Test
  void hostIdOperationAndTimeFilter() throws IOException {
    assertThat(ids("--id", "20400,10302")).containsExactly("20400", "10302", "10302", "10302");
    assertThat(ids("--operation", "scep-verify", "--to", "2021-03-01T09:04:00Z"))
        .containsExactly("20500", "20502");
    assertThat(ids("--since", "3m")).containsExactly("20502", "20402");
    assertThat(ids("--host", "ndes02")).isEmpty();
    Result none = run("events", FLAGSHIP, "--host", "ndes02");
    assertThat(none.code()).isZero();
    assertThat(none.err())
        .contains("14 events outside of what was chosen.")
        .contains("No event is left to show. Hosts in these logs: ndes01.");
  }

  private List<String> ids(String... filter) {
    String[] args = new String[filter.length + 2];
    args[0] = "events";
    args[1] = FLAGSHIP;
    System.arraycopy(filter, 0, args, 2, filter.length);
    return run(args).out().lines().skip(1).map(line -> line.substring(33, 38)).toList();
  }

  @Test
  void linesOfJsonKeepTheContract() throws IOException {
    for (String more : List.of("--all", "--summary")) {
      Result result = run("events", FLAGSHIP, mixed(), "--format", "ndjson", more);
      assertThat(result.out().lines())
          .isNotEmpty()
          .allSatisfy(
              line -> assertThat(SCHEMA.validate(line, InputFormat.JSON)).as(line).isEmpty());
    }
    assertThat(run("events", FLAGSHIP, "--format", "ndjson", "--id", "10302").out())
        .contains("\"operation\":\"RETRIEVE\",\"outcome\":\"failure\"")
        .contains("wevtutil.xml:");
  }

  @Test
  void whatWasNotReadIsToldBesideTheData() throws IOException {
    Path broken = Files.writeString(folder.resolve("cut.xml"), "<Event><System><EventID>1</");
    Result part = run("events", FLAGSHIP, broken.toString());
    assertThat(part.code()).isZero();
    assertThat(part.err()).contains(broken + ":1: ");
    Result nothing = run("events", broken.toString());
    assertThat(nothing.code()).isEqualTo(4);
    assertThat(nothing.err()).contains("No event at all could be read.");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoError() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    PrintStream out = new PrintStream(closed, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(OutputStream.nullOutputStream());
    Console console = new Console(InputStream.nullInputStream(), out, err, Map.of());
    assertThat(Main.run(console, "events", FLAGSHIP)).isZero();
  }
}

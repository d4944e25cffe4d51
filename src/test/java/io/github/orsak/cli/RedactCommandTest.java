package io.github.orsak.cli;

import static io.github.orsak.cli.KnownLogs.FLAGSHIP;
import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the house with stand-ins for names. */
class RedactCommandTest {

  private static final String OUTAGE = "test-scenarios/pkcs/ca-outage/outage.yaml";

  private static final Pattern NAMES =
      Pattern.compile("(?i)ndes0|contoso|5d3c00|a91e00|3F9A17C2E05B44D1");

  @TempDir private Path folder;

  /** The log in a folder that is called like the server. */
  private String log() throws IOException {
    Path server = Files.createDirectory(folder.resolve("NDES01"));
    return Files.copy(Path.of(OUTAGE), server.resolve("connector.yaml")).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "html", "markdown", "svg", "sarif"})
  void noFormatTellsAName(String format) throws IOException {
    String log = log();
    Result plain = run("diagnose", log, "--format", format);
    Result hidden = run("diagnose", log, "--format", format, "--redact");
    assertThat(hidden.code()).isEqualTo(plain.code()).isEqualTo(1);
    assertThat(plain.out()).containsPattern(NAMES);
    assertThat(hidden.out()).doesNotContainPattern(NAMES).contains("host01");
    assertThat(run("diagnose", log, "--format", format, "--redact").out()).isEqualTo(hidden.out());
  }

  @Test
  void aHostIsChosenByItsOwnName() {
    assertThat(run("diagnose", FLAGSHIP, "--redact", "--host", "NDES01").code()).isEqualTo(1);
    assertThat(run("diagnose", FLAGSHIP, "--redact", "--host", "NDES09").code()).isEqualTo(4);
  }

  @Test
  void standardInputIsReadTwiceToo() throws IOException {
    InputStream in = new ByteArrayInputStream(Files.readAllBytes(Path.of(FLAGSHIP)));
    Result hidden = run(in, Map.of(), "diagnose", "-", "--redact");
    assertThat(hidden.code()).isEqualTo(1);
    assertThat(hidden.out()).contains("host01").doesNotContainPattern(NAMES);
  }

  @Test
  void aLogWithoutNamesIsReadAndDiagnosedAlike() throws IOException {
    String shared = folder.resolve("to-share.ndjson").toString();
    Result written = run("redact", log(), shared);
    assertThat(written.code()).isZero();
    assertThat(written.err()).contains("11 events written");
    assertThat(Files.readString(Path.of(shared))).doesNotContainPattern(NAMES);
    Result read = run("diagnose", shared);
    assertThat(read.code()).isEqualTo(1);
    assertThat(read.out()).contains("pkcs-ca-outage, high confidence (0.87)");
    assertThat(run("redact", FLAGSHIP, "-").out()).startsWith("{\"time\":").contains("host01");
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Path there = Files.writeString(folder.resolve("there.ndjson"), "precious");
    Result refused = run("redact", FLAGSHIP, there.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("there.ndjson exists").contains("choose another");
    assertThat(there).hasContent("precious");
    assertThat(run("redact", FLAGSHIP).code()).isEqualTo(2);
    String nowhere = folder.resolve("no/such/folder.ndjson").toString();
    assertThat(run("redact", FLAGSHIP, nowhere).err()).contains("cannot be written");
    String empty = folder.resolve("empty.ndjson").toString();
    assertThat(run("redact", "nowhere.evtx", empty).code()).isEqualTo(4);
  }
}

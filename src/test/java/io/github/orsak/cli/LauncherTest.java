package io.github.orsak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The launcher hands its arguments to Orsak and to nobody else, whatever they are called. */
@DisabledOnOs(value = WINDOWS, disabledReason = "no file there has such a name")
class LauncherTest {

  private static final List<String> HOSTILE =
      List.of(
          "-delete",
          "-exec",
          "-fprint",
          "--",
          "!",
          "(",
          "@options",
          "*",
          "a\nnew line",
          "a \"quoted\" 'name'",
          "$(touch ran)",
          "`touch ran`",
          ";touch ran",
          "-XX:OnError=touch ran");

  @TempDir private Path folder;

  private Path logs;
  private Path launcher;

  @BeforeEach
  void anUnpackedDistributionAndAFolderOfLogs() throws IOException {
    Path home = Files.createDirectories(folder.resolve("-home of\n(orsak)"));
    launcher = Files.copy(Path.of("orsak"), home.resolve("orsak"));
    Path lib = Files.createDirectory(home.resolve("lib"));
    jar(lib.resolve("orsak.jar"));
    logs = Files.createDirectory(folder.resolve("logs"));
    for (String name : HOSTILE) {
      Files.copy(Path.of(KnownLogs.HEALTHY), logs.resolve(name));
    }
    Files.writeString(logs.resolve("@options"), "--json\nran\n");
  }

  @Test
  void everyNameIsAFileToReadAndNoneAnOptionOfAHelper() throws IOException {
    List<String> before = names();
    List<String> arguments = new ArrayList<>(List.of("diagnose", "--format", "json", "--"));
    arguments.addAll(HOSTILE);
    Shell.Result result = Program.launchedBy(launcher, logs).run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(names()).isEqualTo(before);
    assertThat(read(result)).containsExactlyInAnyOrderElementsOf(HOSTILE);
  }

  @Test
  void whatLooksLikeAnOptionIsOneOfOrsakAtMost() throws IOException {
    List<String> before = names();
    for (String name : List.of("-delete", "-XX:OnError=touch ran")) {
      Shell.Result result = Program.launchedBy(launcher, logs).run("diagnose", "!", name, ".");
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).contains("there is no option \"" + name.replaceFirst("=.*", ""));
    }
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void aLinkToItFindsItsHome() throws IOException {
    Path link = Files.createDirectory(folder.resolve("bin")).resolve("-orsak");
    Files.createSymbolicLink(link, link.getParent().relativize(launcher));
    Shell.Result result = Program.launchedBy(link, logs).run("--version");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("orsak ");
  }

  @Test
  void anArchiveOfClassesThatOthersCanWriteIsNotRun() throws IOException {
    Program orsak = Program.launchedBy(launcher, logs);
    assertThat(orsak.run("--version").err()).isEmpty();
    Path archive;
    try (Stream<Path> files = Files.list(launcher.resolveSibling("lib"))) {
      archive = files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-rw-r--"));
    Shell.Result shared = orsak.run("--version");
    assertThat(shared.err()).contains(archive.toString(), "no file that you or root alone can");
    Files.delete(archive);
    Files.createSymbolicLink(archive, Path.of("/dev/zero"));
    Shell.Result linked = orsak.run("--version");
    assertThat(linked.err()).isEqualTo(shared.err());
    assertThat(linked.out()).startsWith("orsak ").isEqualTo(shared.out());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(logs)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> read(Shell.Result result) {
    JsonNode report = new ObjectMapper().readTree(result.out());
    return report.get("inputs").valueStream().map(input -> input.get("name").asString()).toList();
  }

  /** A jar that runs the classes under test. */
  private static void jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    main.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(file)) {
      new JarOutputStream(out, manifest).close();
    }
  }
}

package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Input.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that was made, or has become, as unfriendly as it can be. */
class HostileInputTest {

  private static final int FUZZ = Integer.getInteger("orsak.fuzz", 1);
  private static final long LARGE = FUZZ > 1 ? 2L << 30 : 24L << 20;
  private static final int TOO_LONG = 3_000_000;
  private static final String JSON =
      "{\"Id\":20502,\"LogName\":\"Microsoft Intune Connector\","
          + "\"TimeCreated\":\"2021-03-01T08:00:00Z\",\"Message\":\"%s\"}\n";

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  private static String xml(String data) {
    return "<Event><System><EventID>20502</EventID><Level>2</Level>"
        + "<TimeCreated SystemTime='2021-03-01T08:00:00Z'/>"
        + "<Channel>Microsoft Intune Connector</Channel></System>"
        + "<EventData><Data>%s</Data></EventData></Event>\n".formatted(data);
  }

  private List<Input> readAll(Path path, Consumer<Event> sink) {
    return Outcome.translated(
        Sources.read(List.of(path.toString()), ReadOptions.DEFAULTS, sink, Progress.NONE));
  }

  private Input read(String text) throws IOException {
    return readAll(Files.writeString(folder.resolve("log.txt"), text), events::add).get(0);
  }

  private static String told(List<Input> inputs) {
    return inputs.stream()
        .flatMap(input -> input.problems().stream())
        .map(Problem::text)
        .collect(Collectors.joining("\n"));
  }

  private static String told(Input input) {
    return told(List.of(input));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]><Events>" + "<Event><a>&e;</a></Event>",
        "<!DOCTYPE x [<!ENTITY %% p SYSTEM '%s'> %%p;]><Events>",
        "<!DOCTYPE x SYSTEM '%s'><Events>",
        "<?xml-stylesheet href='%s'?><Events>",
        "<Events xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='%s' parse='text'/>",
        "<Events><Event><EventData><i:include xmlns:i='http://www.w3.org/2001/XInclude' href='%s'"
            + " parse='text'/></EventData></Event>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]><E2ETraceEvent><ApplicationData>&e;"
            + "</ApplicationData></E2ETraceEvent>",
      })
  void nothingButTheFileItselfIsRead(String beginning) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "do not read me");
    Input input = read(beginning.formatted(secret.toUri()) + xml("good"));
    assertThat(events + told(input)).doesNotContain("do not read me");
    assertThat(events.size() + input.skipped()).isPositive();
  }

  @Test
  void anEntityBombCostsOneRecord() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'bang'>");
    for (int i = 1; i < 12; i++) {
      String ten = ("&a" + (i - 1) + ";").repeat(10);
      bomb.append("<!ENTITY a%d '%s'>".formatted(i, ten));
    }
    Input input = read(bomb + "]>" + xml("&a11;") + xml("good"));
    assertThat(events).hasSize(1);
    assertThat(told(input)).contains("Undeclared general entity");
    Input yaml = read("start: &a [x, x]\nevents: [*a, *a, *a]\n");
    assertThat(told(yaml)).contains("Anchors (&) and aliases (*) are not allowed");
  }

  @Test
  void deepNestingCostsOneRecord() throws IOException {
    int deep = 100_000;
    Input xml = read("<Event>" + "<a>".repeat(deep) + "</a>".repeat(deep) + "</Event>" + xml("x"));
    assertThat(told(xml)).contains("Depth limit (200)", "--max-depth");
    Input json =
        read("{\"x\":" + "[".repeat(deep) + "]".repeat(deep) + "}\n" + JSON.formatted("good"));
    assertThat(told(json)).contains("depth (201)", "--max-depth");
    Input trace = read("<E2ETraceEvent>" + "<a>".repeat(deep));
    assertThat(told(trace)).contains("Depth limit (200)", "--max-depth");
    Input yaml = read("events: " + "[".repeat(deep) + "]".repeat(deep));
    assertThat(told(yaml)).contains("20 levels deep");
    assertThat(events).hasSize(2);
    assertThat(List.of(xml, json, yaml)).noneMatch(Input::complete);
  }

  @Test
  void aGiganticTextCostsOneRecord() throws IOException {
    String text = "x".repeat(TOO_LONG);
    assertThat(told(read(xml(text) + xml("good")))).contains("(1000000)", "--max-text");
    assertThat(told(read("<Event a='" + text + "'/>\n" + xml("good"))))
        .contains("(1000000)", "--max-text");
    assertThat(told(read(JSON.formatted(text) + JSON.formatted("good")))).contains("1000000");
    assertThat(
            told(
                read(
                    "#Fields: date time cs-uri-stem sc-status\n2021-03-01 08:00:00 /"
                        + text
                        + " 200\n2021-03-01 08:00:00 / 200\n")))
        .contains("longer than 1000000", "--max-text");
    assertThat(events).hasSize(4);
    assertThat(told(read("scenario: " + text + "\nevents: []\n")))
        .contains("longer than 1000000", "--max-text");
    assertThat(told(read("<![LOG[" + text + "\n" + text)))
        .contains("longer than 1000000", "--max-text");
    assertThat(told(read("{\"" + text + "\":1}\n"))).isNotEmpty();
    assertThat(told(read("#Fields: " + "x ".repeat(TOO_LONG) + "\nx\n"))).isNotEmpty();
  }

  private Input read(String text, Caps caps) throws IOException {
    Path file = Files.writeString(folder.resolve("log.txt"), text);
    return Sources.read(
            List.of(file.toString()),
            ReadOptions.DEFAULTS.withCaps(caps),
            events::add,
            Progress.NONE)
        .get(0);
  }

  private static Caps caps(int text, int depth) {
    return new Caps(1, 1, 1, 1, text, depth);
  }

  @Test
  void theCapsAreTheUsersAndAreToldByTheNameOfTheirOption() throws IOException {
    String longText = "x".repeat(500);
    String deepXml = xml("<a><b>c</b></a>");
    String deepJson = "{\"Id\":1,\"LogName\":\"x\",\"Properties\":[{\"Value\":{\"a\":1}}]}\n";
    List<String> tooLong =
        List.of(
            xml(longText) + xml("good"),
            JSON.formatted(longText) + JSON.formatted("good"),
            "#Fields: date time cs-uri-stem sc-status\n2021-03-01 08:00:00 /"
                + longText
                + " 200\n2021-03-01 08:00:00 / 200\n",
            "x  $$<a><03-01-2021 08:00:00.1-60><1>\n" + longText + "\n");
    for (String text : tooLong) {
      events.clear();
      assertThat(told(read(text, caps(400, 200)))).contains("--max-text");
      assertThat(events).hasSize(1);
    }
    for (String text : List.of(deepXml + xml("good"), deepJson + JSON.formatted("good"))) {
      events.clear();
      assertThat(told(read(text, caps(400, 3)))).contains("--max-depth");
      assertThat(events).hasSize(1);
    }
    events.clear();
    assertThat(read(xml("x".repeat(TOO_LONG)), caps(2 * TOO_LONG, 200)).complete()).isTrue();
    assertThat(events).hasSize(1);
  }

  @Test
  void oddCharactersAreKeptOrReplacedAndNeverStopTheReading() throws IOException {
    Input xml = read(xml("a\0b\u0001c\u001B[2J&#0;&#x1B;\uFFFE") + xml("good"));
    Input json = read(JSON.formatted("\\ud800 \\udfff \\u0000 \\u001b[2J") + JSON.formatted("ok"));
    Input web =
        read("#Fields: date time cs-uri-stem sc-status\n2021-03-01 08:00:00 /\0\u001B[2J 200\n");
    Input yaml =
        read(
            "start: 2021-03-01T08:00:00Z\nevents:\n"
                + "  - { at: +0s, id: 1, message: \"\\0 \\e[2J\" }\n");
    assertThat(List.of(xml, json, web, yaml)).allMatch(Input::complete);
    assertThat(events).hasSize(6);
    byte[] surrogates = {'<', 'E', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '>'};
    Path raw = Files.write(folder.resolve("raw"), surrogates);
    assertThat(told(readAll(raw, events::add))).isNotEmpty();
  }

  /** A file that begins with the text and goes on with NULs for {@link #LARGE} bytes. */
  private Path sparse(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("sparse"), text, StandardCharsets.ISO_8859_1);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1), LARGE);
    }
    return file;
  }

  @Test
  void aHugeFileOfNothingIsToldInOneLine() throws IOException {
    for (String beginning :
        List.of("", "PK\3\4", "PK\5\6", "\u001F\u008B\b\0", "MSCF", "7z\u00BC\u00AF'\u001C")) {
      List<Input> inputs = readAll(sparse(beginning), events::add);
      assertThat(inputs).as(beginning).anyMatch(input -> !input.complete());
    }
    assertThat(events).isEmpty();
  }

  @Test
  void whatPrecedesAHugeHoleIsRead() throws IOException {
    readAll(sparse(xml("good")), events::add);
    readAll(sparse("<Events>" + xml("good")), events::add);
    readAll(sparse(JSON.formatted("good")), events::add);
    readAll(
        sparse("#Fields: date time cs-uri-stem sc-status\n2021-03-01 08:00:00 / 200\n"),
        events::add);
    assertThat(events).hasSize(4);
  }

  @Test
  void aPipeIsReadToItsEndAndNeverOpenedInAFolder() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(made("mkfifo", pipe.toString()), "this system has no named pipes");
    Input passed =
        Sources.read(List.of(folder.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE)
            .get(0);
    assertThat(told(passed)).contains("no ordinary file");
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              try (OutputStream out = Files.newOutputStream(pipe)) {
                out.write((xml("one") + xml("two")).getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    List<Input> inputs = readAll(pipe, events::add);
    writer.get();
    assertThat(events).hasSize(2);
    assertThat(inputs).allMatch(Input::complete);
  }

  private static boolean made(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aFileThatGrowsIsReadToWhereItEndedBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("growing.xml"), xml("x").repeat(2_000));
    List<Input> inputs =
        readAll(
            file,
            event -> {
              events.add(event);
              append(file, xml("later"));
            });
    assertThat(events).hasSize(2_000);
    assertThat(told(inputs)).contains("written to while it was read");
  }

  @Test
  void aFileThatShrinksIsToldToBeIncomplete() throws IOException {
    Path file = Files.writeString(folder.resolve("shrinking.xml"), xml("x").repeat(20_000));
    List<Input> inputs =
        readAll(
            file,
            event -> {
              events.add(event);
              truncate(file);
            });
    assertThat(events).hasSizeBetween(1, 19_999);
    assertThat(told(inputs)).contains("became shorter");
    assertThat(inputs).noneMatch(Input::complete);
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void truncate(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(100);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFileThatMayNotBeReadIsToldAndTheRestIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xml"), xml("x"));
    Files.writeString(folder.resolve("b.xml"), xml("x"));
    assumeTrue(
        Files.getFileStore(file).supportsFileAttributeView("posix"), "no permissions to take away");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "this user may read everything");
    List<Input> inputs = readAll(folder, events::add);
    assertThat(told(inputs)).contains("access denied").contains("Check its permissions");
    assertThat(events).hasSize(1);
  }

  @Test
  void linksInAFolderLeadNowhere() throws IOException {
    Path outside = Files.writeString(Files.createTempFile("orsak", ".xml"), xml("outside"));
    Path inside = Files.createDirectories(folder.resolve("a/b"));
    Files.createSymbolicLink(inside.resolve("up"), folder);
    Files.createSymbolicLink(inside.resolve("out.xml"), outside);
    Files.createSymbolicLink(inside.resolve("self"), inside.resolve("self"));
    Files.writeString(inside.resolve("log.xml"), xml("inside"));
    List<Input> inputs = readAll(folder, events::add);
    assertThat(events).hasSize(1);
    assertThat(told(inputs)).contains("Links in folders are not followed");
    assertThat(told(readAll(inside.resolve("self"), events::add))).isNotEmpty();
    Files.delete(outside);
  }

  @Test
  void readingGivesUpWhereNothingButBrokenRecordsComes() throws IOException {
    Input xml = read("<Event><a></Event>\n".repeat(20_100) + xml("good"));
    assertThat(xml.skipped()).isEqualTo(20_000);
    assertThat(told(xml)).contains("Nothing after this place was read");
    Input json = read("{\n".repeat(20_100));
    assertThat(json.skipped()).isEqualTo(20_000);
    assertThat(events).isEmpty();
  }
}

package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damages small synthetic inputs of every format but EVTX and reads what is left. The profile
 * {@code fuzz} does so fifty times as often.
 */
class TextFuzzTest {

  private static final int ROUNDS = 60 * Integer.getInteger("orsak.fuzz", 1);
  private static final int LINES = 4;

  /** Bytes that mean something to one parser or another. */
  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "</Event>",
          "<Event>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "&",
          "&#0;",
          "&#xD800;",
          "<?xml version='1.0' encoding='utf-16'?>",
          "<!DOCTYPE a [",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          ":",
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\0",
          "\u00EF\u00BB\u00BF",
          "\u00FF\u00FE",
          "#Fields: time",
          "#Date: x",
          "---\n",
          "- ",
          "&a ",
          "*a",
          "!!x ",
          "|\n",
          "'",
          "99999999999999999999",
          "-1",
          "NaN",
          "1e999",
          "PK\3\4",
          "PK\1\2",
          "\u001F\u008B\b",
          "ElfFile\0",
          "<![LOG[",
          "]LOG]!>",
          "$$<",
          "repeat: 99999, every: 1s",
          "\u00ED\u00A0\u0080");

  private static final Map<String, byte[]> SEEDS = seeds();

  @TempDir private Path folder;

  private static Map<String, byte[]> seeds() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    String xml =
        """
        <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
        <Provider Name='Microsoft Intune Connector'/><EventID Qualifiers='0'>20502</EventID><Level>2</Level>\
        <TimeCreated SystemTime='2021-03-01T08:00:00.1234567Z'/><EventRecordID>103</EventRecordID>\
        <Channel>Microsoft Intune Connector</Channel><Computer>ndes01</Computer></System>\
        <EventData><Data>Device ID: å</Data><Data Name='b'>0x409</Data></EventData></Event>
        """
            .repeat(LINES);
    seeds.put("xml", utf8(xml));
    seeds.put("rooted xml", utf8("<?xml version='1.0'?>\n<Events>" + xml + "</Events>"));
    seeds.put("utf-16 xml", ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_16LE));
    seeds.put("ansi xml", xml.getBytes(Encoding.ANSI));
    String powerShell =
        """
        {"Id":20502,"Level":2,"RecordId":9,"ProviderName":"Microsoft Intune Connector",
         "LogName":"Microsoft Intune Connector","MachineName":"NDES01","Properties":[{"Value":"0x409"}],
         "TimeCreated":"/Date(1614585600123)/","Message":"Diagnostic Code: 0x409\\r\\nå"}
        """;
    seeds.put("glued json", utf8(powerShell.repeat(LINES)));
    seeds.put("json array", utf8("[" + (powerShell + ",").repeat(LINES) + powerShell + "]"));
    seeds.put(
        "ndjson",
        utf8(
            ("{\"@timestamp\":\"2021-03-01T08:00:00Z\",\"winlog\":{\"channel\":\"Microsoft Intune"
                    + " Connector\",\"event_id\":\"20502\",\"event_data\":{\"param1\":\"0x409\"}},"
                    + "\"event\":{\"original\":\"<Event><System/></Event>\"}}\n")
                .repeat(LINES)));
    seeds.put(
        "event viewer csv",
        utf8(
            "Level,Date and Time,Source,Event ID,Task Category\n"
                + "Error,3/1/2021 8:00:00 AM,NDESConnector,20502,None,\"a \"\"b\"\",\n0x409\"\n"
                    .repeat(LINES)));
    seeds.put(
        "export-csv",
        utf8(
            "#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\n"
                + "\"Message\",\"Id\",\"Level\",\"RecordId\",\"ProviderName\",\"LogName\",\"TimeCreated\"\n"
                + "\"a\nb\",\"20502\",\"2\",\"7\",\"x\",\"Microsoft Intune Connector\",\"2021-03-01 08:00:00\"\n"
                    .repeat(LINES)));
    seeds.put(
        "clixml",
        utf8(
            "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
                + ("<Obj><Props><I32 N=\"Id\">20502</I32><S N=\"LogName\">Microsoft Intune Connector</S>"
                        + "<DT N=\"TimeCreated\">2021-03-01T08:00:00.1-08:00</DT></Props><MS>"
                        + "<S N=\"Message\">a_x000D__x000A_b</S></MS></Obj>")
                    .repeat(LINES)
                + "</Objs>"));
    seeds.put(
        "format-list",
        utf8(
            ("Message     : failed\n              0x409\nId          : 20502\nLevel       : 2\n"
                    + "LogName     : Microsoft Intune Connector\nTimeCreated : 2021-03-01 08:00:00\n\n")
                .repeat(LINES)));
    seeds.put(
        "yaml",
        utf8(
            "scenario: x\nstart: 2021-03-01T10:00:00Z\n"
                + "defaults: { host: NDES01, channel: Microsoft Intune Connector }\nevents:\n"
                + "  - { at: +0s, id: 20102, data: { \"Diagnostic Code\": \"0x400\" }, repeat: 3, every: 2m }\n"
                    .repeat(LINES)));
    seeds.put(
        "svclog",
        utf8(
            ("<E2ETraceEvent><System><SubType Name='Error'>0</SubType><TimeCreated"
                    + " SystemTime='2021-03-01T08:00:00Z'/><Source Name='CertificateRegistrationPoint'/>"
                    + "</System><ApplicationData><TraceData><DataItem>Validation Phase 1 finished with"
                    + " status True.</DataItem></TraceData></ApplicationData></E2ETraceEvent>")
                .repeat(LINES)));
    seeds.put(
        "iis",
        utf8(
            "#Date: 2021-03-01\n#Fields: date time cs-method cs-uri-stem cs-uri-query s-port"
                + " cs-username c-ip cs(User-Agent) sc-status sc-substatus\n"
                + "2021-03-01 08:00:00 GET /certsrv/mscep/mscep.dll operation=GetCACert 443 - ::1 a+b 200 0\n"
                    .repeat(LINES)));
    seeds.put(
        "cmtrace",
        utf8(
            ("<![LOG[Calling VerifyRequest ...]LOG]!><time=\"09:00:00.123-60\" date=\"03-01-2021\""
                    + " component=\"NDESPlugin\" type=\"1\">\n"
                    + "Exiting VerifyRequest with 0x0  $$<NDESPlugin><03-01-2021 09:00:03.1-60><thread=1>\n")
                .repeat(LINES)));
    seeds.put("gzip", gzip(utf8(xml)));
    seeds.put("zip", zip(utf8(xml), seeds.get("iis"), seeds.get("gzip")));
    return seeds;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(byte[]... members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < members.length; i++) {
        zip.putNextEntry(new ZipEntry("member%4" + i + ".log"));
        zip.write(members[i]);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xml",
        "rooted xml",
        "utf-16 xml",
        "ansi xml",
        "glued json",
        "json array",
        "ndjson",
        "event viewer csv",
        "export-csv",
        "clixml",
        "format-list",
        "yaml",
        "svclog",
        "iis",
        "cmtrace",
        "gzip",
        "zip",
      })
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void damageIsToldAndNeverStopsAnything(String format) throws IOException {
    byte[] whole = SEEDS.get(format);
    Path file = folder.resolve("log");
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] damaged = whole;
      for (int i = random.nextInt(4); i >= 0; i--) {
        damaged = damaged(damaged, random);
      }
      Files.write(file, damaged);
      List<Event> events = new ArrayList<>();
      List<Input> inputs = read(file, events);
      String round = "%s, seed %d".formatted(format, seed);
      assertThat(inputs).as(round).isNotEmpty();
      assertThat(inputs.stream().mapToLong(Input::records).sum())
          .as(round)
          .isEqualTo(events.size());
      assertThat(inputs)
          .as(round)
          .allSatisfy(input -> assertThat(input.problems()).allSatisfy(TextFuzzTest::oneCleanLine));
      assertThat(inputs)
          .as(round + ": an input without events says why")
          .allMatch(input -> input.records() > 0 || !input.problems().isEmpty());
      assertThat(read(file, new ArrayList<>())).as(round).isEqualTo(inputs);
    }
  }

  private static List<Input> read(Path file, List<Event> events) {
    return Outcome.translated(
        Sources.read(List.of(file.toString()), ReadOptions.DEFAULTS, events::add, Progress.NONE));
  }

  private static void oneCleanLine(Input.Problem problem) {
    assertThat(problem.text())
        .isNotBlank()
        .doesNotContainPattern("\\p{Cntrl}")
        .doesNotContain("Exception")
        .doesNotContainPattern("(?<!')\\bnull\\b(?!')");
    assertThat(problem.text().length()).isLessThan(500);
    assertThat(problem.place()).doesNotContainPattern("\\p{Cntrl}");
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + Math.min(200, bytes.length)));
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes, random);
      case 1 -> joined(Arrays.copyOf(bytes, from), token(random), rest(bytes, from));
      case 2 -> joined(Arrays.copyOf(bytes, from), token(random), rest(bytes, to));
      case 3 -> joined(Arrays.copyOf(bytes, from), rest(bytes, to));
      case 4 ->
          joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, to), rest(bytes, to));
      default -> Arrays.copyOf(bytes, from);
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(10); i >= 0 && flipped.length > 0; i--) {
      flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
    }
    return flipped;
  }

  private static byte[] token(Random random) {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] rest(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

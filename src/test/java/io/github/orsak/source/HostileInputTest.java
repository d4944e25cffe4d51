package io.github.orsak.source;

import static io.github.orsak.source.HostileTexts.JSON;
import static io.github.orsak.source.HostileTexts.told;
import static io.github.orsak.source.HostileTexts.xml;
import static io.github.orsak.source.ReadOutcome.readAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that was made, or has become, as unfriendly as it can be. */
class HostileInputTest {

  private static final int TOO_LONG = 3_000_000;

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  private Input read(String text) throws IOException {
    return readAll(Files.writeString(folder.resolve("log.txt"), text), events::add).get(0);
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
    assertThat(told(yaml)).contains("an event is an alias (*), which is not followed");
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
    assertThat(told(yaml)).contains("depth (201)");
    assertThat(events).hasSize(2);
    assertThat(List.of(xml, json, yaml)).noneMatch(Input::complete);
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 199, 200, 201, 300, 10_000})
  void deepNestingAroundEventsCostsNone(int deep) throws IOException {
    String closed = "<a>".repeat(deep) + "</a>".repeat(deep);
    String list = JSON.formatted("one") + ",\n" + JSON.formatted("two");
    for (String text :
        List.of(
            closed + xml("one") + xml("two"),
            "<Events>" + closed + xml("one") + xml("two") + "</Events>",
            "<a>".repeat(deep) + xml("one") + closed + xml("two") + "</a>".repeat(deep),
            "<a>".repeat(deep) + xml("one") + xml("two"))) {
      events.clear();
      read(text);
      assertThat(events).as(text.substring(0, 20)).hasSize(2);
    }
    events.clear();
    read("[".repeat(deep) + "\n" + list + "]".repeat(deep));
    assertThat(events).hasSizeBetween(deep > 196 && deep <= 200 ? 1 : 2, 2);
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
        .contains("longer than 1000000", "--max-text")
        .doesNotContain("java");
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

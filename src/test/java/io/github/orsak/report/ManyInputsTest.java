package io.github.orsak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import io.github.orsak.report.json.JsonReport;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a report tells of more inputs than anybody reads about. */
class ManyInputsTest {

  private static final int MANY = 50_000;

  private static Input input(int number, Message message) {
    String name = "logs/%05d.csv".formatted(number);
    Problem problem = new Problem(Place.input(name), message, true);
    return new Input(name, Message.of("format.none"), "", 0, 0, List.of(problem));
  }

  /** One of a thousand kinds of messages. */
  private static Message kind(int number) {
    Message message = Message.text("bad");
    for (int bits = number % 1_000; bits > 0; bits /= 2) {
      message = bits % 2 == 0 ? Message.text(message) : Message.of("not.log", message);
    }
    return message;
  }

  private static Report report(List<Input> inputs) {
    return Project.ORSAK.begin().report(inputs);
  }

  private static String text(List<Input> inputs, Language language) {
    return TextReport.of(report(inputs), language, TextStyle.PLAIN);
  }

  @Test
  void inputsWithTheSameProblemAreToldAsOneAndListedInJson() {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      inputs.add(input(2 * i, Message.of("empty")));
      Message begins = Message.of("unread.begins", Message.quote("a" + i));
      inputs.add(input(2 * i + 1, Message.of("not.log", begins)));
    }
    String text = text(inputs, Language.ENGLISH);
    assertThat(text.lines()).hasSizeLessThan(40);
    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            "· 50,000 inputs such as logs/00000.csv: unknown, no events; --format json lists each"
                + " ! The input is empty. Export the log again.")
        .contains("· 50,000 inputs such as logs/00001.csv: unknown, no events");
    assertThat(text(inputs, Language.of("sv"))).contains("000 underlag som logs/00000.csv");
    assertThat(JsonReport.of(report(inputs), Language.ENGLISH))
        .contains("\"name\": \"logs/99999.csv\"");
    assertThat(InputNotes.of(inputs, Language.ENGLISH).lines())
        .containsExactly(
            "logs/00000.csv: The input is empty. Export the log again. (50,000 inputs are like this"
                + " one.)",
            "logs/00001.csv: Not a log, so ignored: it begins with \"a0\". (50,000 inputs are like"
                + " this one.)");
  }

  @Test
  void problemsOfManyKindsAreBounded() {
    List<Input> inputs = IntStream.range(0, MANY).mapToObj(i -> input(i, kind(i))).toList();
    assertThat(text(inputs, Language.ENGLISH).lines()).hasSizeLessThan(2_000);
    assertThat(text(inputs, Language.ENGLISH).replaceAll("\\s+", " "))
        .contains("48,000 more inputs with problems of other kinds");
  }

  private static Input ignored(String name) {
    Message message = Message.of("not.log", Message.of("unread.binary"));
    Problem problem = new Problem(Place.input(name), message, false);
    return new Input(name, Message.of("format.none"), "", 0, 0, List.of(problem));
  }

  @Test
  void filesThatAreNoLogsTakeOneLineForEachEndingAndArchive() {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < 1_204; i++) {
      inputs.add(ignored("case/app.zip!/com/x/C" + i + ".class"));
      inputs.add(ignored("case/" + (i % 2 == 0 ? "a" : "b/c") + "/p" + i + ".PNG"));
    }
    inputs.add(ignored("case/app.zip!/README"));
    String text = text(inputs, Language.ENGLISH).replaceAll("\\s+", " ");
    assertThat(text.substring(text.indexOf("What was read")))
        .contains("· 1,204 .class files in case/app.zip are no logs and were ignored;")
        .contains("· 1,204 .png files in case/ are no logs and were ignored;")
        .contains("case/app.zip!/README: unknown, no events · Not a log, so ignored")
        .doesNotContain("C0.class");
    assertThat(text(inputs, Language.of("sv")))
        .contains(".class-filer i case/app.zip är inga loggar");
    assertThat(JsonReport.of(report(inputs), Language.ENGLISH)).contains("com/x/C1203.class");
  }

  @Test
  void aFewAreToldOneByOne() {
    List<Input> inputs =
        IntStream.range(0, 3).mapToObj(i -> input(i, Message.of("empty"))).toList();
    assertThat(text(inputs, Language.ENGLISH))
        .contains("logs/00000.csv: unknown", "logs/00001.csv: unknown", "logs/00002.csv: unknown");
  }
}

package io.github.orsak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Input;
import io.github.orsak.event.Input.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a report tells of more inputs than anybody reads about. */
class ManyInputsTest {

  private static final int MANY = 50_000;

  private static Input input(int number, String text) {
    String name = "logs/%05d.csv".formatted(number);
    return new Input(name, "unknown", "", 0, 0, List.of(new Problem(name, text, true)));
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
      inputs.add(input(2 * i, "The input is empty. Export the log again."));
      inputs.add(
          input(2 * i + 1, "This is no format we read: it begins with \"a%d\".".formatted(i)));
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
            "logs/00001.csv: This is no format we read: it begins with \"a0\". (50,000 inputs are"
                + " like this one.)");
  }

  @Test
  void problemsOfManyKindsAreBounded() {
    List<Input> inputs =
        IntStream.range(0, MANY).mapToObj(i -> input(i, "Bad " + "x".repeat(i % 1_000))).toList();
    assertThat(text(inputs, Language.ENGLISH).lines()).hasSizeLessThan(2_000);
    assertThat(text(inputs, Language.ENGLISH).replaceAll("\\s+", " "))
        .contains("48,000 more inputs with problems of other kinds");
  }

  @Test
  void aFewAreToldOneByOne() {
    List<Input> inputs =
        IntStream.range(0, 3).mapToObj(i -> input(i, "The input is empty.")).toList();
    assertThat(text(inputs, Language.ENGLISH))
        .contains("logs/00000.csv: unknown", "logs/00001.csv: unknown", "logs/00002.csv: unknown");
  }
}

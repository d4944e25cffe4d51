package io.github.orsak.source.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Place;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken YAML batch still tells, and that nothing of it is lost in silence. */
class BrokenBatchesTest {

  private static final String HEAD =
      "start: 2021-03-01T08:00:00Z\ndefaults: { host: NDES01, channel: Log }\nevents:\n";

  private static String batch(String... events) {
    return HEAD + String.join("", List.of(events));
  }

  private static String event(int id) {
    return "  - { at: +%dm, id: %d }\n".formatted(id, id);
  }

  private static List<Integer> ids(ReadOutcome outcome) {
    return outcome.events().stream().map(Event::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ at: +2m, id: 2, host: *h }|\"host\" is an alias (*), which is not followed; expected"
            + " text.",
        "{ at: +2m, id: *i }|\"id\" is an alias (*), which is not followed; expected a number",
        "{ at: +2m, id: 2, data: *d }|\"data\" is an alias (*), which is not followed; expected a"
            + " mapping",
        "{ at: +2m, id: 2, <<: *d }|There is no key \"<<\" here",
        "*e|an event is an alias (*), which is not followed; expected a mapping.",
        "{ at: +2m, id: 2, id: 3 }|\"id\" is there twice; expected a number",
        "{ at: +2m, id: 2, data: { a: x, a: y } }|\"a\" is there twice; expected text.",
        "{ at: +2m, id: 2, data: [[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]] }|\"data\" is a"
            + " list; expected text.",
      })
  void aValueThatSaysNothingCostsItsEvent(String broken, String told) {
    ReadOutcome outcome = ReadOutcome.of(batch(event(1), "  - " + broken + "\n", event(3)));
    assertThat(ids(outcome)).containsExactly(1, 3);
    assertThat(outcome.problems()).contains("-:5: " + told);
    assertThat(outcome.input().skipped()).isEqualTo(1);
  }

  @Test
  void anAnchorNamesAValueAndChangesNothing() {
    ReadOutcome outcome =
        ReadOutcome.of(
            batch("  - &e { at: +1m, id: &i 1, host: &h NDES02, data: &d [x] }\n", event(2)));
    assertThat(ids(outcome)).containsExactly(1, 2);
    assertThat(outcome.events().get(0).host()).isEqualTo("ndes02");
    assertThat(outcome.events().get(0).data()).containsExactly(new Field("", "x"));
    assertThat(outcome.input().complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"  - { at: +2m, id: 2\n", "  - { at: +2m, id: \"2 }\n", "  - @\n", "]\n"})
  void whatIsNoYamlCostsWhatFollowsInItsDocument(String broken) {
    ReadOutcome outcome =
        ReadOutcome.of(batch(event(1), broken, event(3)) + "---\n" + batch(event(4)) + "...\n");
    assertThat(ids(outcome)).containsExactly(1, 4);
    assertThat(outcome.problems())
        .contains("Not valid YAML", "Nothing from here to the next --- was read.");
    assertThat(outcome.input().complete()).isFalse();
  }

  @Test
  void aDocumentOfManyMegabytesIsReadOrTheWayOutIsTold() {
    String large = "  - { at: +1m, id: 7, data: ['" + "x".repeat(100_000) + "'] }\n";
    assertThat(ids(ReadOutcome.of(batch(large.repeat(50), event(8))))).hasSize(51).contains(8);
    assertThat(ReadOutcome.of(batch(large.repeat(90), event(8))).problems())
        .contains("The document is too large; split it with ---");
  }

  @Test
  void whatIsCutOffKeepsItsWholeEvents() {
    String whole = batch(event(1), event(2)) + "  - { at: +3m, id: 20502, data: [a, b";
    for (int end = whole.length(); end > whole.indexOf("20502"); end--) {
      ReadOutcome outcome = ReadOutcome.of(whole.substring(0, end));
      assertThat(ids(outcome)).containsExactly(1, 2);
      assertThat(outcome.input().complete()).isFalse();
    }
  }

  @Test
  void theLinesOfLaterDocumentsAreThoseOfTheText() {
    ReadOutcome outcome =
        ReadOutcome.of(
            "# a note\n%YAML 1.2\n---\n"
                + batch(event(1))
                + "...\n%YAML 1.2\n--- # again\n"
                + batch(event(2), "  - { at: soon, id: 3 }\n"));
    assertThat(ids(outcome)).containsExactly(1, 2);
    assertThat(outcome.events())
        .extracting(event -> event.place().position())
        .containsExactly(7L, 14L);
    assertThat(outcome.problems()).contains("-:15: \"at\" is \"soon\"");
  }

  @Test
  void aLineThatLooksLikeAMarkInsideAValueIsIndented() {
    ReadOutcome outcome =
        ReadOutcome.of(
            batch("  - at: +1m\n    id: 1\n    message: |\n      ---\n      b\n", event(2)));
    assertThat(ids(outcome)).containsExactly(1, 2);
    assertThat(outcome.events().get(0).message()).isEqualTo("---\nb\n");
  }

  @Test
  void anExpectationIsReadWholeOrHasAProblem() {
    YamlBatch.Batch batch = YamlBatch.parse("x.yaml", batch(event(1)) + "expect: { active: *a }\n");
    assertThat(batch.problems())
        .singleElement()
        .matches(problem -> Told.text(problem).contains("This value is an alias (*)"))
        .matches(problem -> problem.place().equals(Place.line("x.yaml", 5)));
    String deep = "expect: " + "[".repeat(25) + "]".repeat(25) + "\n";
    assertThat(YamlBatch.parse("x.yaml", batch(event(1)) + deep).problems())
        .singleElement()
        .matches(problem -> Told.text(problem).contains("nested more than 20 levels deep"));
  }
}

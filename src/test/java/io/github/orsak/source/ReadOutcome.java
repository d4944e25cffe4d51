package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Problem;
import io.github.orsak.report.Language;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What became of one text that came through standard input. */
public record ReadOutcome(Input input, List<Event> events) {

  private static final Language SWEDISH = Language.of("sv");

  public static ReadOutcome of(String text) {
    return of(text, ReadOptions.DEFAULTS);
  }

  public static ReadOutcome of(String text, ReadOptions options) {
    return of(text.getBytes(StandardCharsets.UTF_8), options);
  }

  public static ReadOutcome of(byte[] bytes, ReadOptions options) {
    List<Event> events = new ArrayList<>();
    List<Input> inputs =
        Sources.read(
            List.of(Sources.STANDARD_INPUT),
            options,
            events::add,
            Progress.NONE,
            new ByteArrayInputStream(bytes));
    assertThat(inputs).hasSize(1);
    assertThat(inputs.get(0).records()).isEqualTo(events.size());
    translated(inputs);
    return new ReadOutcome(inputs.get(0), events);
  }

  /** Reads a file or a folder. */
  public static List<Input> readAll(Path path, Consumer<Event> sink) {
    return translated(
        Sources.read(List.of(path.toString()), ReadOptions.DEFAULTS, sink, Progress.NONE));
  }

  /** Fails where a problem has no words in Swedish; they stand in inputs_*.properties. */
  public static List<Input> translated(List<Input> inputs) {
    assertThat(inputs)
        .flatMap(Input::problems)
        .extracting(Problem::message)
        .allSatisfy(
            message ->
                assertThat(SWEDISH.say(message)).isNotEqualTo(Language.ENGLISH.say(message)));
    return inputs;
  }

  /** The only event. */
  public Event event() {
    assertThat(events).as(problems()).hasSize(1);
    return events.get(0);
  }

  /** Everything that is said about the input, one problem to a line. */
  public String problems() {
    return Told.all(input);
  }
}

package io.github.orsak.source.pack;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Problem;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Sources;
import io.github.orsak.source.Told;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is read of archives. */
final class Unpacked {

  private Unpacked() {}

  /** Reads a bundle that is put into the folder; the inputs have names below it. */
  static List<Input> read(Path folder, byte[] bytes, Caps caps, Consumer<Event> sink)
      throws IOException {
    Path file = Files.write(folder.resolve("bundle.zip"), bytes);
    return Sources.read(
            List.of(file.toString()), ReadOptions.DEFAULTS.withCaps(caps), sink, Progress.NONE)
        .stream()
        .map(
            input ->
                new Input(
                    input.name().replace(folder + "/", ""),
                    input.format(),
                    input.encoding(),
                    input.records(),
                    input.skipped(),
                    input.problems()))
        .toList();
  }

  static List<Input> fromPipe(byte[] bytes, Consumer<Event> sink) {
    return ReadOutcome.translated(
        Sources.read(
            List.of("-"),
            ReadOptions.DEFAULTS,
            sink,
            Progress.NONE,
            new ByteArrayInputStream(bytes)));
  }

  static Caps caps(long unpacked, int entries, int ratio, int nesting) {
    return new Caps(unpacked, entries, ratio, nesting, Caps.DEFAULTS.text(), Caps.DEFAULTS.depth());
  }

  static List<String> names(List<Input> inputs) {
    return inputs.stream().map(Input::name).toList();
  }

  static Stream<String> losses(List<Input> inputs) {
    return inputs.stream()
        .flatMap(input -> input.problems().stream())
        .filter(Problem::lossy)
        .map(Told::text);
  }
}

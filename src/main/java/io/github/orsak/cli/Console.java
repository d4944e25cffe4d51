package io.github.orsak.cli;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.report.Inert;
import io.github.orsak.report.Language;
import io.github.orsak.source.Sources;
import io.github.orsak.source.options.Progress;
import io.github.orsak.source.options.ReadOptions;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a command may touch of the outer world.
 *
 * @param in standard input
 * @param out for data
 * @param err for everything else
 * @param environment the environment variables
 */
public record Console(
    InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {

  /** Says something beside the data, which may quote names that strangers gave to files. */
  public void say(String text) {
    err.println(Inert.text(text));
  }

  /** Reads inputs and shows how far it has come, where a person watches. */
  public List<Input> read(
      List<String> names, ReadOptions options, Consumer<Event> sink, ProgressLine line) {
    Progress progress = Terminal.attended(environment) ? line : Progress.NONE;
    return Sources.read(names, options, sink, progress, in);
  }

  /** A line to show progress on. */
  public ProgressLine progress(Language language) {
    return new ProgressLine(err, language, Terminal.width(environment), System::nanoTime);
  }
}

package io.github.orsak.source;

import io.github.orsak.event.Input;
import io.github.orsak.event.Problem;
import io.github.orsak.report.Language;
import java.util.List;
import java.util.stream.Collectors;

/** What is told of inputs, in English. */
public final class Told {

  private Told() {}

  /** One problem, without its place. */
  public static String text(Problem problem) {
    return Language.ENGLISH.say(problem.message());
  }

  /** What the format of an input is called. */
  public static String format(Input input) {
    return Language.ENGLISH.say(input.format());
  }

  /** Everything that is told of an input, with its places, one problem to a line. */
  public static String all(Input input) {
    return input.problems().stream()
        .map(problem -> problem.place() + ": " + text(problem))
        .collect(Collectors.joining("\n"));
  }

  /** The texts of all problems of all inputs, one to a line. */
  public static String texts(List<Input> inputs) {
    return inputs.stream()
        .flatMap(input -> input.problems().stream())
        .map(Told::text)
        .collect(Collectors.joining("\n"));
  }
}

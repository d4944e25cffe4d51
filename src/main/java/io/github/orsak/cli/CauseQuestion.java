package io.github.orsak.cli;

import static java.util.stream.Collectors.joining;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.event.Input;
import io.github.orsak.knowledge.Nearest;
import io.github.orsak.report.Language;
import io.github.orsak.report.text.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What can be asked about one cause in one case, and how the answer is to look. */
public final class CauseQuestion {

  @Parameters(index = "0", paramLabel = "CAUSE", description = "The id of a cause.")
  private String cause = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Logs or a scenario, all one case; - is standard input.")
  private List<String> names = new ArrayList<>();

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  String cause() {
    return cause;
  }

  Language language() {
    return look.language();
  }

  Orsak load(Console console) {
    return rules.load(console);
  }

  /** Reads the case and answers from it. */
  <T> T answer(Orsak orsak, Console console, BiFunction<Intake, List<Input>, T> question) {
    try (Intake intake = orsak.begin(input.selection());
        ProgressLine line = console.progress(language())) {
      List<Input> inputs = console.read(names, input.reading(), intake, line);
      line.considering();
      return question.apply(intake, inputs);
    }
  }

  void requireKnown(Orsak orsak) {
    requireKnown(cause, orsak);
  }

  /** Refuses a cause that nothing is known of; its rules may be among those that are broken. */
  public static void requireKnown(String cause, Orsak orsak) {
    if (orsak.causes().cause(cause).isEmpty()) {
      String hint = Nearest.guess(orsak.causes().nearest(cause), "");
      String broken =
          orsak.troubles().stream().map(trouble -> "\nleft out: " + trouble).collect(joining());
      throw new Refusal("no cause is called \"" + cause + "\"" + hint + broken);
    }
  }

  void print(Console console, Supplier<String> json, Function<TextStyle, String> text) {
    console.out().print(format.json() ? json.get() : text.apply(look.style(console, true)));
  }
}

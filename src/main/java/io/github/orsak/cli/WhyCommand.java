package io.github.orsak.cli;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.cli.Main.Console;
import io.github.orsak.cli.OrsakCommand.Refusal;
import io.github.orsak.event.Input;
import io.github.orsak.report.Language;
import io.github.orsak.report.Traced;
import io.github.orsak.report.WhyJson;
import io.github.orsak.report.WhyText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orsak why}: how a cause was concluded in a case. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = "Shows how a cause was concluded: rules, facts, events and causal edges.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:some rule concluded the cause",
      "1:no rule did",
      "2:wrong usage",
      "3:rules are invalid",
      "4:no connector events could be read",
      "70:internal error",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak why scep-signing-certificate-broken connector.xml",
      "  orsak why enrollment-certificate-lost logs/ --format json",
      "  orsak why mine-chain my-scenarios/mine/chain/fires.yaml --rules my-rules",
    })
final class WhyCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "CAUSE", description = "The id of a cause.")
  private String cause = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Logs or a scenario, all one case; - is standard input.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "What to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private TextOrJson format = TextOrJson.text;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LookOptions look = new LookOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  WhyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = look.language();
    Orsak orsak = rules.load(console);
    Traced traced = traced(orsak, language);
    if (!traced.concluded(cause) && orsak.causes().cause(cause).isEmpty()) {
      throw noSuchCause(cause, orsak);
    }
    console
        .out()
        .print(
            format == TextOrJson.json
                ? WhyJson.of(traced, cause, language)
                : WhyText.of(traced, cause, language, look.style(console, true)));
    if (traced.report().events() == 0) {
      return ExitCode.NO_INPUT;
    }
    return traced.concluded(cause) ? ExitCode.QUIET : ExitCode.ACTIVE;
  }

  private Traced traced(Orsak orsak, Language language) {
    try (Intake intake = orsak.begin(input.selection());
        ProgressLine line = console.progress(language)) {
      List<Input> inputs = console.read(names, input.reading(), intake, line);
      line.considering();
      return intake.trace(inputs);
    }
  }

  static Refusal noSuchCause(String cause, Orsak orsak) {
    String hint =
        orsak.causes().nearest(cause).map(near -> ". Perhaps you meant " + near + ".").orElse("");
    return new Refusal("no cause is called \"" + cause + "\"" + hint);
  }
}

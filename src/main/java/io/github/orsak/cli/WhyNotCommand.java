package io.github.orsak.cli;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.cli.Main.Console;
import io.github.orsak.event.Input;
import io.github.orsak.report.Doubt;
import io.github.orsak.report.Language;
import io.github.orsak.report.WhyNotJson;
import io.github.orsak.report.WhyNotText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orsak why-not}: how near a cause came to being diagnosed in a case. */
@Command(
    name = "why-not",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how near each rule of a cause came to firing, and the smallest change of the events"
          + " that was found after which the cause is diagnosed. Each change shown has been tried.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the cause is not diagnosed; why is told",
      "1:the cause is diagnosed",
      "2:wrong usage",
      "3:rules are invalid",
      "4:no connector events could be read",
      "70:internal error",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak why-not pkcs-ca-outage connector.xml",
      "  orsak why-not pkcs-ca-outage logs/ --host ndes01 --format json",
      "  orsak why-not mine-chain my-scenarios/mine/chain/near-miss.yaml --rules my-rules",
    })
final class WhyNotCommand implements Callable<Integer> {

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

  WhyNotCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = look.language();
    Orsak orsak = rules.load(console);
    Doubt doubt = doubt(orsak, language);
    if (doubt.misses().isEmpty() && orsak.causes().cause(cause).isEmpty()) {
      throw WhyCommand.noSuchCause(cause, orsak);
    }
    console
        .out()
        .print(
            format == TextOrJson.json
                ? WhyNotJson.of(doubt, language)
                : WhyNotText.of(doubt, language, look.style(console, true)));
    if (doubt.traced().report().events() == 0) {
      return ExitCode.NO_INPUT;
    }
    return doubt.diagnoses().isEmpty() ? ExitCode.QUIET : ExitCode.ACTIVE;
  }

  private Doubt doubt(Orsak orsak, Language language) {
    try (Intake intake = orsak.begin(input.selection());
        ProgressLine line = console.progress(language)) {
      List<Input> inputs = console.read(names, input.reading(), intake, line);
      line.considering();
      return intake.doubt(inputs, cause);
    }
  }
}

package io.github.orsak.cli;

import io.github.orsak.Orsak;
import io.github.orsak.report.Doubt;
import io.github.orsak.report.Language;
import io.github.orsak.report.why.WhyNotJson;
import io.github.orsak.report.why.WhyNotText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private CauseQuestion question = new CauseQuestion();

  WhyNotCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = question.language();
    Orsak orsak = question.load(console);
    Doubt doubt =
        question.answer(orsak, console, (intake, inputs) -> intake.doubt(inputs, question.cause()));
    if (doubt.misses().isEmpty()) {
      question.requireKnown(orsak);
    }
    question.print(
        console,
        () -> WhyNotJson.of(doubt, language),
        style -> WhyNotText.of(doubt, language, style));
    if (doubt.traced().report().events() == 0) {
      return ExitCode.NO_INPUT;
    }
    return doubt.diagnoses().isEmpty() ? ExitCode.QUIET : ExitCode.ACTIVE;
  }
}

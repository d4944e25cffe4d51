package io.github.orsak.cli;

import io.github.orsak.Intake;
import io.github.orsak.Orsak;
import io.github.orsak.report.Language;
import io.github.orsak.report.Traced;
import io.github.orsak.report.why.WhyJson;
import io.github.orsak.report.why.WhyText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private CauseQuestion question = new CauseQuestion();

  WhyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = question.language();
    Orsak orsak = question.load(console);
    String cause = question.cause();
    Traced traced = question.answer(orsak, console, Intake::trace);
    boolean concluded = traced.concluded(cause);
    if (!concluded) {
      question.requireKnown(orsak);
    }
    question.print(
        console,
        () -> WhyJson.of(traced, cause, language),
        style -> WhyText.of(traced, cause, language, style));
    if (traced.report().events() == 0) {
      return ExitCode.NO_INPUT;
    }
    return concluded ? ExitCode.QUIET : ExitCode.ACTIVE;
  }
}

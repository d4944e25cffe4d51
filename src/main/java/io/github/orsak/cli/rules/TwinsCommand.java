package io.github.orsak.cli.rules;

import io.github.orsak.authoring.Library;
import io.github.orsak.authoring.pages.TwinsList;
import io.github.orsak.cli.Console;
import io.github.orsak.cli.ExitCode;
import io.github.orsak.cli.FormatOption;
import io.github.orsak.cli.LookOptions;
import io.github.orsak.report.Language;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code orsak rules twins}: causes that ask for the same events. */
@Command(
    name = "twins",
    mixinStandardHelpOptions = true,
    description = "Lists causes that ask for the same events, and what would tell them apart.")
final class TwinsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private LibraryOptions library = new LibraryOptions();
  @Mixin private LookOptions look = new LookOptions();

  TwinsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = look.language();
    Library opened = library.open(console);
    console
        .out()
        .print(
            format.json()
                ? TwinsList.json(opened, language)
                : TwinsList.text(opened, language, look.style(console, true)));
    return ExitCode.QUIET;
  }
}

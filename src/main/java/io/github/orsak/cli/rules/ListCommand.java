package io.github.orsak.cli.rules;

import io.github.orsak.authoring.Library;
import io.github.orsak.authoring.pages.CauseList;
import io.github.orsak.cli.Console;
import io.github.orsak.cli.ExitCode;
import io.github.orsak.cli.FormatOption;
import io.github.orsak.cli.LookOptions;
import io.github.orsak.report.Language;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code orsak rules list}: every cause in one table. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "Lists every cause: severity, where it comes from, in how many scenarios it fires.")
final class ListCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private LibraryOptions library = new LibraryOptions();
  @Mixin private LookOptions look = new LookOptions();

  ListCommand(Console console) {
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
                ? CauseList.json(opened, language)
                : CauseList.text(opened, language, look.style(console, true)));
    return ExitCode.QUIET;
  }
}

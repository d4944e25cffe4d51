package io.github.orsak.cli;

import io.github.orsak.authoring.TwinsText;
import io.github.orsak.cli.Main.Console;
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

  @Mixin private LibraryOptions library = new LibraryOptions();
  @Mixin private LookOptions look = new LookOptions();

  TwinsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console
        .out()
        .print(TwinsText.of(library.open(console), look.language(), look.style(console, true)));
    return ExitCode.QUIET;
  }
}

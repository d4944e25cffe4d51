package io.github.orsak.cli.shell;

import io.github.orsak.cli.Console;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** {@code orsak manual}: the help of all commands as one page for {@code man}. */
@Command(
    name = "manual",
    mixinStandardHelpOptions = true,
    description = "Prints the manual, with all commands and options, as a page for man.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak manual > orsak.1 && man ./orsak.1",
      "  orsak manual > /usr/local/share/man/man1/orsak.1",
    })
public final class ManualCommand implements Runnable {

  private final Console console;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  public ManualCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console.out().print(ManualPage.of(Objects.requireNonNull(spec).root().commandLine()));
  }
}

package io.github.orsak.cli.shell;

import io.github.orsak.cli.Console;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orsak completion}: a script that lets a shell complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script that lets a shell complete commands, options and their values.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(orsak completion)                             bash and zsh, for this session",
      "  orsak completion > ~/.local/share/bash-completion/completions/orsak",
      "  orsak completion powershell | Out-String | iex         PowerShell, likewise",
      "  orsak completion powershell >> $PROFILE                PowerShell, from now on",
    })
public final class CompletionCommand implements Runnable {

  /** The shells. */
  enum Shell {
    bash,
    zsh,
    powershell
  }

  private final Console console;

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      defaultValue = "bash",
      description = "Which shell: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Shell shell = Shell.bash;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  public CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CommandLine top = Objects.requireNonNull(spec).root().commandLine();
    console
        .out()
        .print(
            shell == Shell.powershell
                ? PowerShellCompletion.of(top)
                : AutoComplete.bash(top.getCommandName(), top));
  }
}

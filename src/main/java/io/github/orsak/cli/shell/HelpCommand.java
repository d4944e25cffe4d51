package io.github.orsak.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orsak help}: what a command does and how it is called. */
@Command(
    name = "help",
    helpCommand = true,
    description = "Tells how Orsak, or one of its commands, is used.")
public final class HelpCommand implements Runnable {

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "Which command, as in orsak help rules lint.")
  private List<String> words = new ArrayList<>();

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine self = Objects.requireNonNull(spec).commandLine();
    CommandLine line = self.getParent();
    for (String word : words) {
      CommandLine next = line.getSubcommands().get(word);
      if (next == null) {
        throw new CommandLine.UnmatchedArgumentException(line, List.of(word));
      }
      line = next;
    }
    line.usage(self.getOut());
  }
}

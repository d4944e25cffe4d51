package io.github.orsak.cli.rules;

import io.github.orsak.cli.Console;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** {@code orsak rules}: what authors of rules need. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists, shows, checks and begins rules.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  orsak rules list                     every cause, and how well it is proven",
      "  orsak rules show pkcs-ca-outage      one cause with its rules",
      "  orsak rules new mine/slow-uploads    the first files of a new cause",
      "  orsak rules lint my-rules            every convention that is broken",
      "  orsak rules graph > graph.md         which cause explains which",
    })
public final class RulesCommand implements Runnable {

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  public static CommandLine line(Console console) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new LintCommand(console))
        .addSubcommand(new NewCommand(console))
        .addSubcommand(new ListCommand(console))
        .addSubcommand(new ShowCommand(console))
        .addSubcommand(new DocCommand(console))
        .addSubcommand(new GraphCommand(console))
        .addSubcommand(new TwinsCommand(console));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "orsak rules: no command given; try orsak rules list");
  }
}

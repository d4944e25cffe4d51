package io.github.orsak.cli.shell;

import io.github.orsak.knowledge.Nearest;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Says what is wrong with a command line, and what was meant if that can be guessed. */
public final class Misuse {

  private Misuse() {}

  /** The sentence for a command line that cannot be understood. */
  public static String told(CommandLine.ParameterException error) {
    if (error instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      CommandSpec spec = error.getCommandLine().getCommandSpec();
      String word = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        String name = word.replaceFirst("=.*", "");
        return told(spec, "no option \"" + name + "\"", name, spec.optionsMap().keySet(), "");
      }
      Collection<String> commands = spec.subcommands().keySet();
      if (!commands.isEmpty()) {
        String lead = spec.qualifiedName() + " ";
        String what = spec.parent() == null ? "no command or file \"" : "no command \"";
        return told(spec, what + word + "\"", word, commands, lead);
      }
    }
    return String.valueOf(error.getMessage());
  }

  private static String told(
      CommandSpec spec, String what, String word, Collection<String> known, String lead) {
    String guess = Nearest.guess(Nearest.to(word, known).map(lead::concat), ".");
    return spec.qualifiedName() + ": there is " + what + guess;
  }
}

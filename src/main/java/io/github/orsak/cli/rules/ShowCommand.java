package io.github.orsak.cli.rules;

import io.github.orsak.authoring.Library;
import io.github.orsak.authoring.pages.CauseDetails;
import io.github.orsak.cli.Console;
import io.github.orsak.cli.ExitCode;
import io.github.orsak.cli.LookOptions;
import io.github.orsak.cli.Refusal;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Nearest;
import io.github.orsak.report.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code orsak rules show}: one cause with everything. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows all that is known of a cause, and its rules.")
final class ShowCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "CAUSE", arity = "1..*", description = "The ids of causes.")
  private List<String> ids = new ArrayList<>();

  @Mixin private LibraryOptions library = new LibraryOptions();
  @Mixin private LookOptions look = new LookOptions();

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Language language = look.language();
    Library opened = library.open(console);
    for (String id : ids) {
      Optional<String> details = CauseDetails.text(id, opened, language, look.style(console, true));
      console.out().print(details.orElseThrow(() -> unknown(id, opened)));
    }
    return ExitCode.QUIET;
  }

  private static Refusal unknown(String id, Library library) {
    List<String> known = library.causes().stream().map(Cause::id).toList();
    Optional<String> near =
        known.stream()
            .filter(other -> other.endsWith("-" + id))
            .findFirst()
            .or(() -> Nearest.to(id, known));
    String hint = Nearest.guess(near, "; orsak rules list names them all");
    return new Refusal("there is no cause \"" + id + "\"" + hint);
  }
}

package io.github.orsak.cli.rules;

import io.github.orsak.authoring.Library;
import io.github.orsak.authoring.pages.GraphPage;
import io.github.orsak.authoring.pages.GraphSvg;
import io.github.orsak.cli.Console;
import io.github.orsak.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code orsak rules graph}: which cause explains which. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description = "Shows which cause explains which.")
final class GraphCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--format",
      defaultValue = "mermaid",
      description = "What to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.mermaid;

  @Mixin private LibraryOptions library = new LibraryOptions();

  GraphCommand(Console console) {
    this.console = console;
  }

  /** How to print the graph. */
  enum Format {
    mermaid,
    markdown,
    svg
  }

  @Override
  public Integer call() {
    Library opened = library.open(console);
    console
        .out()
        .print(
            switch (format) {
              case mermaid -> GraphPage.mermaid(opened);
              case markdown -> GraphPage.markdown(opened);
              case svg -> GraphSvg.of(opened);
            });
    return ExitCode.QUIET;
  }
}

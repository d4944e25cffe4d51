package io.github.orsak.cli.rules;

import io.github.orsak.authoring.pages.CausePages;
import io.github.orsak.cli.Console;
import io.github.orsak.cli.ExitCode;
import io.github.orsak.cli.LookOptions;
import io.github.orsak.cli.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code orsak rules doc}: pages of Markdown. */
@Command(
    name = "doc",
    mixinStandardHelpOptions = true,
    description = "Writes a page of Markdown for each cause, and an index.")
final class DocCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "causes",
      description = "Where to write the pages. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("causes");

  @Mixin private LibraryOptions library = new LibraryOptions();
  @Mixin private LookOptions look = new LookOptions();

  DocCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, String> pages = CausePages.of(library.open(console), look.language());
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(folder.resolve(page.getKey()), page.getValue());
      }
    } catch (IOException e) {
      throw new Refusal(folder + " cannot be written to; check the folder and its permissions");
    }
    console.out().println(pages.size() + " pages written to " + folder);
    return ExitCode.QUIET;
  }
}

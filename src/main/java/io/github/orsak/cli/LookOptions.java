package io.github.orsak.cli;

import io.github.orsak.report.Language;
import io.github.orsak.report.text.TextStyle;
import picocli.CommandLine.Option;

/** The options that choose how text looks. */
public final class LookOptions {

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "en",
      description = "Language of the report, such as en or sv. Default: ${DEFAULT-VALUE}.")
  private String language = "en";

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colours: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}; NO_COLOR is heeded.")
  private Terminal.Colour colour = Terminal.Colour.auto;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Columns to wrap at. Default: those of the terminal, at most 120, or 80.")
  private int width;

  public Language language() {
    if (!Language.exists(language)) {
      throw new Refusal(
          "--lang is \"" + language + "\"; expected one of " + String.join(", ", Language.codes()));
    }
    return Language.of(language);
  }

  public TextStyle style(Console console, boolean full) {
    int columns = width > 0 ? width : Terminal.width(console.environment());
    return new TextStyle(columns, Terminal.colour(colour, console.environment()), full);
  }
}

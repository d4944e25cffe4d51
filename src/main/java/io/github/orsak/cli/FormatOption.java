package io.github.orsak.cli;

import picocli.CommandLine.Option;

/** Whether a command prints for a person or for a program. */
public final class FormatOption {

  /** What can be printed. */
  enum Format {
    text,
    json
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "What to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  public boolean json() {
    return format == Format.json;
  }
}

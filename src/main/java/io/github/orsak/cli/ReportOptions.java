package io.github.orsak.cli;

import io.github.orsak.report.format.ReportFormat;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * In which formats a report is written: one to standard output, and any to files beside it. Every
 * format of the list has an option.
 */
final class ReportOptions implements IModelTransformer {

  private static final String PRINTED = "--format";

  @Override
  public CommandSpec transform(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(PRINTED)
            .paramLabel("FORMAT")
            .type(ReportFormat.class)
            .defaultValue(ReportFormat.TEXT.toString())
            .description("What to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
            .build());
    for (ReportFormat format : ReportFormat.values()) {
      spec.addOption(
          OptionSpec.builder(option(format))
              .paramLabel("FILE")
              .type(Path.class)
              .description("Also write the report as " + format + ", " + format.purpose() + ".")
              .build());
    }
    return spec;
  }

  private static String option(ReportFormat format) {
    return "--" + format;
  }

  /** The format for standard output. */
  static ReportFormat printed(CommandSpec spec) {
    return spec.findOption(PRINTED).getValue();
  }

  /**
   * Writes the files that were asked for.
   *
   * @param style how text looks in a file
   */
  static void write(CommandSpec spec, Told told, TextStyle style) {
    files(spec).forEach((format, file) -> write(format, file, format.render(told, style)));
  }

  private static Map<ReportFormat, Path> files(CommandSpec spec) {
    Map<ReportFormat, Path> files = new EnumMap<>(ReportFormat.class);
    for (ReportFormat format : ReportFormat.values()) {
      Path file = spec.findOption(option(format)).getValue();
      if (file != null) {
        files.put(format, file);
      }
    }
    return files;
  }

  private static void write(ReportFormat format, Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Refusal(
          option(format) + " " + file + " cannot be written; check the folder and its permissions");
    }
  }
}

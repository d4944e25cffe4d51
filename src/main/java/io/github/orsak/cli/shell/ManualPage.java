package io.github.orsak.cli.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Writes what picocli knows of a command and those below it as one page in the language of man. */
final class ManualPage {

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  /** The page of a command, ending in a line feed. */
  static String of(CommandLine top) {
    ManualPage manual = new ManualPage();
    String name = top.getCommandName();
    manual.line(".TH " + name.toUpperCase(Locale.ROOT) + " 1");
    manual.line(".SH NAME");
    manual.line(text(name + " - " + said(top.getCommandSpec().usageMessage().description())));
    manual.line(".SH SYNOPSIS");
    manual.synopsis(top);
    manual.arguments(top.getCommandSpec(), ".SH OPTIONS");
    top.getSubcommands().values().forEach(manual::command);
    manual.ending(top.getCommandSpec().usageMessage(), ".SH ");
    return manual.page.toString();
  }

  private void command(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    line(".SH " + text(spec.qualifiedName().toUpperCase(Locale.ROOT)));
    line(text(said(spec.usageMessage().description())));
    line(".PP");
    synopsis(line);
    arguments(spec, ".SS Options");
    ending(spec.usageMessage(), ".SS ");
    line.getSubcommands().values().forEach(this::command);
  }

  private void synopsis(CommandLine line) {
    line(".nf");
    line(text(line.getHelp().synopsis(0).stripTrailing()));
    line(".fi");
  }

  private void arguments(CommandSpec spec, String heading) {
    line(heading);
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      entry(parameter.paramLabel(), parameter);
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        String names = String.join(", ", option.names());
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        entry(names + value, option);
      }
    }
  }

  private void entry(String lead, ArgSpec argument) {
    line(".TP");
    line(".B " + text(lead));
    line(text(said(argument.description())));
  }

  private void ending(UsageMessageSpec usage, String heading) {
    if (!usage.exitCodeList().isEmpty()) {
      line(heading + "Exit status");
      usage
          .exitCodeList()
          .forEach(
              (code, meaning) -> {
                line(".TP");
                line(".B " + text(code));
                line(text(meaning));
              });
    }
    if (usage.footer().length > 0) {
      line(heading + "Examples");
      line(".nf");
      Arrays.stream(usage.footer()).map(ManualPage::text).forEach(this::line);
      line(".fi");
    }
  }

  private static String said(String... sentences) {
    return Arrays.stream(sentences).map(String::strip).collect(Collectors.joining(" "));
  }

  // A backslash, and a dot or quote at the beginning of a line, would be commands.
  private static String text(String plain) {
    return plain
        .lines()
        .map(one -> one.replace("\\", "\\e").replace("-", "\\-"))
        .map(one -> one.matches("[.'].*") ? "\\&" + one : one)
        .collect(Collectors.joining("\n"));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}

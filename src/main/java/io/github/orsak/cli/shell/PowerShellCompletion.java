package io.github.orsak.cli.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A script that lets PowerShell complete commands and options; files it completes itself. */
final class PowerShellCompletion {

  private static final String SCRIPT =
      """
      Register-ArgumentCompleter -Native -CommandName @('orsak', 'orsak.cmd') -ScriptBlock {
        param($word, $line, $cursor)
        $known = @{
      %s  }
        $path = ''
        foreach ($part in ($line.CommandElements | Select-Object -Skip 1)) {
          $longer = ($path + ' ' + $part.Extent.Text).Trim()
          if ($part.Extent.EndOffset -lt $cursor -and $known.ContainsKey($longer)) { $path = $longer }
        }
        $known[$path] | Where-Object { $_ -like ($word + '*') } | ForEach-Object {
          [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
        }
      }
      """;

  private PowerShellCompletion() {}

  static String of(CommandLine top) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    note("", top, words);
    String known =
        words.entrySet().stream()
            .map(
                entry -> "    " + quoted(entry.getKey()) + " = @(" + list(entry.getValue()) + ")\n")
            .collect(Collectors.joining());
    return SCRIPT.formatted(known);
  }

  private static void note(String path, CommandLine line, Map<String, List<String>> words) {
    CommandSpec spec = line.getCommandSpec();
    List<String> next = new ArrayList<>(line.getSubcommands().keySet());
    spec.options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> Arrays.stream(option.names()))
        .filter(name -> name.startsWith("--"))
        .sorted(Comparator.naturalOrder())
        .forEach(next::add);
    words.put(path, next);
    line.getSubcommands().forEach((name, below) -> note((path + " " + name).strip(), below, words));
  }

  private static String list(List<String> words) {
    return words.stream().map(PowerShellCompletion::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}

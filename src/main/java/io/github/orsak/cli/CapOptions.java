package io.github.orsak.cli;

import io.github.orsak.source.options.Caps;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that say how much an input may ask of us. */
final class CapOptions {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([KMG]?)B?");
  private static final int KILO = 1024;

  @Option(
      names = "--max-unpacked",
      paramLabel = "SIZE",
      defaultValue = "2G",
      description = "Bytes that one archive may unpack to. Default: ${DEFAULT-VALUE}.")
  private String unpacked = "2G";

  @Option(
      names = "--max-entries",
      paramLabel = "N",
      defaultValue = "512",
      description = "Entries that one archive may hold. Default: ${DEFAULT-VALUE}.")
  private int entries = Caps.DEFAULTS.entries();

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "How many times its size an entry above 50 MB may unpack to. Default: ${DEFAULT-VALUE}.")
  private int ratio = Caps.DEFAULTS.ratio();

  @Option(
      names = "--max-nesting",
      paramLabel = "N",
      defaultValue = "1",
      description = "How deep archives in an archive are read. Default: ${DEFAULT-VALUE}.")
  private int nesting = Caps.DEFAULTS.nesting();

  @Option(
      names = "--max-text",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Characters of one text in a record. Default: ${DEFAULT-VALUE}.")
  private int text = Caps.DEFAULTS.text();

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      defaultValue = "200",
      description = "How deep a record's elements may be nested. Default: ${DEFAULT-VALUE}.")
  private int depth = Caps.DEFAULTS.depth();

  Caps caps() {
    require("--max-entries", entries, 1, Integer.MAX_VALUE);
    require("--max-ratio", ratio, 1, Integer.MAX_VALUE);
    require("--max-nesting", nesting, 0, Integer.MAX_VALUE);
    require("--max-text", text, 1, Caps.MOST_TEXT);
    require("--max-depth", depth, 1, Caps.MOST_DEPTH);
    return new Caps(size(), entries, ratio, nesting, text, depth);
  }

  private static void require(String option, int value, int least, int most) {
    if (value < least || value > most) {
      String range = most == Integer.MAX_VALUE ? " or more" : " to " + most;
      throw new Refusal(option + " is " + value + "; expected " + least + range);
    }
  }

  private long size() {
    Matcher matcher = SIZE.matcher(unpacked.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new Refusal(
          "--max-unpacked is \"" + unpacked + "\"; expected a size such as 500M or 4G");
    }
    long size = Long.parseLong(matcher.group(1));
    for (int i = "KMG".indexOf(matcher.group(2)); !matcher.group(2).isEmpty() && i >= 0; i--) {
      size *= KILO;
    }
    return size;
  }
}

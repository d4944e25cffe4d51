package io.github.orsak.cli;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown that is followed step by step: its files are written, its commands are run.
 */
final class Walkthrough {

  /** A file is announced by a comment above its block; a command is the first line of its block. */
  private static final Pattern STEP =
      Pattern.compile(
          "(?s)<!-- file (\\S+) -->\\n\\n?```\\w+\\n(.*?)```|(```console\\n\\$ ([^\\n]*)\\n)(.*?)```");

  private static final String FENCE = "```";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private Walkthrough() {}

  /**
   * The page with the output that its commands have now.
   *
   * @param file takes the name and the content of a file, or {@code -} and {@code +} lines of it
   * @param command runs a command, by its words
   * @throws IllegalArgumentException if a block is not closed: the next one would be taken for
   *     output
   */
  static String replay(
      String page, BiConsumer<String, String> file, Function<List<String>, String> command) {
    requireClosedBlocks(page);
    Matcher step = STEP.matcher(page);
    StringBuilder replayed = new StringBuilder();
    while (step.find()) {
      String told = step.group();
      if (step.group(1) != null) {
        file.accept(step.group(1), step.group(2));
      } else {
        told = step.group(3) + command.apply(words(step.group(4))) + "```";
      }
      step.appendReplacement(replayed, Matcher.quoteReplacement(told));
    }
    return step.appendTail(replayed).toString();
  }

  private static void requireClosedBlocks(String page) {
    boolean open = false;
    for (String fence : page.lines().filter(line -> line.startsWith(FENCE)).toList()) {
      if (open && !fence.equals(FENCE)) {
        throw new IllegalArgumentException("the block before " + fence + " is not closed");
      }
      open = !open;
    }
    if (open) {
      throw new IllegalArgumentException("the last block is not closed");
    }
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }
}

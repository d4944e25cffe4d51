package io.github.orsak.cli.shell;

import java.io.File;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a command line without a command means: who names logs wants them diagnosed. */
public final class ShortForm {

  private static final String STANDARD_INPUT = "-";

  private ShortForm() {}

  /**
   * The words with the command that is meant before them, or as they are where a command stands or
   * none can be guessed. A command wins over a file that is called so.
   *
   * @param commands the names of all commands
   * @param diagnose the command that is meant by a file
   */
  public static String[] spelledOut(String[] words, Set<String> commands, String diagnose) {
    Optional<String> first = Arrays.stream(words).filter(ShortForm::named).findFirst();
    if (first.filter(commands::contains).isPresent()) {
      return words;
    }
    boolean logs =
        Arrays.stream(words).anyMatch(ShortForm::exists)
            || first.filter(ShortForm::path).isPresent();
    return logs
        ? Stream.concat(Stream.of(diagnose), Arrays.stream(words)).toArray(String[]::new)
        : words;
  }

  private static boolean named(String word) {
    return word.equals(STANDARD_INPUT) || !word.startsWith("-");
  }

  private static boolean exists(String word) {
    return named(word) && (word.equals(STANDARD_INPUT) || new File(word).exists());
  }

  // A file that is missing is told by the command that would have read it.
  private static boolean path(String word) {
    return word.chars().anyMatch(c -> c == '.' || c == '/' || c == '\\');
  }
}

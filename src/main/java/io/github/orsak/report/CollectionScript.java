package io.github.orsak.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the script that copies the logs of a server for Orsak; Orsak itself runs nothing.
 *
 * <p>The scripts are resources with gaps: words in the language of the reader, and what the reader
 * names. A line with a gap for something that was not named is left out.
 */
public final class CollectionScript {

  private static final Pattern GAP = Pattern.compile("\\{([a-z.-]+)}");

  private CollectionScript() {}

  /** What a server does in the flow of certificates. */
  public enum Role {
    CONNECTOR,
    CA,
    PROXY,
    DIRECTORY
  }

  /** What runs the script. */
  public enum Shell {
    CMD("cmd", "\r\n"),
    POWERSHELL("ps1", "\n");

    private final String ending;
    private final String newline;

    Shell(String ending, String newline) {
      this.ending = ending;
      this.newline = newline;
    }
  }

  /**
   * The script for a server.
   *
   * @param named what the reader names, such as {@code account}; values must be safe in a script
   */
  public static String of(Role role, Shell shell, Map<String, String> named, Language language) {
    String script =
        template(role.name().toLowerCase(Locale.ROOT) + "." + shell.ending)
            .lines()
            .map(line -> filled(line, named, language))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(shell.newline));
    return script + shell.newline;
  }

  /** A line with its gaps filled, or nothing where one of them has nothing to hold. */
  private static String filled(String line, Map<String, String> named, Language language) {
    Matcher gap = GAP.matcher(line);
    StringBuilder text = new StringBuilder();
    while (gap.find()) {
      String key = gap.group(1);
      boolean word = language.has("collect." + key);
      if (!word && !named.containsKey(key)) {
        return "";
      }
      String value = word ? language.say("collect." + key) : named.get(key);
      gap.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return gap.appendTail(text).toString();
  }

  private static String template(String name) {
    try (InputStream file = CollectionScript.class.getResourceAsStream("collect/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the build left out collect/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

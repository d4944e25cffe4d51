package io.github.orsak.source.table;

import io.github.orsak.source.xml.EventXml;
import java.util.regex.Pattern;

/** What the first characters of a text show of the table that it may be. */
public final class TableBeginning {

  /** How the line begins that {@code Export-Csv} puts before the header. */
  static final String TYPE = "#TYPE ";

  private static final int HEADER = 1000;
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?m)^[^\\n]*\\b(?:TimeCreated|InstanceI[Dd])\\b[^\\n]*\\n *-+(?: +-+)+ *\\r?$");
  private static final Pattern COLUMNS =
      Pattern.compile("(?:sep=.\\s+)?[^\\n]*([,;\\t])[^\\n]*\\1[^\\n]*\\1");

  /** A header of names and nothing else, as programs write them. */
  private static final Pattern WORDS =
      Pattern.compile("[\\w@. \\[\\]()\"-]+(?:[,;\\t][\\w@. \\[\\]()\"-]*)+");

  private TableBeginning() {}

  /** Whether a text begins like a table that can be read. */
  static boolean isTable(String text) {
    return !isPrinted(text) && (text.startsWith(TYPE) || COLUMNS.matcher(header(text)).lookingAt());
  }

  /** Whether a text is a table with the XML of events in its cells. */
  static boolean holdsXml(String text) {
    String header =
        header(text).lines().filter(line -> !line.startsWith(TYPE)).findFirst().orElse("");
    return WORDS.matcher(header).matches() && EventXml.holdsEvent(text) && isTable(text);
  }

  /** Whether a text is a table as PowerShell shows it, which cuts off what events say. */
  public static boolean isPrinted(String text) {
    return PRINTED.matcher(header(text)).find();
  }

  private static String header(String text) {
    return text.substring(0, Math.min(HEADER, text.length()));
  }

  /** What separates columns is what the header has most of. */
  static char separator(String beginning) {
    String header =
        beginning
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(TYPE))
            .findFirst()
            .orElse("");
    if (header.startsWith("sep=") && header.length() == 5) {
      return header.charAt(4);
    }
    char best = ',';
    for (char candidate : new char[] {'\t', ';'}) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}

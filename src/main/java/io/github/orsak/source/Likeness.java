package io.github.orsak.source;

import io.github.orsak.source.json.windows.EventViewer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether something that lies beside logs and could not be read may be one. Only what is
 * evidently none is passed over: silence about a log would be taken for health.
 */
final class Likeness {

  /** Labels are looked for on so many lines. */
  private static final int LINES = 50;

  private static final int WORDS = 60;

  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}(?:[T,;|\"\\s]|&quot;){1,4}\\d{1,2}[:.]\\d{2}|/Date\\(|\\b1[3-9]\\d{8}(?:\\d{3})?\\b|[A-Z][a-z]{2}"
              + " \\d{1,2}[,;|]? \\d{4} @|\\bat: *\\+?\\d");

  /** What stands around a value, in a table and in any markup. */
  private static final String BESIDE = "(?:[,;\\t|\"'<>=:\\[]|  |&quot;|&gt;|&lt;)";

  /** The words under which exporters and shippers put the parts of an event. */
  private static final List<Pattern> LABELS =
      List.of(
          label("event[ _.-]?(?:id|code|identifier)"),
          label("(?:event[ _.-]?)?record[ _.-]?(?:id|number)"),
          label("log[ _.]?name|winlog|win\\.system|sourcetype"),
          label("(?:provider|source)[ _.]?name|event_?source(?:name)?"),
          label("time_?(?:created|generated)|system_?time|event_?time|@?timestamp"),
          label("level_?(?:display_?)?name|task[ _]?category|rendered_?description|event_?data"),
          label("E2ETraceEvent|(?:cs|sc)-[a-z-]+"),
          Pattern.compile("\\b(?:GET|POST|HEAD) /\\S"));

  /** A number by itself, as the older connector numbers its events: 10010 to 20602. */
  private static final Pattern NUMBER =
      Pattern.compile(
          BESIDE + "\\s*(?:10[0-4]|20[0-6])\\d{2}\\s*" + BESIDE, Pattern.CASE_INSENSITIVE);

  /** The same anywhere on a line that begins with a time, as lines of logs do. */
  private static final Pattern LOGGED =
      Pattern.compile(
          "^\\W{0,3}\\d{2,4}[-./]\\d{1,2}[-./]\\d{1,4}[T ]\\d{1,2}:\\d{2}.*\\b(?:10[0-4]|20[0-6])\\d{2}\\b",
          Pattern.MULTILINE);

  private static final Pattern CONNECTOR =
      Pattern.compile(
          "Intune[ -]?(?:Certificate)?[ -]?Connector|NDES(?:Connector|Policy|_?Plugin)"
              + "|CertificateRegistration(?:Point|Svc)|mscep\\.dll",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CODE =
      Pattern.compile(
          "Diagnostic ?Code|\\b0x0{0,5}4[01][0-9A-F]\\b|\\b0x8[0-9A-F]{7}\\b|-214[67]\\d{6}\\b",
          Pattern.CASE_INSENSITIVE);

  /** A code under the connector's own label for it. */
  private static final Pattern TOLD_CODE =
      Pattern.compile("Diagnostic ?Code\\W{1,8}0x[0-9A-F]", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");
  private static final Pattern BETWEEN = Pattern.compile("[,;\\t|:=\"]|  +");

  private static final Pattern BEGIN =
      Pattern.compile("\\s*(?:TimeCreated|Log ?Name|EventI[Dd]|Message) *[:=]");

  private Likeness() {}

  private static Pattern label(String words) {
    return Pattern.compile("(?<![-\\w$])(?:" + words + ")\\s*" + BESIDE, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Whether it may be a log.
   *
   * @param name the name of the input
   * @param unread what it looks like
   * @param text its beginning as text
   */
  static boolean ofLog(String name, UnreadFile unread, String text) {
    LogName promise = LogName.of(name);
    return switch (promise) {
      case EVENT_LOG -> true;
      case WRITING -> false;
      case EXPORT, TEXT, OTHER ->
          switch (unread.kind()) {
            case VOID -> promise != LogName.OTHER;
            case BYTES, OTHER -> promised(name, promise);
            case PAGE -> promised(name, promise) || ofEvents(MARKUP.matcher(text).replaceAll("|"));
            case REPORT -> false;
            case TEXT -> promise == LogName.EXPORT && !kept(name, text) || ofEvents(text);
          };
    };
  }

  // Without an ending it may be anything.
  private static boolean promised(String name, LogName promise) {
    return promise == LogName.EXPORT || promise == LogName.TEXT && !LogName.ending(name).isEmpty();
  }

  /** Whether a text is at least of the kind that its ending promises. */
  private static boolean kept(String name, String text) {
    String start = text.stripLeading();
    return switch (LogName.ending(name)) {
      case "xml", "svclog", "clixml" -> start.startsWith("<");
      case "json" -> start.startsWith("{") || start.startsWith("[");
      case "csv", "tsv", "tab" -> isTable(start);
      // Settings come as JSON, but nobody writes them record by record.
      case "jsonl", "ndjson", "zip" -> false;
      default -> true;
    };
  }

  /** Whether two lines have as many columns. */
  private static boolean isTable(String text) {
    List<Long> columns =
        text.lines()
            .filter(line -> !line.isBlank())
            .limit(LINES)
            .map(line -> line.chars().filter(c -> ",;\t".indexOf(c) >= 0).count())
            .filter(count -> count > 0)
            .toList();
    return columns.size() > 1 && columns.stream().distinct().count() < columns.size();
  }

  /**
   * Whether a text has what events consist of: a time, labels or values of them, and what speaks
   * for the connector; or, where their times were lost, many labels; or the header of a table of
   * events, or the rest of a row.
   */
  static boolean ofEvents(String text) {
    boolean number = NUMBER.matcher(text).find() || LOGGED.matcher(text).find();
    long connector = Stream.of(CONNECTOR, CODE).filter(sign -> sign.matcher(text).find()).count();
    boolean timed = TIME.matcher(text).find();
    if (!timed && translated(text.strip(), 1) > 1) {
      return true;
    }
    long labels = LABELS.stream().filter(label -> label.matcher(text).find()).count();
    labels += translated(text, LINES) + (number ? 1 : 0);
    labels += TOLD_CODE.matcher(text).find() ? 1 : 0;
    labels += BEGIN.matcher(text).lookingAt() ? 1 : 0;
    return timed ? labels > 0 && labels + connector > 1 : labels > 2 && connector > 0;
  }

  /** How many of the labels of time and id Event Viewer would put on the first lines. */
  private static long translated(String text, int lines) {
    return text.lines()
        .limit(lines)
        .flatMap(line -> BETWEEN.splitAsStream(line).limit(WORDS))
        .flatMap(word -> EventViewer.label(word).stream())
        .map(EventViewer.Label::key)
        .filter(key -> key.equals(EventViewer.ID) || key.equals(EventViewer.TIME))
        .distinct()
        .count();
  }
}

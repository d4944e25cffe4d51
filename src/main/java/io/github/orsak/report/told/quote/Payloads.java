package io.github.orsak.report.told.quote;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quotes what an event carries, so that what decides is in sight. */
public final class Payloads {

  // GUIDs, then thumbprints, which a person may want to compare.
  private static final List<Pattern> LONG_IDS =
      List.of(
          Pattern.compile("([0-9A-Fa-f]{8})(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
          Pattern.compile("\\b([0-9A-Fa-f]{8})[0-9A-Fa-f]{16,}\\b"));
  private static final Pattern LINE_END = Pattern.compile("(?<![.:;,!?\\s])\\s*[\\r\\n]+\\s*");
  private static final String CUT = "…";

  private Payloads() {}

  /**
   * The message, or else the data, on one line and no longer than so many characters. Where room is
   * short, ids are shortened; of a text that is still too long, the beginning and what surrounds
   * the fault are kept.
   *
   * @param wording how the event spells the fault, or empty
   */
  public static String text(Event event, String wording, int longest) {
    String line = LINE_END.matcher(whole(event, wording).strip()).replaceAll("; ");
    line = line.replaceAll("\\s+", " ");
    for (Pattern id : LONG_IDS) {
      line = line.length() > longest ? id.matcher(line).replaceAll("$1" + CUT) : line;
    }
    if (line.length() <= longest) {
      return line;
    }
    int at = wording.isEmpty() ? -1 : line.indexOf(wording);
    int end = at + wording.length();
    if (end <= longest) {
      return line.substring(0, longest) + CUT;
    }
    int around = longest / 4;
    int from = Math.max(longest / 2, at - around);
    int to = Math.min(line.length(), Math.max(end, from + longest / 2));
    String rest = line.substring(from, to) + (to < line.length() ? CUT : "");
    return line.substring(0, longest / 2) + (from > longest / 2 ? " " + CUT : "") + rest;
  }

  // The message, and the field that says why if the message does not.
  private static String whole(Event event, String wording) {
    // What Windows puts in binary data says the same as its texts, in a form for programs.
    Stream<Field> fields =
        event.data().stream().filter(field -> !field.name().equalsIgnoreCase("Binary"));
    if (event.message().isBlank()) {
      return fields.map(Payloads::field).collect(Collectors.joining("; "));
    }
    boolean told = event.message().contains(wording);
    return told
        ? event.message()
        : event.message()
            + fields
                .filter(field -> field.value().contains(wording))
                .limit(1)
                .map(field -> "\n" + field(field))
                .collect(Collectors.joining());
  }

  private static String field(Field field) {
    return field.name().isEmpty() ? field.value() : field.name() + ": " + field.value();
  }
}

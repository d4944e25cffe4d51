package io.github.orsak.source.json.forensic;

import io.github.orsak.event.Field;
import io.github.orsak.source.record.RecordDraft;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Plaso says of an event in one line: {@code [20502 / 0x5016] Source Name: … Strings: ['a'
 * 'b'] Hostname: … Record Number: … Event Level: 2}.
 */
final class PlasoMessage {

  private static final Pattern ID = Pattern.compile("\\[([0-9]{1,10})(?: / 0x[0-9a-f]+)?]");
  private static final Pattern STRING = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"([^\"]*)\"");

  /** The labels in their order; texts in between may hold anything. */
  private static final String[] LABELS = {
    "Source Name: ",
    "Message string: ",
    "Strings: [",
    "Hostname: ",
    "Computer Name: ",
    "Record Number: ",
    "Event Level: "
  };

  private PlasoMessage() {}

  /** Reads what there is into the draft. */
  static void read(String line, RecordDraft draft) {
    Matcher id = ID.matcher(line);
    draft.id = id.lookingAt() ? id.group(1) : "";
    draft.provider = part(line, 0).strip();
    draft.message = part(line, 1).strip().replace("\\n", "\n");
    draft.host = (part(line, 3) + part(line, 4)).strip();
    draft.level = part(line, 6).strip();
    Matcher string = STRING.matcher(part(line, 2));
    while (string.find()) {
      String value = string.group(1) == null ? string.group(2) : string.group(1);
      draft.data.add(new Field("", value.replace("\\'", "'").replace("\\\\", "\\")));
    }
  }

  /** What stands behind a label, up to the next label that there is. */
  private static String part(String line, int label) {
    int begin = begin(line, label);
    if (begin < 0) {
      return "";
    }
    int end = line.length();
    for (int next = label + 1; next < LABELS.length; next++) {
      int at = begin(line, next);
      if (at > begin) {
        end = Math.min(end, at - LABELS[next].length());
      }
    }
    return line.substring(begin, end);
  }

  /** Where the text of a label begins; those behind the strings are looked for from the end. */
  private static int begin(String line, int label) {
    boolean last = label > 2;
    int at = last ? line.lastIndexOf(LABELS[label]) : line.indexOf(LABELS[label]);
    return at < 0 ? -1 : at + LABELS[label].length();
  }
}

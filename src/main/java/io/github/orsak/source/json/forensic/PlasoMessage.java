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
    strings(part(line, 2), draft);
  }

  /** Takes the texts in quotes, in which a stroke stands before a quote or another stroke. */
  private static void strings(String list, RecordDraft draft) {
    StringBuilder string = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quote == 0) {
        quote = c == '\'' || c == '"' ? c : 0;
      } else if (c == quote) {
        draft.data.add(new Field("", string.toString()));
        string.setLength(0);
        quote = 0;
      } else {
        boolean escape =
            c == '\\' && i + 1 < list.length() && "\\'".indexOf(list.charAt(i + 1)) >= 0;
        i += escape ? 1 : 0;
        string.append(list.charAt(i));
      }
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

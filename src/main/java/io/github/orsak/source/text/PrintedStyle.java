package io.github.orsak.source.text;

import io.github.orsak.source.json.windows.EventViewer;
import io.github.orsak.source.options.Limits;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which programs print an event as labelled lines. */
public enum PrintedStyle {

  /** {@code wevtutil qe /f:text}: a numbered line, indented labels, and a description last. */
  NUMBERED {
    @Override
    boolean starts(String line, TextBlock block) {
      return NUMBER.matcher(line).matches();
    }

    @Override
    boolean take(String line, TextBlock block) {
      if (block.has(EventViewer.DESCRIPTION)) {
        return false;
      }
      boolean any = starts(line, block);
      // On some servers the ends of lines between these are lost.
      for (String part : any ? NONE : LOST_END.split(line)) {
        Matcher matcher = LABELLED.matcher(part);
        if (matcher.matches()) {
          Optional<EventViewer.Label> label = EventViewer.label(matcher.group(1));
          String key = label.map(EventViewer.Label::key).orElseGet(() -> placed(block.size()));
          add(block, key, label, matcher);
          any = true;
        }
      }
      return any;
    }
  },

  /** PowerShell's {@code Format-List}: names, colons in a column, and values indented after it. */
  LIST {
    @Override
    boolean starts(String line, TextBlock block) {
      Matcher matcher = LISTED.matcher(line);
      return matcher.matches()
          && (block.isEmpty() || block.has(matcher.group(1)) || matcher.start(2) != block.column());
    }

    @Override
    boolean take(String line, TextBlock block) {
      Matcher matcher = LISTED.matcher(line);
      boolean labelled = matcher.matches();
      if (labelled) {
        block.add(matcher.group(1), matcher.group(1), matcher.start(2), matcher.group(3));
      }
      return labelled;
    }

    @Override
    String continued(String line, TextBlock block) {
      int indent = 0;
      while (indent < line.length() && indent < block.column() + 2 && line.charAt(indent) == ' ') {
        indent++;
      }
      return line.substring(indent);
    }
  },

  /** Details that a person copied in Event Viewer: labels and a description last. */
  COPIED {
    @Override
    boolean starts(String line, TextBlock block) {
      boolean described = block.isEmpty() || block.has(EventViewer.DESCRIPTION);
      Matcher matcher = LABELLED.matcher(line);
      return described
          && matcher.matches()
          && (block.isEmpty() || matcher.group(1).equals(block.firstLabel()))
          && EventViewer.label(matcher.group(1)).isPresent();
    }

    @Override
    boolean take(String line, TextBlock block) {
      Matcher matcher = LABELLED.matcher(line);
      if (block.has(EventViewer.DESCRIPTION) || !matcher.matches()) {
        return false;
      }
      Optional<EventViewer.Label> label = EventViewer.label(matcher.group(1));
      label.ifPresent(known -> add(block, known.key(), label, matcher));
      return label.isPresent();
    }
  };

  private static final String[] NONE = {};
  private static final Pattern NUMBER = Pattern.compile("\\p{L}+\\[[0-9]+\\]:?\\s*");
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s*(\\p{L}[^:]{1,40}?)[\\s\\u00A0]*:[\\s\\u00A0]*(.*?)[\\s\\p{Cntrl}\\uFFFD]*");
  private static final Pattern LISTED = Pattern.compile("(\\w+) *(:) ?(.*)");
  private static final Pattern LOST_END =
      Pattern.compile(
          "[ \\p{Cntrl}\\uFFFD?]{2,}(?=(?:Level|Opcode|Keyword|User|User"
              + " Name|Computer|Description):)");

  /** The labels of wevtutil in their order, for a language in which they are not known. */
  private static final List<String> ORDER =
      List.of(
          "Log Name",
          "Source",
          EventViewer.TIME,
          EventViewer.ID,
          "Task Category",
          "Level",
          "Opcode",
          "Keywords",
          "User",
          "User Name",
          "Computer",
          EventViewer.DESCRIPTION);

  /** The style of a text by its first lines, if it is in any. */
  public static Optional<PrintedStyle> of(String beginning) {
    List<String> start = beginning.lines().filter(line -> !line.isBlank()).limit(LOOK).toList();
    for (PrintedStyle style : values()) {
      TextBlock block = new TextBlock(Limits.PREFIX);
      boolean begins = !start.isEmpty() && style.starts(start.get(0), block);
      for (int i = 0; begins && i < start.size(); i++) {
        if (i > 0 && style.starts(start.get(i), block)) {
          break;
        }
        style.take(start.get(i), block);
      }
      if (begins && block.draft().isPresent()) {
        return Optional.of(style);
      }
    }
    return Optional.empty();
  }

  /** So many lines are looked at; a long message may stand among them. */
  private static final int LOOK = 200;

  /** Whether a line begins an event after that of the block. */
  abstract boolean starts(String line, TextBlock block);

  /** Adds the labelled values of the line; false when it has none and goes on with the last one. */
  abstract boolean take(String line, TextBlock block);

  /** What a line without a label adds to the value before it. */
  String continued(String line, TextBlock block) {
    return line;
  }

  private static String placed(int position) {
    return position < ORDER.size() ? ORDER.get(position) : "";
  }

  private static void add(
      TextBlock block, String key, Optional<EventViewer.Label> label, Matcher matcher) {
    block.dayFirst(label.map(EventViewer.Label::dayFirst).orElse(false));
    block.add(key, matcher.group(1), 0, matcher.group(2));
  }
}

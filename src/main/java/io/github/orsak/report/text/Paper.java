package io.github.orsak.report.text;

import io.github.orsak.report.Inert;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines of text for a terminal, wrapped and indented.
 *
 * <p>Text from logs is written by strangers, so control characters never reach the terminal.
 */
public final class Paper {

  /** PowerShell goes on reading after these, outside of quotes. */
  private static final Pattern STAGE = spaceAfter("|");

  private static final Pattern PART = spaceAfter(",;");

  private static final int COMMAND_HANG = 2;

  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  public Paper(TextStyle style) {
    this.style = style;
  }

  /** An empty line, unless there is one already. */
  public void blank() {
    int end = text.length();
    boolean separated = end < 2 || text.charAt(end - 2) == '\n';
    if (!separated) {
      text.append('\n');
    }
  }

  /** A paragraph. */
  public void put(int indent, Ink ink, String paragraph) {
    put(indent, "", Ink.PLAIN, ink, paragraph);
  }

  /** One of a list. */
  public void item(int indent, Ink ink, String paragraph) {
    put(indent, "· ", Ink.FAINT, ink, paragraph);
  }

  /** A paragraph that hangs from a lead such as a bullet. */
  public void put(int indent, String lead, Ink leadInk, Ink ink, String paragraph) {
    put(indent, leadInk.on(lead, style.colour()), " ".repeat(lead.length()), ink, paragraph);
  }

  /** A paragraph that hangs from a branch of a tree, of which its other lines go on. */
  void branch(int indent, String lead, String hang, String paragraph) {
    put(indent, Ink.FAINT.on(lead, style.colour()), hang, Ink.PLAIN, paragraph);
  }

  private void put(int indent, String lead, String hang, Ink ink, String paragraph) {
    List<String> lines = wrap(Inert.text(paragraph), style.width() - indent - hang.length());
    for (int i = 0; i < lines.size(); i++) {
      text.append(" ".repeat(indent)).append(i == 0 ? lead : hang);
      text.append(ink.on(lines.get(i), style.colour())).append('\n');
    }
  }

  /** A line as it stands, which fits, is harmless and is coloured already. */
  void line(String line) {
    text.append(line).append('\n');
  }

  /** A place to look, a command or both, and below them what the outcome means. */
  public void check(int indent, String look, String run, String means) {
    if (run.isEmpty()) {
      put(indent, Ink.STRONG, look);
    } else {
      if (!look.isEmpty()) {
        put(indent, Ink.PLAIN, look + ":");
      }
      command(indent, run);
    }
    put(indent + COMMAND_HANG, Ink.PLAIN, means);
  }

  /** A command, broken only where a shell goes on reading. */
  void command(int indent, String command) {
    String safe = Inert.text(command);
    boolean fits = safe.length() + indent <= style.width();
    List<String> lines = fits ? List.of(safe) : stages(safe, style.width() - indent - COMMAND_HANG);
    for (int i = 0; i < lines.size(); i++) {
      text.append(" ".repeat(i == 0 ? indent : indent + COMMAND_HANG))
          .append(Ink.STRONG.on(lines.get(i), style.colour()))
          .append('\n');
    }
  }

  private static Pattern spaceAfter(String signs) {
    String quoted = "\"[^\"]*\"|'[^']*'";
    return Pattern.compile("(?<=[%s]) (?=([^\"']|%s)*+$)".formatted(signs, quoted));
  }

  /** Each stage of a pipeline on lines of its own. */
  private static List<String> stages(String command, int width) {
    return STAGE
        .splitAsStream(command)
        .flatMap(stage -> fill(List.of(PART.split(stage)), width).stream())
        .toList();
  }

  /** A heading with a line below it. */
  public void heading(String lead, Ink ink, String title) {
    blank();
    put(0, lead, ink, Ink.STRONG, title);
    put(0, Ink.FAINT, "─".repeat(style.width()));
  }

  private static List<String> wrap(String paragraph, int width) {
    return fill(List.of(paragraph.strip().split("\\s+")), width).stream()
        .flatMap(line -> line.length() <= width ? Stream.of(line) : steps(line, width).stream())
        .toList();
  }

  /** Lines of as many steps of a path as fit, at least one; an address is copied whole. */
  private static List<String> steps(String path, int width) {
    if (path.contains("://")) {
      return List.of(path);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String step : path.split("(?<=[/\\\\])(?![/\\\\])")) {
      if (line.length() > 0 && line.length() + step.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(step);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Lines of as many words as fit, at least one. */
  private static List<String> fill(List<String> words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

package io.github.orsak.event;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read from one file, archive entry or stream, and what was not.
 *
 * @param name the input as the user named it
 * @param format the recognised format, such as {@code Event XML}, or {@code unknown}
 * @param encoding the character encoding it was read in, or empty for a binary or unread input
 * @param records how many events it gave
 * @param skipped how many records were seen and could not become events
 * @param problems what went wrong and where, at most {@link #MOST_PROBLEMS} of them
 */
public record Input(
    String name,
    String format,
    String encoding,
    long records,
    long skipped,
    List<Problem> problems) {

  /** More problems than this are counted and not kept. */
  public static final int MOST_PROBLEMS = 20;

  public Input {
    problems = List.copyOf(problems);
  }

  /** Whether everything in the input became events. */
  public boolean complete() {
    return skipped == 0 && problems.stream().noneMatch(Problem::lossy);
  }

  /** The same input with one more problem. */
  public Input with(Problem problem) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(problem);
    return new Input(name, format, encoding, records, skipped, all);
  }

  /**
   * One thing to know about an input.
   *
   * @param place where, as {@link Place} prints it
   * @param text what was found, what was expected and what to do next
   * @param lossy whether something of the input was lost by it
   */
  public record Problem(String place, String text, boolean lossy) {

    /**
     * The text without quotes and numbers, which differ from place to place; the words around them
     * make the kind.
     */
    public String kind() {
      StringBuilder kind = new StringBuilder(text.length());
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        quoted ^= c == '"';
        if (!quoted && (c < '0' || c > '9')) {
          kind.append(c);
        }
      }
      return kind.toString();
    }
  }
}

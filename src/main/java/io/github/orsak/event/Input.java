package io.github.orsak.event;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read from one file, archive entry or stream, and what was not.
 *
 * @param name the input as the user named it
 * @param format what the recognised format is called, or that there is none
 * @param encoding the character encoding it was read in, or empty for a binary or unread input
 * @param records how many events it gave
 * @param skipped how many records were seen and could not become events
 * @param problems what went wrong and where, at most {@link #MOST_PROBLEMS} of them
 */
public record Input(
    String name,
    Message format,
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
}

package io.github.orsak.knowledge;

import java.util.List;

/** Knowledge files are wrong; the message lists every problem on a line of its own. */
public class KnowledgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;
  private final boolean clash;

  /**
   * @param problems what is wrong, one line each, beginning with the place
   */
  public KnowledgeException(List<String> problems) {
    this(problems, false);
  }

  public KnowledgeException(List<String> problems, boolean clash) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
    this.clash = clash;
  }

  /** What is wrong, one line each, beginning with the place. */
  public List<String> problems() {
    return problems;
  }

  /** Whether two files define one thing. */
  public boolean clash() {
    return clash;
  }
}

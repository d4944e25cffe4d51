package io.github.orsak.knowledge;

import java.util.List;
import java.util.Set;

/** Knowledge files are wrong; the message lists every problem on a line of its own. */
public class KnowledgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;
  private final transient Set<String> files;
  private final boolean clash;

  /**
   * @param problems what is wrong, one line each, beginning with the place
   */
  public KnowledgeException(List<String> problems) {
    this(problems, Set.of(), false);
  }

  /**
   * @param problems what is wrong, one line each, beginning with the place
   * @param files the places of the files that are wrong, as far as it is known which
   * @param clash whether two files define one thing
   */
  public KnowledgeException(List<String> problems, Set<String> files, boolean clash) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
    this.files = Set.copyOf(files);
    this.clash = clash;
  }

  /** What is wrong, one line each, beginning with the place. */
  public List<String> problems() {
    return problems;
  }

  /** The places of the files that are wrong, as far as it is known which. */
  public Set<String> files() {
    return files;
  }

  /** Whether two files define one thing. */
  public boolean clash() {
    return clash;
  }
}

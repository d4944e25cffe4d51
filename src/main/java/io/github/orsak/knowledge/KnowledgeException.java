package io.github.orsak.knowledge;

import java.util.List;

/** Knowledge files are wrong; the message lists every problem on a line of its own. */
public class KnowledgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected KnowledgeException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}

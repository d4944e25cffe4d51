package io.github.orsak.drl;

import io.github.orsak.knowledge.KnowledgeException;
import java.util.List;

/** Rule files are wrong; the message lists every problem on a line of its own. */
public final class RuleException extends KnowledgeException {

  private static final long serialVersionUID = 1L;

  public RuleException(List<RuleProblem> problems) {
    super(problems.stream().map(RuleProblem::toString).toList());
  }
}

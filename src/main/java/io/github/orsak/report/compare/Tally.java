package io.github.orsak.report.compare;

import java.util.List;
import java.util.Optional;

/** Counts what was tried after the first of two reports, to tell whether its causes are over. */
interface Tally {

  /**
   * How the operations of a finding went since it was last seen, those that the later case holds no
   * attempt of included; empty where attempts are not counted so finely as the finding's scope.
   */
  Optional<List<Attempts>> since(CaseFinding finding);
}

package io.github.orsak.report.compare;

import java.util.List;

/**
 * How an operation went in the scope of a finding, since a time.
 *
 * @param operation the operation
 * @param successes how often it succeeded
 * @param failures how often it failed
 * @param idle the hosts of the finding that have to show it and on which it did not succeed
 */
record Attempts(String operation, long successes, long failures, List<String> idle) {

  Attempts {
    idle = List.copyOf(idle);
  }

  long tried() {
    return successes + failures;
  }
}

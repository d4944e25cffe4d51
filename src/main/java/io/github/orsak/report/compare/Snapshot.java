package io.github.orsak.report.compare;

import io.github.orsak.history.Scope;
import io.github.orsak.history.names.Hosts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One report, as far as comparing needs it.
 *
 * @param name what it was read from
 * @param outcome the report's outcome, as JSON spells it
 * @param complete whether everything was read and every rule did its work
 * @param rules the hash of its rules
 * @param from the first record of the connector's logs, if there was any
 * @param to the last one
 * @param hosts the hosts whose connector logs it read
 * @param findings its diagnoses, notes apart
 * @param consequences the causes that it tells as consequences of others
 * @param rows how each operation went on each host
 */
public record Snapshot(
    String name,
    String outcome,
    boolean complete,
    String rules,
    Optional<Instant> from,
    Optional<Instant> to,
    List<String> hosts,
    List<CaseFinding> findings,
    List<Consequence> consequences,
    List<Row> rows) {

  public Snapshot {
    hosts = List.copyOf(hosts);
    findings = List.copyOf(findings);
    consequences = List.copyOf(consequences);
    rows = List.copyOf(rows);
  }

  /**
   * A cause that is only a consequence of another one.
   *
   * @param cause its id
   * @param scope where
   * @param root the finding that explains it
   */
  record Consequence(String cause, Scope scope, CaseFinding root) {}

  /**
   * How an operation went on a host in the whole case.
   *
   * @param host the host, in lower case
   * @param operation the operation
   * @param successes how often it succeeded
   * @param failures how often it failed
   * @param lastSuccess when it last succeeded, if it did
   * @param lastFailure when it last failed, if it did
   */
  record Row(
      String host,
      String operation,
      long successes,
      long failures,
      Optional<Instant> lastSuccess,
      Optional<Instant> lastFailure) {}

  /** Whether its last record is older than that of another. */
  public boolean endsBefore(Snapshot other) {
    return to.flatMap(end -> other.to.filter(end::isBefore)).isPresent();
  }

  /** Whether it read a connector's log of this host. */
  boolean reads(String host) {
    return hosts.stream().anyMatch(mine -> Hosts.same(mine, host));
  }
}

package io.github.orsak.report.compare;

import io.github.orsak.history.names.Hosts;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.report.compare.Snapshot.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Counts by what a report in JSON tells, which is by operation and host. */
final class RowTally implements Tally {

  private final List<Row> rows;
  private final Optional<Instant> begin;

  RowTally(Snapshot after) {
    this.rows = after.rows();
    this.begin = after.from();
  }

  @Override
  public Optional<List<Attempts>> since(CaseFinding finding) {
    boolean coarse =
        finding.scope().kind() == ScopeKind.FLEET || finding.scope().kind() == ScopeKind.HOST;
    return coarse
        ? Optional.of(finding.operations().stream().map(name -> attempts(name, finding)).toList())
        : Optional.empty();
  }

  private Attempts attempts(String operation, CaseFinding finding) {
    List<Row> of = rows.stream().filter(row -> row.operation().equals(operation)).toList();
    Instant since = finding.last();
    List<String> hosts = finding.hosts();
    List<Row> on = of.stream().filter(row -> hosts.isEmpty() || finding.on(row.host())).toList();
    return new Attempts(
        operation,
        sum(on, row -> least(row.successes(), row.lastSuccess(), since)),
        sum(on, row -> least(row.failures(), row.lastFailure(), since)),
        hosts.stream()
            .filter(host -> on.stream().noneMatch(row -> works(row, host, since)))
            .toList());
  }

  private static boolean works(Row row, String host, Instant since) {
    return Hosts.same(row.host(), host) && row.lastSuccess().filter(since::isBefore).isPresent();
  }

  private static long sum(List<Row> rows, ToLongFunction<Row> count) {
    return rows.stream().mapToLong(count).sum();
  }

  // When each of them came is not told, only the last.
  private long least(long all, Optional<Instant> last, Instant since) {
    if (begin.filter(since::isBefore).isPresent()) {
      return all;
    }
    return last.filter(since::isBefore).isPresent() ? 1 : 0;
  }
}

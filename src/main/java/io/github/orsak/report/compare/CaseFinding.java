package io.github.orsak.report.compare;

import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Share;
import io.github.orsak.history.names.Hosts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A diagnosis as a report tells it.
 *
 * @param cause the cause's id
 * @param status whether it lasted when the logs ended
 * @param title the cause's title, in the language of the report
 * @param where the scope in words, in the language of the report
 * @param scope what it is about, in lower case
 * @param hosts the hosts that it is about or whose failures it explains
 * @param from when it began
 * @param last when it was last seen
 * @param end when it was over, if it was
 * @param failures how many failures it explains
 * @param share how much of what was tried failed, if not all of it
 * @param operations what failed and shows it, and so, when it works, that it is over
 */
record CaseFinding(
    String cause,
    Status status,
    String title,
    String where,
    Scope scope,
    List<String> hosts,
    Instant from,
    Instant last,
    Optional<Instant> end,
    long failures,
    Optional<Share> share,
    List<String> operations) {

  CaseFinding {
    hosts = List.copyOf(hosts);
    operations = List.copyOf(operations);
  }

  boolean active() {
    return status == Status.ACTIVE;
  }

  /** Whether it tells of the same cause in the same place, or in a wider or narrower one. */
  boolean meets(CaseFinding other) {
    return meets(other.cause, other.scope)
        && (hosts.isEmpty() || other.hosts.isEmpty() || other.hosts.stream().anyMatch(this::on));
  }

  /** Whether it is this cause, in a place that no name keeps apart from this scope. */
  boolean meets(String otherCause, Scope other) {
    return cause.equals(otherCause)
        && (agree(scope.host(), other.host()) || Hosts.same(scope.host(), other.host()))
        && agree(authority(scope), authority(other))
        && agree(scope.template(), other.template())
        && agree(scope.user(), other.user())
        && agree(scope.device(), other.device())
        && agree(scope.serial(), other.serial());
  }

  private static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  /** The CA's own name: some logs name it with its server, and some without. */
  static String authority(Scope scope) {
    return scope.ca().substring(scope.ca().lastIndexOf('\\') + 1);
  }

  /** Whether this host is one of its own. */
  boolean on(String host) {
    return hosts.stream().anyMatch(mine -> Hosts.same(mine, host));
  }
}

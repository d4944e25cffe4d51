package io.github.orsak.diagnosis;

import io.github.orsak.history.Scope;
import io.github.orsak.history.Share;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Failures of one operation for one stated reason that no active diagnosis explains, and what can
 * be told of them: where, how many of how many, since when.
 *
 * @param operation the operation that failed
 * @param fault its fault, as the failures name it
 * @param parts the flows in which it failed, and how many of their failures are meant
 * @param hosts on which hosts
 * @param cas for which CAs; none where events name none
 * @param templates for which templates, likewise
 * @param reports for uploads: of which operations, likewise
 * @param share how much of what was tried there failed so, from the first failure to the last
 * @param first the first failure
 * @param last the last failure
 * @param devices how many different devices failed at least; 0 where events name none
 * @param device the only device that failed, where it is the only one
 * @param user the only user that was concerned, where it is the only one
 * @param every the time from one failure to the next, where it is regular
 * @param goesOn whether it goes on to the end of the log
 * @param undecided whether too little was tried since to tell whether it is over
 */
public record Leftover(
    String operation,
    String fault,
    List<Unexplained> parts,
    Extent hosts,
    Extent cas,
    Extent templates,
    Extent reports,
    Share share,
    Instant first,
    Instant last,
    int devices,
    Optional<String> device,
    Optional<String> user,
    Optional<Duration> every,
    boolean goesOn,
    boolean undecided) {

  public Leftover {
    parts = List.copyOf(parts);
  }

  /** How many failures are meant. */
  public long failures() {
    return parts.stream().mapToLong(Unexplained::failures).sum();
  }

  /** What all of them have in common. */
  public Scope scope() {
    if (parts.size() == 1) {
      return parts.get(0).episode().scope();
    }
    String host = hosts.only();
    String ca = cas.only();
    String template = templates.only();
    ScopeKind kind = ScopeKind.FLEET;
    if (!host.isEmpty()) {
      kind = ca.isEmpty() ? ScopeKind.HOST : ScopeKind.HOST_CA;
    } else if (!template.isEmpty()) {
      kind = ScopeKind.TEMPLATE;
    } else if (!ca.isEmpty()) {
      kind = ScopeKind.CA;
    }
    return Scope.at(kind, host, ca, template);
  }
}

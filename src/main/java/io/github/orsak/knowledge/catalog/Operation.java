package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.Words;
import java.time.Duration;
import java.util.List;

/**
 * One kind of work in the vocabulary that both connector generations share, and how its history is
 * kept.
 *
 * @param name such as {@code PKCS_ISSUE}
 * @param actor the program that does it
 * @param scopes the scopes in which its failures are counted
 * @param quiet a failure this soon after the last one joins its episode even across successes
 * @param healedAfter this many successes in a row end an episode within the quiet time
 * @param contrast the operation whose successes tell something while this one fails, or empty
 * @param provenBy the operations whose success shows that this one works again, for operations that
 *     log only trouble; {@code SERVICE} succeeds when downloads work after a start
 * @param reports the operations whose results this one carries to Intune
 * @param shares the faults that concern more than the device that asks, so that a part of what
 *     fails so has a meaning; all of them where none is named
 * @param milestone whether it is so rare that every success is a fact of its own
 * @param oneCa whether a host asks one and the same CA for all of it
 * @param serving whether devices get nothing while it fails, though no connector logs it
 * @param brings the part, such as {@code connector}, whose programs come back with it: it is over
 *     when one of them works, or empty
 * @param title one short phrase per language
 */
public record Operation(
    String name,
    Actor actor,
    List<ScopeKind> scopes,
    Duration quiet,
    int healedAfter,
    String contrast,
    List<String> provenBy,
    List<String> reports,
    List<String> shares,
    boolean milestone,
    boolean oneCa,
    boolean serving,
    String brings,
    Words title) {

  public Operation {
    scopes = List.copyOf(scopes);
    provenBy = List.copyOf(provenBy);
    reports = List.copyOf(reports);
    shares = List.copyOf(shares);
  }
}

package io.github.orsak.history;

import io.github.orsak.knowledge.ScopeKind;

/**
 * What an episode or a diagnosis is about. Names that do not belong to the kind are empty.
 *
 * @param kind how wide it is
 * @param host the connector server
 * @param ca the certification authority, as the events name it
 * @param template the certificate template
 * @param user the user id
 * @param device the device id
 */
public record Scope(
    ScopeKind kind, String host, String ca, String template, String user, String device) {

  /** Everything in the case. */
  public static final Scope FLEET = new Scope(ScopeKind.FLEET, "", "", "", "", "");

  public static Scope host(String host) {
    return new Scope(ScopeKind.HOST, host, "", "", "", "");
  }

  public static Scope ca(String ca) {
    return new Scope(ScopeKind.CA, "", ca, "", "", "");
  }

  /** Whether scopes of this kind are so many that only failing ones are followed. */
  public boolean crowd() {
    return kind == ScopeKind.USER || kind == ScopeKind.DEVICE;
  }

  /** Whether something in {@code other} can lie in this scope: no name contradicts. */
  public boolean covers(Scope other) {
    return agree(host, other.host)
        && agree(ca, other.ca)
        && agree(template, other.template)
        && agree(user, other.user)
        && agree(device, other.device);
  }

  private static boolean agree(String mine, String theirs) {
    return mine.isEmpty() || mine.equals(theirs);
  }
}

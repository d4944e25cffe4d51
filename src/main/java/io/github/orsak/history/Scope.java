package io.github.orsak.history;

import io.github.orsak.knowledge.ScopeKind;
import java.util.Comparator;
import java.util.List;

/**
 * What an episode or a diagnosis is about. Names that do not belong to the kind are empty.
 *
 * @param kind how wide it is
 * @param host the connector server
 * @param ca the certification authority, as the events name it
 * @param template the certificate template
 * @param user the user id
 * @param device the device id
 * @param serial the serial number of a certificate
 * @param reports the operation whose results are reported, for uploads
 */
public record Scope(
    ScopeKind kind,
    String host,
    String ca,
    String template,
    String user,
    String device,
    String serial,
    String reports)
    implements Comparable<Scope> {

  private static final Comparator<Scope> ORDER =
      Comparator.comparing((Scope scope) -> scope.kind.name())
          .thenComparing(Scope::host)
          .thenComparing(Scope::ca)
          .thenComparing(Scope::template)
          .thenComparing(Scope::user)
          .thenComparing(Scope::device)
          .thenComparing(scope -> scope.serial)
          .thenComparing(Scope::reports);

  /** Everything in the case. */
  public static final Scope FLEET = at(ScopeKind.FLEET, "", "", "");

  public static Scope host(String host) {
    return at(ScopeKind.HOST, host, "", "");
  }

  public static Scope ca(String ca) {
    return at(ScopeKind.CA, "", ca, "");
  }

  /** A place: a host, a CA and a template, as far as the kind has them. */
  public static Scope at(ScopeKind kind, String host, String ca, String template) {
    return new Scope(kind, host, ca, template, "", "", "", "");
  }

  public static Scope user(String user) {
    return new Scope(ScopeKind.USER, "", "", "", user, "", "", "");
  }

  public static Scope device(String device) {
    return new Scope(ScopeKind.DEVICE, "", "", "", "", device, "", "");
  }

  public static Scope serial(String ca, String serial) {
    return new Scope(ScopeKind.SERIAL, "", ca, "", "", "", serial, "");
  }

  public static Scope report(String host, String reports) {
    return new Scope(ScopeKind.REPORT, host, "", "", "", "", "", reports);
  }

  /** By the name of the kind, and then by the names it has, in the order of their declaration. */
  @Override
  public int compareTo(Scope other) {
    return ORDER.compare(this, other);
  }

  /** Whether it has the name that its kind asks for. */
  public boolean named() {
    return switch (kind) {
      case FLEET -> true;
      case CA -> !ca.isEmpty();
      case TEMPLATE -> !template.isEmpty();
      case HOST, HOST_CA, FLOW, REPORT -> !host.isEmpty();
      case USER -> !user.isEmpty();
      case DEVICE -> !device.isEmpty();
      case SERIAL -> !serial.isEmpty();
    };
  }

  /**
   * Whether its CA is DigiCert, which the connector calls Symantec: a service without templates,
   * permissions and policy module of its own to look at. Source: Microsoft's page on DigiCert for
   * PKCS certificates.
   */
  public boolean digiCert() {
    return ca.contains("digicert") || ca.contains("symantec") || ca.contains("symauth");
  }

  /** Whether scopes of this kind are so many that only failing ones are followed. */
  public boolean crowd() {
    return kind == ScopeKind.USER || kind == ScopeKind.DEVICE || kind == ScopeKind.SERIAL;
  }

  /** Whether something in {@code other} can lie in this scope: no name contradicts. */
  public boolean covers(Scope other) {
    return agree(host, other.host)
        && agree(ca, other.ca)
        && agree(template, other.template)
        && agree(user, other.user)
        && agree(device, other.device)
        && agree(serial, other.serial)
        && agree(reports, other.reports);
  }

  /** Whether failures of a flow count in this scope, where what is not named is its own. */
  boolean counts(Scope flow) {
    return covers(flow)
        && switch (kind) {
          case CA, HOST_CA -> ca.equals(flow.ca);
          case TEMPLATE -> ca.equals(flow.ca) && template.equals(flow.template);
          default -> true;
        };
  }

  /** The scopes that this flow is part of, and itself. */
  public List<Scope> around() {
    return List.of(
        FLEET,
        ca(ca),
        at(ScopeKind.TEMPLATE, "", ca, template),
        host(host),
        at(ScopeKind.HOST_CA, host, ca, ""),
        report(host, reports),
        this);
  }

  /** Whether the two can be about the same: no name of one contradicts the other. */
  public boolean meets(Scope other) {
    return merged(host, other.host)
        && merged(ca, other.ca)
        && merged(template, other.template)
        && merged(user, other.user)
        && merged(device, other.device)
        && merged(serial, other.serial)
        && merged(reports, other.reports);
  }

  private static boolean merged(String one, String other) {
    return one.isEmpty() || agree(other, one);
  }

  private static boolean agree(String mine, String theirs) {
    return mine.isEmpty() || mine.equals(theirs);
  }
}

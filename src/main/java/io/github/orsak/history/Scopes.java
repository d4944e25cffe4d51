package io.github.orsak.history;

import io.github.orsak.knowledge.ScopeKind;
import java.util.Optional;

/** Finds the scopes an observation belongs to. */
final class Scopes {

  private Scopes() {}

  /**
   * The scope of this kind, if the observation names it. A CA or template that is not named is a
   * scope of its own, so that layouts which never name it still have a history; a device or user
   * that is not named is nobody.
   */
  static Optional<Scope> of(ScopeKind kind, Observation observation) {
    Entities who = observation.entities();
    String host = observation.host();
    return switch (kind) {
      case FLEET -> Optional.of(Scope.FLEET);
      case CA -> Optional.of(Scope.ca(who.ca()));
      case TEMPLATE -> Optional.of(new Scope(kind, "", who.ca(), who.template(), "", ""));
      case HOST -> Optional.of(Scope.host(host));
      case HOST_CA -> Optional.of(new Scope(kind, host, who.ca(), "", "", ""));
      case FLOW -> Optional.of(new Scope(kind, host, who.ca(), who.template(), "", ""));
      case USER ->
          Optional.of(who.user())
              .filter(user -> !user.isEmpty())
              .map(user -> new Scope(kind, "", "", "", user, ""));
      case DEVICE ->
          Optional.of(who.device())
              .filter(device -> !device.isEmpty())
              .map(device -> new Scope(kind, "", "", "", "", device));
    };
  }

  /** The scope in which a success beside this one counts as elsewhere. */
  static Scope around(Scope scope) {
    return switch (scope.kind()) {
      case HOST_CA, TEMPLATE -> Scope.ca(scope.ca());
      default -> Scope.FLEET;
    };
  }
}

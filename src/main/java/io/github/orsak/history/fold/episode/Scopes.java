package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
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
      case TEMPLATE -> Optional.of(Scope.at(kind, "", who.ca(), who.template()));
      case HOST -> Optional.of(Scope.host(host));
      case HOST_CA -> Optional.of(Scope.at(kind, host, who.ca(), ""));
      case FLOW -> Optional.of(flow(observation));
      case REPORT -> stated(observation.reports()).map(work -> Scope.report(host, work));
      case USER -> stated(who.user()).map(Scope::user);
      case DEVICE -> stated(who.device()).map(Scope::device);
      case SERIAL -> stated(who.serial()).map(serial -> Scope.serial(who.ca(), serial));
    };
  }

  private static Scope flow(Observation observation) {
    Entities who = observation.entities();
    String host = observation.host();
    return new Scope(
        ScopeKind.FLOW, host, who.ca(), who.template(), "", "", "", observation.reports());
  }

  private static Optional<String> stated(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** The scope in which a success beside this one counts as elsewhere. */
  static Scope around(Scope scope) {
    return switch (scope.kind()) {
      case HOST_CA, TEMPLATE -> Scope.ca(scope.ca());
      case REPORT -> Scope.host(scope.host());
      default -> Scope.FLEET;
    };
  }
}

package io.github.orsak.knowledge;

/**
 * Which program writes an event. The service can be dead while the registration point goes on, and
 * the other way round, so silence is judged per actor.
 */
public enum Actor {
  /** The connector's Windows service. */
  SERVICE,
  /** The certificate registration point, an IIS application. */
  REGISTRATION_POINT,
  /** A program beside the connector, such as the web server, whose log can bear witness. */
  NEIGHBOUR
}

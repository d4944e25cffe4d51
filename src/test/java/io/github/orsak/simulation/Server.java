package io.github.orsak.simulation;

import java.util.Map;

/** A connector server: the connector service and, on most, a registration point. */
final class Server extends Part {

  private final Dialect dialect;
  private final boolean scep;
  private final long skew;
  private final ConnectorService service;
  private final RegistrationPoint point;
  private final Identity identity;
  private final Outbox outbox;
  private long installed = Long.MIN_VALUE;

  Server(World world, String name, boolean scep, long skew) {
    super(name, Map.of(Key.HOST, name));
    this.dialect = world.setting().dialect;
    this.scep = scep;
    this.skew = skew;
    point = new RegistrationPoint(world, this);
    identity = new Identity(world, this);
    outbox = new Outbox(world, this);
    service = new ConnectorService(world, this);
  }

  Dialect dialect() {
    return dialect;
  }

  /** Whether devices may send it SCEP requests. */
  boolean scep() {
    return scep;
  }

  ConnectorService service() {
    return service;
  }

  RegistrationPoint point() {
    return point;
  }

  Identity identity() {
    return identity;
  }

  Outbox outbox() {
    return outbox;
  }

  /** What its own clock shows at a true time. */
  long clock(long now) {
    return now + skew + trouble(Aspect.CLOCK, now).map(Trouble::amount).orElse(0L);
  }

  /** Exists only from then on. */
  void install(long when) {
    installed = when;
  }

  boolean powered(long now) {
    return now >= installed && trouble(Aspect.POWER_OFF, now).isEmpty();
  }
}

package io.github.orsak.simulation;

/** What a server or authority of a backdrop suffers, as its connector's log shows it. */
public enum Outage {
  /** The connector's service does not run. */
  SERVICE(Aspect.STOPPED),
  /** It dies and is started again and again. */
  CRASHES(Aspect.CRASHING),
  /** The server is off. */
  POWER(Aspect.POWER_OFF),
  /** Nothing gets through to Intune. */
  UPLINK(Aspect.UPLINK),
  /** No request of a device gets as far as the check of its challenge. */
  REQUESTS(Aspect.REQUEST_PATH),
  /** Files of the connector cannot be written, for want of space. */
  DISK(Aspect.STATUS_FOLDER),
  /** The clock is ahead, by hours. */
  CLOCK(Aspect.CLOCK),
  /** The authority does not answer this server. */
  ROUTE(Aspect.CA_DOWN),
  /** The authority does not answer anyone. */
  AUTHORITY(Aspect.CA_DOWN);

  private final Aspect aspect;

  Outage(Aspect aspect) {
    this.aspect = aspect;
  }

  Aspect aspect() {
    return aspect;
  }
}

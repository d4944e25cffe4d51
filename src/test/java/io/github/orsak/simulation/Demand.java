package io.github.orsak.simulation;

/** What a world must have at least for a fault to be possible and visible in it. */
final class Demand {

  int hosts = 1;
  int cas = 1;
  int templates = 1;
  int devices = 1;
  int hours = 6;
  int mostHours = 96;
  double pkcs;
  double scep;
  double revocations;
  boolean spareServer;
  boolean calm;
  boolean awake;
  boolean retired;
  boolean quiet;
  boolean clocks;
  boolean clockChange;
  boolean weekends;
  boolean cleared;
  boolean few;

  /** A fleet of devices that ask for certificates through registration points all day. */
  static Demand busyScep() {
    return new Demand().hours(8, 60).scep(4).devices(20);
  }

  /** Connector servers. */
  Demand hosts(int least) {
    hosts = least;
    return this;
  }

  /** Certification authorities. */
  Demand cas(int least) {
    cas = least;
    return this;
  }

  /** Templates of each authority. */
  Demand templates(int least) {
    templates = least;
    return this;
  }

  Demand devices(int least) {
    devices = least;
    return this;
  }

  /** How long the log is. */
  Demand hours(int least, int most) {
    hours = least;
    mostHours = most;
    return this;
  }

  /** How long the log is at least, and at most unless more is needed. */
  Demand longer(int least, int most) {
    return hours(Math.max(hours, least), Math.max(Math.max(hours, least), most));
  }

  /** PKCS requests an hour. */
  Demand pkcs(double perHour) {
    pkcs = perHour;
    return this;
  }

  /** SCEP requests an hour. */
  Demand scep(double perHour) {
    scep = perHour;
    return this;
  }

  /** Revocations an hour. */
  Demand revocations(double perHour) {
    revocations = perHour;
    return this;
  }

  /** A server without registration point. */
  Demand spareServer() {
    spareServer = true;
    return this;
  }

  /** No planned restarts. */
  Demand calm() {
    calm = true;
    return this;
  }

  /** No nights in which nothing happens. */
  Demand awake() {
    awake = true;
    return this;
  }

  /** A time after the legacy connector's end. */
  Demand retired() {
    retired = true;
    return this;
  }

  /** A dozen requests a day, for many days. */
  Demand quiet() {
    quiet = true;
    return this;
  }

  /** Servers whose clocks differ by seconds to minutes, and exports that may be in local time. */
  Demand clocks() {
    clocks = true;
    return this;
  }

  Demand copy() {
    return and(this);
  }

  /** Local times of a zone in which the clocks are set forth or back meanwhile. */
  Demand clockChange() {
    clockChange = true;
    return this;
  }

  /** Weekends in which next to nothing happens. */
  Demand weekends() {
    weekends = true;
    return this;
  }

  /** No more requests than are demanded. */
  Demand few() {
    few = true;
    return this;
  }

  /** Logs that somebody cleared in the middle. */
  Demand cleared() {
    cleared = true;
    return this;
  }

  /** What two faults need in one world. */
  Demand and(Demand other) {
    Demand both = new Demand();
    both.hosts = Math.max(hosts, other.hosts);
    both.cas = Math.max(cas, other.cas);
    both.templates = Math.max(templates, other.templates);
    both.devices = Math.max(devices, other.devices);
    both.hours = Math.max(hours, other.hours);
    both.mostHours = Math.max(both.hours, Math.min(mostHours, other.mostHours));
    both.pkcs = Math.max(pkcs, other.pkcs);
    both.scep = Math.max(scep, other.scep);
    both.revocations = Math.max(revocations, other.revocations);
    both.spareServer = spareServer || other.spareServer;
    both.calm = calm || other.calm;
    both.awake = awake || other.awake;
    both.retired = retired || other.retired;
    both.quiet = quiet || other.quiet;
    both.clocks = clocks || other.clocks;
    both.clockChange = clockChange || other.clockChange;
    both.weekends = weekends || other.weekends;
    both.cleared = cleared || other.cleared;
    both.few = few || other.few;
    return both;
  }
}

package io.github.orsak.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The size, rates and habits of one world, drawn within what its fault demands. */
final class Setting {

  /** A world with more requests would only take longer. */
  private static final double MOST_REQUESTS = 1_400;

  private static final double A_DOZEN_A_DAY = 0.5;

  /** When no legacy connector is served any more; Microsoft only says September. */
  static final Instant RETIRED = Instant.parse("2022-09-25T00:00:00Z");

  final Dialect dialect;
  final Instant start;
  final long length;
  final long warmUp;
  final int hosts;
  final int cas;
  final int templates;
  final int devices;
  final double pkcsPerHour;
  final double scepPerHour;
  final double revocationsPerHour;
  final boolean spareServer;
  final boolean nights;
  final int plannedRestarts;

  final long pollGap;
  final long complaintGap;
  final long retrievalGap;
  final long renewalGap;
  final long keyLife;
  final long workTime;
  final int attempts;
  final double late;
  final double hiccups;
  final boolean heartbeat;
  final boolean pollsLogged;
  final boolean reportsFailures;
  final boolean loudWithoutIdentity;
  final boolean explains;
  final Reason transport;
  final long clockSpread;
  final boolean quiet;
  final boolean local;
  final boolean clockChange;
  final boolean weekends;
  final boolean cleared;

  private Setting(Dialect dialect, Demand demand, Dice dice) {
    this.dialect = dialect;
    double hours = dice.logarithmic(demand.hours, Math.max(demand.hours + 1, demand.mostHours));
    length = (long) (hours * Span.HOUR);
    warmUp = dice.chance(0.7) ? dice.span(2 * Span.HOUR, 14 * Span.HOUR) : 0;
    clockChange = demand.clockChange;
    weekends = demand.weekends;
    cleared = demand.cleared;
    Instant any = start(dialect, demand, dice);
    start = clockChange ? beforeClockChange(any, dice.span(length / 5, length / 2)) : any;
    hosts = dice.between(demand.hosts, Math.max(demand.hosts, dice.between(1, 4)));
    cas = dice.between(demand.cas, Math.max(demand.cas, dice.between(1, 3)));
    templates = dice.between(demand.templates, Math.max(demand.templates, dice.between(1, 3)));
    int drawn = (int) dice.logarithmic(demand.devices, Math.max(demand.devices + 1, 300));
    double busiest = Math.max(demand.pkcs, demand.scep);
    devices = Math.max(drawn, (int) (busiest * Math.min(hours, 30) * 1.3));
    double room = MOST_REQUESTS * Math.max(1, demand.hosts / 4) / hours;
    double supply = demand.few ? 0 : devices / Math.min(hours, 30);
    double pkcs = rate(demand.pkcs, Math.min(supply, 0.5 * room), 0.25, dice);
    double scep = rate(demand.scep, Math.min(supply, 0.4 * room), 0.25, dice);
    double revocations = rate(demand.revocations, 0.1 * room, 0.3, dice);
    double slower = demand.quiet ? A_DOZEN_A_DAY / (pkcs + scep + revocations) : 1;
    pkcsPerHour = slower * pkcs;
    scepPerHour = slower * scep;
    revocationsPerHour = slower * revocations;
    spareServer = demand.spareServer;
    nights = dice.chance(0.3) && !demand.awake;
    plannedRestarts = demand.calm || dice.chance(0.5) ? 0 : dice.between(1, 2);

    pollGap = dice.span(30 * Span.SECOND, 5 * Span.MINUTE);
    complaintGap = dice.span(Span.MINUTE, 12 * Span.MINUTE);
    retrievalGap = dice.span(8 * Span.MINUTE, 40 * Span.MINUTE);
    renewalGap = dice.span(6 * Span.HOUR, 20 * Span.HOUR);
    keyLife = dice.span(15 * Span.MINUTE, 2 * Span.HOUR);
    workTime = dice.span(2 * Span.SECOND, 25 * Span.SECOND);
    attempts = dice.between(1, 3);
    late = dice.chance(0.5) ? dice.share(0.002, 0.02) : 0;
    hiccups = dice.chance(0.6) ? dice.share(0.001, 0.008) : 0;
    heartbeat = dice.chance(0.6);
    pollsLogged = dice.chance(0.5);
    reportsFailures = dice.chance(0.5);
    loudWithoutIdentity = dice.chance(0.7);
    explains = dice.chance(0.75);
    transport = dice.one(List.of(Reason.UNKNOWN, Reason.NONE, Reason.TIMED_OUT));
    quiet = demand.quiet;
    local = clockChange || (demand.clocks && dice.chance(0.5));
    boolean apart = demand.clocks || dice.chance(0.5);
    double farthest = (demand.clocks ? 300 : 90) * Span.SECOND;
    clockSpread = apart ? (long) dice.logarithmic(Span.SECOND, farthest) : 0;
  }

  static Setting draw(Dialect dialect, Demand demand, Dice dice) {
    return new Setting(dialect, demand, dice);
  }

  // Legacy logs stem from the years in which that connector was served.
  private static Instant start(Dialect dialect, Demand demand, Dice dice) {
    if (dialect == Dialect.UNIFIED) {
      return Instant.parse("2021-10-01T00:00:00Z").plusMillis(dice.span(0, 1_500 * Span.DAY));
    }
    if (demand.retired) {
      return dice.chance(0.5)
          ? RETIRED.plusMillis(dice.span(0, 300 * Span.DAY))
          : Instant.parse("2022-09-01T00:00:00Z").plusMillis(dice.span(0, 18 * Span.DAY));
    }
    return Instant.parse("2018-09-01T00:00:00Z").plusMillis(dice.span(0, 1_350 * Span.DAY));
  }

  private static Instant beforeClockChange(Instant from, long span) {
    return ZoneId.of("Europe/Stockholm")
        .getRules()
        .nextTransition(from)
        .getInstant()
        .minusMillis(span);
  }

  private static double rate(double least, double most, double without, Dice dice) {
    if (least == 0 && dice.chance(without)) {
      return 0;
    }
    double from = Math.max(0.05, least);
    return dice.logarithmic(from, Math.max(from * 1.1, Math.min(Math.max(from, 1) * 12, most)));
  }

  double hours() {
    return length / (double) Span.HOUR;
  }
}

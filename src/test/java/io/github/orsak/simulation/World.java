package io.github.orsak.simulation;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tenant with its connectors, authorities and devices, and everything they log. */
final class World {

  /** How many devices are looked at for one that lacks a certificate. */
  private static final int LOOKS = 12;

  private final Setting setting;
  private final Dice dice;
  private final Agenda agenda;
  private final Tenant tenant = new Tenant();
  private final List<Server> servers = new ArrayList<>();
  private final List<Authority> authorities = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private final List<Part> platforms =
      List.of(new Part("Windows"), new Part("iOS"), new Part("Android"));
  private final Part outside = new Part("outside");
  private final List<Entry> entries = new ArrayList<>();

  World(Setting setting, Dice dice) {
    this.setting = setting;
    this.dice = dice;
    agenda = new Agenda(-setting.warmUp);
    new Founding(this).found();
  }

  /** Lets time pass until the log ends. */
  void run() {
    new Lifecycle(this).plan();
    servers.forEach(server -> server.service().begin());
    live(Kind.PKCS, setting.pkcsPerHour);
    live(Kind.SCEP, setting.scepPerHour);
    if (setting.revocationsPerHour > 0) {
      retire();
    }
    agenda.run(setting.length);
  }

  /** Now and then a device needs a certificate. */
  private void live(Kind kind, double perHour) {
    List<Profile> offered = profiles(kind);
    if (perHour > 0 && !offered.isEmpty()) {
      agenda.after(
          dice.pause(Span.HOUR / perHour),
          () -> {
            if (!asleep(dice)) {
              someone(offered);
            }
            live(kind, perHour);
          });
    }
  }

  private void someone(List<Profile> offered) {
    for (int i = 0; i < LOOKS; i++) {
      Client client = dice.one(clients);
      Profile profile = profile(client, offered);
      if (client.lacks(profile)) {
        client.need(profile);
        return;
      }
    }
  }

  private Profile profile(Client client, List<Profile> offered) {
    return offered.get(client.number() % offered.size());
  }

  /** The profile of a kind that is assigned to a device. */
  Profile profile(Client client, Kind kind) {
    return profile(client, profiles(kind));
  }

  private void retire() {
    agenda.after(
        dice.pause(Span.HOUR / setting.revocationsPerHour),
        () -> {
          if (!asleep(dice)) {
            tenant.ask(revocation(dice.one(issuing())));
          }
          retire();
        });
  }

  private List<Profile> issuing() {
    return profiles.stream()
        .filter(profile -> profile.ca().troubles(Aspect.CA_UNKNOWN).isEmpty())
        .filter(profile -> profile.ca().troubles(Aspect.RA_CERTIFICATE).isEmpty())
        .toList();
  }

  /** A request to revoke some certificate of a profile. */
  Work revocation(Profile profile) {
    String serial = dice.hex(2) + "00000" + dice.hex(31);
    Part certificate = new Part(serial, Map.of(Key.SERIAL, serial));
    return new Work(Kind.REVOCATION, dice.one(clients), profile, certificate);
  }

  /** Notes what a server logs, if its generation logs that. */
  Optional<Entry> log(Server server, Step step, Reason reason, Who who) {
    if (step.id(server.dialect()) == 0) {
      return Optional.empty();
    }
    Entry entry =
        new Entry(now(), server.clock(now()), server, server.dialect(), step, reason, who);
    entries.add(entry);
    return Optional.of(entry);
  }

  /** The same for a step that components decided. */
  Optional<Entry> tell(Server server, Step step, Reason reason, Who who, Check check) {
    Optional<Entry> entry = log(server, step, reason, who);
    entry.ifPresent(check::told);
    return entry;
  }

  Check check() {
    return new Check(now(), dice);
  }

  /** Whether a server reaches Intune in one direction and is known there. */
  Check transport(Server server, Aspect direction) {
    Check check = check();
    if (server.dialect() == Dialect.LEGACY) {
      check.on(tenant, Aspect.GENERATION_REFUSED).on(server, Identity.TRANSPORT);
    }
    return check.on(server, Aspect.DEGRADED, Aspect.UPLINK, Aspect.PROXY, direction);
  }

  /** How this world's connectors put a failed transfer. */
  Reason transportReason(Reason reason) {
    if (reason == Reason.TIMED_OUT) {
      return setting.transport;
    }
    boolean plain = setting.transport == Reason.NONE;
    return !reason.result().isEmpty() ? reason : plain ? Reason.NONE : Reason.UNKNOWN;
  }

  /** Whether a trouble stops every transfer, so that a round of uploads ends with it. */
  boolean blocks(Trouble trouble) {
    return switch (trouble.aspect()) {
      case UPLINK,
          PROXY,
          DEGRADED,
          UPLOADS,
          IDENTITY_GONE,
          IDENTITY_NEVER,
          IDENTITY_UNREADABLE,
          IDENTITY_STALE,
          IDENTITY_EXPIRED,
          GENERATION_REFUSED ->
          trouble.share(now()) >= 1;
      default -> false;
    };
  }

  /** A single failure for no reason that anyone finds. */
  boolean hiccup() {
    return setting.hiccups > 0 && dice.chance(setting.hiccups);
  }

  /** Whether people sleep, as most do at night where the world has nights. */
  boolean asleep(Dice by) {
    long hour = Math.floorMod(setting.start.toEpochMilli() + now(), Span.DAY) / Span.HOUR;
    boolean night = setting.nights && (hour < 5 || hour > 20);
    return (night && by.chance(0.9)) || (weekend() && by.chance(0.97));
  }

  private boolean weekend() {
    DayOfWeek day = setting.start.plusMillis(now()).atOffset(ZoneOffset.UTC).getDayOfWeek();
    return setting.weekends && (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
  }

  long now() {
    return agenda.now();
  }

  Setting setting() {
    return setting;
  }

  Agenda agenda() {
    return agenda;
  }

  /** Chance of its own for a new part. */
  Dice dice() {
    return dice.split();
  }

  Tenant tenant() {
    return tenant;
  }

  /** Where requests come from that no device of the tenant sent. */
  Part outside() {
    return outside;
  }

  List<Server> servers() {
    return servers;
  }

  /** The servers to which devices send SCEP requests. */
  List<Server> registrationPoints() {
    return servers.stream().filter(Server::scep).toList();
  }

  List<Authority> authorities() {
    return authorities;
  }

  List<Profile> profiles() {
    return profiles;
  }

  List<Profile> profiles(Kind kind) {
    return profiles.stream().filter(profile -> profile.kind() == kind).toList();
  }

  List<Client> clients() {
    return clients;
  }

  List<Part> platforms() {
    return platforms;
  }

  List<Entry> entries() {
    return entries;
  }
}

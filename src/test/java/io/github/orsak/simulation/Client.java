package io.github.orsak.simulation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A device with its user: it needs certificates, asks for them and tries again when refused. */
final class Client extends Part {

  /** Windows, Android and Apple devices synchronise every 8 hours unless pushed. */
  private static final long CHECK_IN = 8 * Span.HOUR;

  private static final int RETRIES = 3;

  /** Nobody needs a second certificate of a profile within this time. */
  private static final long KEPT = 27 * Span.HOUR;

  private static final List<Long> WAITS =
      List.of(
          Span.MINUTE,
          5 * Span.MINUTE,
          15 * Span.MINUTE,
          40 * Span.MINUTE,
          90 * Span.MINUTE,
          2 * Span.HOUR,
          2 * Span.HOUR,
          2 * Span.HOUR,
          2 * Span.HOUR);

  private final World world;
  private final int number;
  private final Part user;
  private final Part platform;
  private final Dice dice;
  private final Set<Profile> pending = new LinkedHashSet<>();
  private final Map<Profile, Long> servedAt = new HashMap<>();

  Client(World world, String device, Part user, Part platform) {
    super(device, Map.of(Key.DEVICE, device));
    this.world = world;
    number = world.clients().size();
    this.user = user;
    this.platform = platform;
    dice = world.dice();
  }

  /** Its place among the devices of the world. */
  int number() {
    return number;
  }

  Part user() {
    return user;
  }

  Part platform() {
    return platform;
  }

  /** Whether it has no certificate of the profile, or one that is due for renewal. */
  boolean lacks(Profile profile) {
    Long served = servedAt.get(profile);
    return !pending.contains(profile) && (served == null || world.now() - served > KEPT);
  }

  /** Asks for a certificate, unless it is already waiting for one. */
  void need(Profile profile) {
    if (pending.add(profile)) {
      ask(profile);
    }
  }

  private void ask(Profile profile) {
    if (profile.kind() == Kind.PKCS) {
      world.tenant().ask(new Work(Kind.PKCS, this, profile, this));
    } else {
      challenge(profile);
    }
  }

  void served(Profile profile) {
    pending.remove(profile);
    servedAt.put(profile, world.now());
  }

  /** The request was refused: it is made again at a later check-in. */
  void refused(Profile profile) {
    long wait =
        dice.chance(0.25)
            ? dice.span(40 * Span.MINUTE, 4 * Span.HOUR)
            : CHECK_IN + dice.span(-20 * Span.MINUTE, 20 * Span.MINUTE);
    long pace = trouble(Aspect.POISONED, world.now()).map(Trouble::amount).orElse(0L);
    world.agenda().after(pace > 0 ? pace : wait, () -> ask(profile));
  }

  private void challenge(Profile profile) {
    send(new Challenge(this, profile, world.now(), 0), travel());
  }

  private long travel() {
    if (world.check().on(this, Aspect.LATE).fails() || dice.chance(world.setting().late)) {
      return dice.span(64 * Span.MINUTE, 5 * Span.HOUR);
    }
    return 2 * Span.SECOND + dice.pause(20 * Span.SECOND);
  }

  private void send(Challenge challenge, long travel) {
    world
        .agenda()
        .after(travel, () -> dice.one(world.registrationPoints()).point().receive(challenge));
  }

  /** Nobody answered: the device keeps its challenge and tries again, less and less often. */
  void unanswered(Challenge challenge) {
    if (challenge.tries() < WAITS.size()) {
      send(challenge.again(), WAITS.get(challenge.tries()) + dice.pause(20 * Span.SECOND));
    } else {
      refused(challenge.profile());
    }
  }

  /** The request was answered with a failure. */
  void rejected(Challenge challenge, boolean stale) {
    if (stale && challenge.tries() < RETRIES && dice.chance(0.5)) {
      long soon = dice.span(2 * Span.MINUTE, 25 * Span.MINUTE);
      Challenge fresh =
          new Challenge(this, challenge.profile(), world.now() + soon, challenge.tries() + 2);
      send(fresh, soon + travel());
    } else if (!stale && challenge.tries() < RETRIES) {
      send(challenge.again(), Span.MINUTE + dice.span(0, 4 * Span.SECOND));
    } else {
      refused(challenge.profile());
    }
  }
}

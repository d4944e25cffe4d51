package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where SCEP requests arrive: it checks challenges, has certificates issued and tells Intune. */
final class RegistrationPoint {

  private static final long CHALLENGE_LIFE = 60 * Span.MINUTE;
  private static final int NOTIFICATIONS = 3;

  private final World world;
  private final Server server;
  private final Dice dice;
  private long keysUntil;
  private Optional<Trouble> starvedBy = Optional.empty();
  private Optional<Trouble> fedAfter = Optional.empty();
  private final List<Challenge> waiting = new ArrayList<>();

  RegistrationPoint(World world, Server server) {
    this.world = world;
    this.server = server;
    dice = world.dice();
    keysUntil = world.now() + world.setting().keyLife;
  }

  /** The service brings fresh keys. */
  void refresh() {
    keysUntil = world.now() + world.setting().keyLife;
    fedAfter = starvedBy.or(() -> fedAfter);
    starvedBy = Optional.empty();
  }

  /** The service cannot bring keys, because of this. */
  void starve(Trouble because) {
    starvedBy = starvedBy.or(() -> Optional.of(because));
  }

  /** A request reaches the server, or does not. */
  void receive(Challenge challenge) {
    Check check = world.check().on(server, Aspect.POWER_OFF, Aspect.REQUEST_PATH);
    if (check.fails() || !server.powered(world.now())) {
      challenge.client().unanswered(challenge);
      return;
    }
    waiting.add(challenge);
    if (waiting.size() == 1) {
      world.agenda().after(pace(), this::next);
    }
  }

  private long pace() {
    return server
        .trouble(Aspect.SLOW, world.now())
        .map(Trouble::amount)
        .orElse(dice.span(200, 1_500));
  }

  // Under load threads overtake each other, so some wait long and some do not.
  private void next() {
    Challenge challenge = waiting.remove(dice.between(0, waiting.size() - 1));
    if (!waiting.isEmpty()) {
      world.agenda().after(pace(), this::next);
    }
    verify(challenge, server.trouble(Aspect.SLOW, world.now()));
  }

  private void verify(Challenge challenge, Optional<Trouble> slow) {
    if (!server.powered(world.now())) {
      challenge.client().unanswered(challenge);
      return;
    }
    world.log(server, Step.SCEP_RECEIVED, Reason.NONE, challenge.who());
    boolean unified = server.dialect() == Dialect.UNIFIED;
    Check check = world.check();
    if (unified) {
      check.on(server, Aspect.UPLINK);
    } else {
      check.on(server, Aspect.ENCRYPTION_KEY, Aspect.SIGNING_KEY, Aspect.KEYS_NOT_REWRITTEN);
      fedAfter.ifPresent(check::on);
      if (world.now() > keysUntil && !check.fails()) {
        reject(challenge, Step.SCEP_VERIFY_FAILED, Reason.NO_SIGNING_KEY, starvedBy, false);
        return;
      }
    }
    check
        .on(server, Aspect.CHALLENGES_FOREIGN)
        .on(challenge.client(), Aspect.GARBLED)
        .on(challenge.client().platform(), Aspect.GARBLED);
    if (check.fails()) {
      boolean cut = check.trouble().orElseThrow().aspect() == Aspect.UPLINK;
      Reason reason = cut ? world.transportReason(check.reason()) : check.reason();
      reject(challenge, Step.SCEP_VERIFY_FAILED, reason, check.trouble(), false);
      return;
    }
    long local = unified ? world.now() : server.clock(world.now());
    if (local - challenge.issued() > CHALLENGE_LIFE) {
      reject(challenge, Step.SCEP_REJECTED, Reason.CHALLENGE_STALE, delay(challenge, slow), true);
      return;
    }
    check.on(challenge.profile(), Aspect.SUBJECT_RULES);
    if (check.fails()) {
      Reason reason = unified ? check.reason() : Reason.UNKNOWN;
      reject(challenge, Step.SCEP_REJECTED, reason, check.trouble(), false);
      return;
    }
    check.on(server, Aspect.SICK);
    if (check.fails()) {
      reject(challenge, Step.SCEP_VERIFY_FAILED, check.reason(), check.trouble(), false);
      return;
    }
    check.after(server, Aspect.CLOCK, Aspect.SLOW, Aspect.POWER_OFF, Aspect.REQUEST_PATH);
    check.after(challenge.client(), Aspect.LATE);
    Optional<Entry> verified =
        world.tell(server, Step.SCEP_VERIFIED, Reason.NONE, challenge.who(), check);
    world
        .agenda()
        .after(Span.SECOND + dice.pause(3 * Span.SECOND), () -> issue(challenge, verified));
  }

  /** What made a challenge grow old on its way. */
  private Optional<Trouble> delay(Challenge challenge, Optional<Trouble> slow) {
    long now = world.now();
    if (now - challenge.issued() <= CHALLENGE_LIFE) {
      return server.trouble(Aspect.CLOCK, now);
    }
    return challenge
        .client()
        .trouble(Aspect.LATE, now)
        .or(() -> slow)
        .or(() -> challenge.tries() == 0 ? Optional.empty() : outage(challenge));
  }

  private Optional<Trouble> outage(Challenge challenge) {
    return Stream.of(Aspect.POWER_OFF, Aspect.REQUEST_PATH)
        .flatMap(aspect -> server.troubles(aspect).stream())
        .filter(trouble -> trouble.over(world.now()))
        .filter(trouble -> challenge.issued() < trouble.to())
        .findFirst();
  }

  private void reject(
      Challenge challenge, Step step, Reason reason, Optional<Trouble> because, boolean stale) {
    Optional<Entry> told = world.log(server, step, reason, challenge.who());
    because.ifPresent(trouble -> told.ifPresent(trouble.hits()::add));
    boolean cut = because.map(trouble -> trouble.aspect() == Aspect.UPLINK).orElse(false);
    Step summary = cut ? Step.SCEP_NOT_REPORTED : Step.SCEP_NOT_ISSUED;
    world.log(server, summary, reason, challenge.who());
    challenge.client().rejected(challenge, stale);
  }

  private void issue(Challenge challenge, Optional<Entry> verified) {
    Authority ca = challenge.profile().ca();
    Check check =
        world
            .check()
            .on(ca, Aspect.CA_DOWN)
            .on(ca.route(server), Aspect.CA_DOWN)
            .on(challenge.profile().template(), Aspect.NOT_OFFERED, Aspect.ENROL_RIGHT)
            .on(server, Aspect.SICK);
    if (check.fails()) {
      world.tell(server, Step.SCEP_ISSUE_FAILED, check.reason(), who(challenge), check);
      world.log(server, Step.SCEP_NOT_ISSUED, check.reason(), who(challenge));
      if (server.dialect() == Dialect.LEGACY) {
        verified.ifPresent(check::told);
      }
      challenge.client().rejected(challenge, false);
      return;
    }
    world.tell(server, Step.SCEP_ISSUED, Reason.NONE, who(challenge), check);
    challenge.client().served(challenge.profile());
    long span = Span.SECOND + dice.pause(6 * Span.SECOND);
    world.agenda().after(span, () -> notify(challenge, check, 1));
  }

  private Who who(Challenge challenge) {
    Profile profile = challenge.profile();
    return new Who(
        challenge.client().name(), "", profile.ca().name(), profile.template().name(), "", "");
  }

  private void notify(Challenge challenge, Check issued, int attempt) {
    boolean unified = server.dialect() == Dialect.UNIFIED;
    Check check = world.check();
    if (unified) {
      check = world.transport(server, Aspect.UPLOADS).on(server, Aspect.SCEP_UPLOADS);
    }
    check.on(server, Aspect.NOTIFICATION, Aspect.STATUS_FOLDER, Aspect.SICK);
    if (!check.fails()) {
      world
          .tell(server, Step.SCEP_NOTIFIED, Reason.NONE, challenge.who(), check)
          .filter(entry -> !unified)
          .ifPresent(issued::told);
      world.log(server, Step.SCEP_DONE, Reason.NONE, challenge.who());
      if (!unified) {
        long due = world.now() + dice.pause(world.setting().workTime);
        Client client = challenge.client();
        server.outbox().add(new Report(Kind.SCEP, client, challenge.who(), true, due, () -> {}));
      }
      return;
    }
    Reason reason = world.transportReason(check.reason());
    world.tell(server, Step.SCEP_NOTIFY_FAILED, reason, challenge.who(), check);
    if (!unified) {
      return;
    }
    Aspect aspect = check.trouble().orElseThrow().aspect();
    boolean unsaved = aspect == Aspect.NOTIFICATION || aspect == Aspect.STATUS_FOLDER;
    if (!unsaved && attempt < NOTIFICATIONS) {
      long span = Span.MINUTE << attempt;
      world.agenda().after(span, () -> notify(challenge, issued, attempt + 1));
      return;
    }
    if (unsaved) {
      world.tell(server, Step.SCEP_SAVE_FAILED, reason, challenge.who(), check);
    }
    world.log(server, Step.SCEP_NOT_REPORTED, reason, challenge.who());
  }
}

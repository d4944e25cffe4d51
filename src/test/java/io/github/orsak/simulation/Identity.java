package io.github.orsak.simulation;

import java.util.List;
import java.util.Optional;

/**
 * The certificate that enrols a connector with Intune: retrieved at each start, renewed in time.
 */
final class Identity {

  private static final List<Aspect> RETRIEVAL =
      List.of(
          Aspect.IDENTITY_NEVER,
          Aspect.IDENTITY_GONE,
          Aspect.IDENTITY_UNREADABLE,
          Aspect.IDENTITY_STALE);

  private final World world;
  private final Server server;
  private final Dice dice;
  private final boolean warnsToo;
  private final boolean logsEnrolment;
  private String thumbprint;
  private String before;
  private boolean searching;

  Identity(World world, Server server) {
    this.world = world;
    this.server = server;
    dice = world.dice();
    warnsToo = dice.chance(0.3);
    logsEnrolment = dice.chance(0.5);
    thumbprint = dice.hex(40);
    before = thumbprint;
  }

  /** What keeps the connector from being known to Intune. */
  static final Aspect[] TRANSPORT = {
    Aspect.IDENTITY_NEVER,
    Aspect.IDENTITY_GONE,
    Aspect.IDENTITY_UNREADABLE,
    Aspect.IDENTITY_STALE,
    Aspect.IDENTITY_EXPIRED
  };

  /** Looks for the certificate, and goes on looking while it cannot be had. */
  void retrieve() {
    Optional<Trouble> trouble = trouble();
    if (searching || trouble.isEmpty() || !server.service().running()) {
      return;
    }
    searching = true;
    complain(trouble.get());
    world
        .agenda()
        .after(
            world.setting().retrievalGap + dice.pause(2 * Span.MINUTE),
            () -> {
              searching = false;
              retrieve();
            });
  }

  /** Lets the next start look again at once. */
  void forget() {
    searching = false;
  }

  private Optional<Trouble> trouble() {
    return RETRIEVAL.stream()
        .flatMap(aspect -> server.trouble(aspect, world.now()).stream())
        .findFirst();
  }

  private void complain(Trouble trouble) {
    boolean never = trouble.aspect() == Aspect.IDENTITY_NEVER;
    boolean stale = trouble.aspect() == Aspect.IDENTITY_STALE;
    Who who = never ? Who.NOBODY : Who.thumbprint(stale ? before : thumbprint);
    Step step = never ? Step.RETRIEVAL_WARNED : Step.RETRIEVAL_FAILED;
    world.tell(server, step, trouble.reason(), who, world.check().on(trouble));
    if (trouble.aspect() == Aspect.IDENTITY_GONE && warnsToo) {
      world.log(server, Step.RETRIEVAL_WARNED, Reason.NO_MATCH_ENROL, who);
    }
  }

  /** Replaces the certificate. */
  void renewed() {
    before = thumbprint;
    thumbprint = dice.hex(40);
    world.log(server, Step.RENEWED, Reason.NONE, Who.thumbprint(thumbprint));
  }

  /** Tries to renew while something is wrong with the certificate. */
  void renew(Trouble trouble) {
    if (!trouble.at(world.now())) {
      if (trouble.aspect() == Aspect.RENEWAL_REFUSED || logsEnrolment) {
        Check check = world.check().on(trouble);
        world.tell(server, Step.RENEWED, Reason.NONE, Who.thumbprint(dice.hex(40)), check);
      }
      return;
    }
    if (server.service().running()) {
      Who who = dice.chance(0.5) ? Who.thumbprint(thumbprint) : Who.NOBODY;
      Check check = world.check().on(trouble);
      world.tell(server, Step.RENEWAL_FAILED, trouble.reason(), who, check);
    }
    long gap = world.setting().renewalGap;
    boolean expired = trouble.aspect() == Aspect.IDENTITY_EXPIRED;
    long next = expired ? dice.span(Span.HOUR, gap) : dice.span(gap, gap + 2 * Span.HOUR);
    long due = world.now() + next;
    world.agenda().at(Math.min(due, Math.max(trouble.to(), world.now() + 1)), () -> renew(trouble));
  }
}

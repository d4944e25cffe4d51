package io.github.orsak.simulation;

/**
 * What troubles do to a server's service when they begin and end, and restarts that are planned.
 */
final class Lifecycle {

  private final World world;
  private final Dice dice;
  private final Agenda agenda;

  Lifecycle(World world) {
    this.world = world;
    dice = world.dice();
    agenda = world.agenda();
  }

  void plan() {
    for (Server server : world.servers()) {
      ConnectorService service = server.service();
      each(server, Aspect.STOPPED, trouble -> stopped(server, trouble));
      each(server, Aspect.HUNG, trouble -> agenda.at(trouble.to(), service::resume));
      each(server, Aspect.POWER_OFF, trouble -> off(server, trouble));
      each(
          server,
          Aspect.CRASHING,
          trouble -> agenda.at(trouble.from(), () -> die(server, trouble)));
      each(server, Aspect.BOUNCED, trouble -> bounced(server, trouble));
      each(server, Aspect.DEGRADED, trouble -> degraded(server, trouble));
      each(server, Aspect.IDENTITY_GONE, trouble -> gone(server, trouble));
      each(server, Aspect.IDENTITY_UNREADABLE, trouble -> restarted(server, trouble));
      each(server, Aspect.IDENTITY_NEVER, trouble -> installed(server, trouble));
      each(server, Aspect.IDENTITY_STALE, trouble -> stale(server, trouble));
      each(server, Aspect.IDENTITY_EXPIRED, trouble -> renewing(server, trouble));
      each(server, Aspect.RENEWAL_REFUSED, trouble -> renewing(server, trouble));
      each(server, Aspect.PROXY, trouble -> restarted(server, trouble));
      each(server, Aspect.CHALLENGES_FOREIGN, trouble -> restarted(server, trouble));
      each(server, Aspect.KEYS_NOT_REWRITTEN, trouble -> retried(server, trouble));
    }
    each(world.outside(), Aspect.ALIEN, this::knock);
    for (int i = 0; i < world.setting().plannedRestarts; i++) {
      planned(dice.one(world.servers()), dice.span(0, world.setting().length));
    }
  }

  private static void each(Part part, Aspect aspect, java.util.function.Consumer<Trouble> plan) {
    part.troubles(aspect).forEach(plan);
  }

  private void planned(Server server, long when) {
    agenda.at(when, () -> restart(server, dice.span(2 * Span.SECOND, 4 * Span.MINUTE)));
  }

  /** Stops a service in good order and starts it after a while. */
  private void restart(Server server, long pause) {
    if (!server.service().running() || troubled(server)) {
      return;
    }
    server.service().stop(true);
    agenda.after(pause, () -> start(server));
  }

  private boolean troubled(Server server) {
    long now = agenda.now();
    return server.trouble(Aspect.STOPPED, now).isPresent()
        || server.trouble(Aspect.CRASHING, now).isPresent()
        || server.trouble(Aspect.BOUNCED, now).isPresent()
        || server.trouble(Aspect.POWER_OFF, now).isPresent()
        || server.trouble(Aspect.IDENTITY_NEVER, now).isPresent();
  }

  private void start(Server server) {
    boolean allowed =
        server.trouble(Aspect.STOPPED, agenda.now()).isEmpty() && server.powered(agenda.now());
    if (!allowed || server.service().running()) {
      return;
    }
    Reason reason =
        server.trouble(Aspect.DEGRADED, agenda.now()).map(Trouble::reason).orElse(Reason.NONE);
    server.service().start(reason);
    server.troubles(Aspect.SIGNING_KEY).forEach(trouble -> trouble.end(agenda.now()));
    server.troubles(Aspect.IDENTITY_STALE).stream()
        .filter(trouble -> trouble.at(agenda.now()))
        .forEach(trouble -> trouble.end(agenda.now()));
  }

  private void stopped(Server server, Trouble trouble) {
    agenda.at(
        trouble.from(),
        () -> {
          server.service().stop(true);
          server.point().starve(trouble);
        });
    agenda.at(trouble.to(), () -> startAfter(server, trouble));
  }

  private void startAfter(Server server, Trouble trouble) {
    int before = world.entries().size();
    start(server);
    if (world.entries().size() > before) {
      trouble.heals().add(world.entries().get(before));
    }
  }

  private void off(Server server, Trouble trouble) {
    agenda.at(
        trouble.from(),
        () -> {
          server.service().stop(false);
          server.point().starve(trouble);
        });
    agenda.at(trouble.to(), () -> startAfter(server, trouble));
  }

  private void die(Server server, Trouble trouble) {
    if (!trouble.at(agenda.now())) {
      return;
    }
    server.service().stop(false);
    server.point().starve(trouble);
    agenda.after(
        dice.span(5 * Span.SECOND, 90 * Span.SECOND),
        () -> {
          int before = world.entries().size();
          start(server);
          if (world.entries().size() > before) {
            trouble.hits().add(world.entries().get(before));
          }
          agenda.after(dice.span(40 * Span.SECOND, 7 * Span.MINUTE), () -> die(server, trouble));
        });
  }

  private void bounced(Server server, Trouble trouble) {
    long period = dice.span(3 * Span.MINUTE, 9 * Span.MINUTE);
    agenda.at(trouble.from(), () -> bounce(server, trouble, period));
  }

  private void bounce(Server server, Trouble trouble, long period) {
    if (!trouble.at(agenda.now())) {
      return;
    }
    server.service().stop(true);
    agenda.after(
        dice.span(3 * Span.SECOND, 40 * Span.SECOND),
        () -> {
          int before = world.entries().size();
          start(server);
          if (world.entries().size() > before) {
            trouble.hits().add(world.entries().get(before));
          }
        });
    agenda.after(period, () -> bounce(server, trouble, period));
  }

  private void degraded(Server server, Trouble trouble) {
    agenda.at(
        trouble.from(),
        () -> {
          server.service().stop(true);
          agenda.after(
              20 * Span.SECOND,
              () -> {
                int before = world.entries().size();
                start(server);
                if (world.entries().size() > before) {
                  trouble.hits().add(world.entries().get(before));
                }
              });
        });
    agenda.at(
        trouble.to(),
        () -> {
          server.service().stop(true);
          agenda.after(20 * Span.SECOND, () -> startAfter(server, trouble));
        });
  }

  private void gone(Server server, Trouble trouble) {
    agenda.at(trouble.to(), () -> restart(server, 30 * Span.SECOND));
  }

  /** Begins and ends with a restart, such as a changed setting that takes effect. */
  private void restarted(Server server, Trouble trouble) {
    agenda.at(trouble.from(), () -> restart(server, 40 * Span.SECOND));
    agenda.at(trouble.to(), () -> restart(server, 40 * Span.SECOND));
  }

  /** Somebody restarts the service in the hope that it helps. */
  private void retried(Server server, Trouble trouble) {
    long again = trouble.from() + trouble.amount();
    agenda.at(again, () -> restart(server, dice.span(5 * Span.SECOND, 2 * Span.MINUTE)));
  }

  private void installed(Server server, Trouble trouble) {
    server.install(trouble.from());
    server.service().stop(false);
    server.point().starve(trouble);
    agenda.at(trouble.from(), () -> server.service().start(Reason.NONE));
    agenda.at(trouble.to(), () -> restart(server, 30 * Span.SECOND));
  }

  private void stale(Server server, Trouble trouble) {
    agenda.at(trouble.from(), server.identity()::renewed);
    agenda.at(
        trouble.from() + dice.span(Span.MINUTE, 25 * Span.MINUTE), server.identity()::retrieve);
    agenda.at(trouble.to(), () -> restart(server, 30 * Span.SECOND));
  }

  private void renewing(Server server, Trouble trouble) {
    boolean atOnce = trouble.aspect() == Aspect.IDENTITY_EXPIRED && dice.chance(0.7);
    long first = trouble.from() + (atOnce ? 0 : dice.span(0, 20 * Span.MINUTE));
    agenda.at(first, () -> server.identity().renew(trouble));
  }

  private void knock(Trouble trouble) {
    agenda.at(trouble.from() + dice.pause(trouble.amount()), () -> knock(trouble, 1));
  }

  private void knock(Trouble trouble, int count) {
    if (!trouble.at(agenda.now()) || world.registrationPoints().isEmpty()) {
      return;
    }
    Server server = dice.one(world.registrationPoints());
    Who who = Who.device(dice.one(java.util.List.of("", "00000000-0000-0000-0000-000000000000")));
    world.log(server, Step.SCEP_RECEIVED, Reason.NONE, who);
    world
        .log(server, Step.SCEP_VERIFY_FAILED, trouble.reason(), who)
        .ifPresent(trouble.hits()::add);
    agenda.after(dice.pause(trouble.amount()), () -> knock(trouble, count + 1));
  }
}

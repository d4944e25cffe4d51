package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Windows service: it polls Intune, works on requests and reports results. */
final class ConnectorService {

  private static final int MOST_AT_ONCE = 40;

  private final World world;
  private final Server server;
  private final Dice dice;
  private final Issuing issuing;
  private final List<Runnable> parked = new ArrayList<>();
  private boolean running = true;
  private long nextComplaint = Long.MIN_VALUE;

  ConnectorService(World world, Server server) {
    this.world = world;
    this.server = server;
    dice = world.dice();
    issuing = new Issuing(world, server);
  }

  /** Begins to poll, each connector in its own rhythm. */
  void begin() {
    world.agenda().after(dice.span(0, world.setting().pollGap), this::tick);
    if (world.setting().heartbeat && server.dialect() == Dialect.UNIFIED) {
      world.agenda().after(dice.span(0, Span.HOUR), () -> beat(0));
    }
  }

  private void tick() {
    if (working()) {
      poll();
      server.outbox().flush();
    } else if (running && server.powered(world.now())) {
      server.point().refresh();
    }
    long gap = world.setting().pollGap;
    world.agenda().after(gap + dice.span(-gap / 10, gap / 10), this::tick);
  }

  boolean running() {
    return running && server.powered(world.now());
  }

  /** Whether it runs and its worker does not hang. */
  boolean working() {
    return running() && server.trouble(Aspect.HUNG, world.now()).isEmpty();
  }

  private void poll() {
    Check check = world.transport(server, Aspect.DOWNLOADS);
    check.after(server, Aspect.CRASHING, Aspect.BOUNCED, Aspect.HUNG, Aspect.POWER_OFF);
    boolean sporadic = check.trouble().map(trouble -> trouble.share(world.now()) < 1).orElse(false);
    // Who asks for nothing asks again at once, and neither is told.
    if (check.fails() && sporadic && !world.tenant().hasWork()) {
      server.point().refresh();
      return;
    }
    if (check.fails()) {
      server.point().starve(check.trouble().orElseThrow());
      server.identity().retrieve();
      complain(check);
      return;
    }
    server.point().refresh();
    List<Work> works = world.tenant().take(MOST_AT_ONCE);
    if (works.isEmpty()) {
      return;
    }
    if (world.hiccup()) {
      works.forEach(world.tenant()::ask);
      world.log(server, works.get(0).kind().downloadFailed, Reason.UNKNOWN, Who.NOBODY);
      return;
    }
    if (world.setting().pollsLogged) {
      world.tell(server, works.get(0).kind().polled, Reason.NONE, Who.NOBODY, check);
    }
    works.forEach(work -> download(work, check));
  }

  private void complain(Check check) {
    boolean sporadic = check.trouble().orElseThrow().share(world.now()) < 1;
    boolean silent =
        !world.setting().loudWithoutIdentity
            && List.of(Identity.TRANSPORT).contains(check.trouble().orElseThrow().aspect());
    if (silent || (!sporadic && world.now() < nextComplaint)) {
      return;
    }
    nextComplaint = world.now() + world.setting().complaintGap;
    Reason reason = world.transportReason(check.reason());
    world.tell(server, Kind.PKCS.downloadFailed, reason, Who.NOBODY, check);
    if (server.dialect() == Dialect.UNIFIED && world.setting().revocationsPerHour > 0) {
      world.tell(server, Kind.REVOCATION.downloadFailed, reason, Who.NOBODY, check);
    }
  }

  private void download(Work work, Check check) {
    Check stuck = world.check().on(server, Aspect.WORK_STUCK);
    Optional<Entry> downloaded =
        world.tell(server, work.kind().downloaded, Reason.NONE, work.who(), check);
    if (stuck.fails() && work.kind() == Kind.PKCS) {
      downloaded.ifPresent(stuck::told);
      long end = stuck.trouble().orElseThrow().to();
      world.agenda().at(end, () -> later(dice.span(0, 5 * Span.MINUTE), () -> issuing.serve(work)));
      return;
    }
    downloaded.ifPresent(stuck::spared);
    later(Span.SECOND + dice.pause(world.setting().workTime), () -> issuing.serve(work));
  }

  /** Does something after a while; if the service does not run then, when it runs again. */
  void later(long span, Runnable what) {
    world
        .agenda()
        .after(
            span,
            () -> {
              if (working()) {
                what.run();
              } else {
                parked.add(what);
              }
            });
  }

  /** Ends, telling so or not. */
  void stop(boolean told) {
    if (running && told) {
      world.log(server, Step.STOPPED, Reason.NONE, Who.NOBODY);
    }
    running = false;
  }

  /** Starts and goes on with what was left. */
  void start(Reason reason) {
    if (running) {
      return;
    }
    running = true;
    world.log(server, Step.STARTED, reason, Who.NOBODY);
    server.identity().forget();
    world.agenda().after(dice.span(Span.SECOND, 40 * Span.SECOND), server.identity()::retrieve);
    resume();
  }

  /** Goes on with what was left when the service stopped or hung. */
  void resume() {
    List<Runnable> left = List.copyOf(parked);
    parked.clear();
    left.forEach(what -> later(dice.span(5 * Span.SECOND, 2 * Span.MINUTE), what));
  }

  private void beat(int tries) {
    boolean again = false;
    if (working()) {
      Check check = world.transport(server, Aspect.UPLOADS);
      check.after(server, Aspect.HUNG, Aspect.STOPPED);
      if (!check.fails()) {
        world.tell(server, Step.HEALTH_SENT, Reason.NONE, Who.NOBODY, check);
      } else {
        again = tries < 2;
        Step step = again ? Step.HEALTH_ATTEMPT_FAILED : Step.HEALTH_FAILED;
        world.tell(server, step, check.reason(), Who.NOBODY, check);
      }
    }
    boolean soon = again;
    world.agenda().after(soon ? Span.MINUTE : Span.HOUR, () -> beat(soon ? tries + 1 : 0));
  }
}

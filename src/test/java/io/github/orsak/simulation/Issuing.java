package io.github.orsak.simulation;

import java.util.Optional;

/**
 * What a connector does with a downloaded request: it asks the authority and reports the answer.
 */
final class Issuing {

  private final World world;
  private final Server server;
  private final Dice dice;

  Issuing(World world, Server server) {
    this.world = world;
    this.server = server;
    dice = world.dice();
  }

  void serve(Work work) {
    if (work.kind() == Kind.PKCS) {
      issue(work, 1);
    } else {
      revoke(work, 1);
    }
  }

  private void issue(Work work, int attempt) {
    Profile profile = work.profile();
    Check check =
        world
            .check()
            .on(profile.ca(), Aspect.CA_UNKNOWN, Aspect.RA_CERTIFICATE, Aspect.CA_DOWN)
            .on(profile.ca().route(server), Aspect.CA_DOWN)
            .on(profile.ca(), Aspect.REFUSAL)
            .on(profile.ca().route(server), Aspect.REFUSAL)
            .on(profile.template(), Aspect.REFUSAL)
            .on(server, Aspect.NO_POLICY_SERVER, Aspect.MAPPING)
            .on(profile.template(), Aspect.NOT_OFFERED, Aspect.ENROL_RIGHT, Aspect.SUBJECT_TAB)
            .on(profile.ca(), Aspect.PENDING)
            .on(work.client().user(), Aspect.ATTRIBUTE_EMPTY)
            .on(work.client(), Aspect.POISONED)
            .on(server, Aspect.SICK);
    check.after(server, Aspect.WORK_STUCK);
    boolean hiccup = !check.fails() && world.hiccup();
    if (!check.fails() && !hiccup) {
      Who who = work.who(dice.hex(40));
      Optional<Entry> issued = world.tell(server, Step.PKCS_ISSUED, Reason.NONE, who, check);
      report(work, who, true, () -> acknowledged(work, issued));
      return;
    }
    Reason reason = hiccup ? Reason.UNKNOWN : check.reason();
    if (server.dialect() == Dialect.UNIFIED && attempt < world.setting().attempts) {
      world.tell(server, Step.PKCS_ATTEMPT_FAILED, reason, work.who(), check);
      again(() -> issue(work, attempt + 1));
      return;
    }
    world.tell(server, Step.PKCS_FAILED, reason, work.who(), check);
    world.log(server, Step.PKCS_NOT_DONE, reason, work.who());
    failed(work, hiccup);
  }

  private void revoke(Work work, int attempt) {
    Authority ca = work.profile().ca();
    Check check =
        world
            .check()
            .on(ca, Aspect.CA_DOWN)
            .on(ca.route(server), Aspect.CA_DOWN)
            .on(ca, Aspect.REVOKING)
            .on(ca.route(server), Aspect.REVOKING)
            .on(work.certificate(), Aspect.SERIAL_UNKNOWN)
            .on(server, Aspect.SICK);
    boolean hiccup = !check.fails() && world.hiccup();
    if (!check.fails() && !hiccup) {
      world.tell(server, Step.REVOKED, Reason.NONE, work.who(), check);
      report(work, work.who(), true, () -> {});
      return;
    }
    // The legacy connector has a code for an unreachable CA only when it issues.
    boolean nameless =
        server.dialect() == Dialect.LEGACY && check.reason() == Reason.CA_UNREACHABLE;
    Reason reason = hiccup || nameless ? Reason.UNKNOWN : check.reason();
    if (server.dialect() == Dialect.UNIFIED && attempt < world.setting().attempts) {
      world.tell(server, Step.REVOCATION_ATTEMPT_FAILED, reason, work.who(), check);
      again(() -> revoke(work, attempt + 1));
      return;
    }
    world.tell(server, Step.REVOCATION_FAILED, reason, work.who(), check);
    world.log(server, Step.REVOCATION_NOT_DONE, reason, work.who());
    failed(work, hiccup);
  }

  private void again(Runnable what) {
    server.service().later(dice.span(20 * Span.SECOND, 70 * Span.SECOND), what);
  }

  private void failed(Work work, boolean hiccup) {
    if (hiccup) {
      server.service().later(dice.span(Span.MINUTE, 10 * Span.MINUTE), () -> serve(work));
      return;
    }
    if (world.setting().reportsFailures) {
      report(work, work.who(), false, () -> {});
    }
    if (work.kind() == Kind.PKCS) {
      work.client().refused(work.profile());
    } else {
      long pace =
          work.certificate()
              .trouble(Aspect.SERIAL_UNKNOWN, world.now())
              .map(Trouble::amount)
              .orElse(0L);
      long next = pace > 0 ? pace : dice.span(2 * Span.HOUR, 9 * Span.HOUR);
      world.agenda().after(next, () -> world.tenant().ask(work));
    }
  }

  private void report(Work work, Who who, boolean good, Runnable received) {
    long due = world.now() + dice.pause(world.setting().workTime);
    server.outbox().add(new Report(work.kind(), work.client(), who, good, due, received));
    server.service().later(due - world.now() + 1, server.outbox()::flush);
  }

  private void acknowledged(Work work, Optional<Entry> issued) {
    Check check = world.check().on(work.client(), Aspect.ACKNOWLEDGEMENT_LOST);
    issued.ifPresent(check::told);
    if (!check.fails()) {
      work.client().served(work.profile());
      return;
    }
    long next = dice.span(40 * Span.MINUTE, 4 * Span.HOUR);
    world.agenda().after(next, () -> world.tenant().ask(work));
  }
}

package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.List;

/** The results that a server's connector has still to upload. */
final class Outbox {

  private final World world;
  private final Server server;
  private final List<Report> reports = new ArrayList<>();

  Outbox(World world, Server server) {
    this.world = world;
    this.server = server;
  }

  void add(Report report) {
    reports.add(report);
  }

  /** Uploads what is due; a broken path ends the round. */
  void flush() {
    if (!server.service().working()) {
      return;
    }
    for (Report report : List.copyOf(reports)) {
      if (report.due(world.now()) && !upload(report)) {
        return;
      }
    }
  }

  /** Uploads one report; whether it is worth going on. */
  private boolean upload(Report report) {
    Kind kind = report.kind();
    Check check =
        world
            .transport(server, Aspect.UPLOADS)
            .on(server, kind.uploads, Aspect.STATUS_FOLDER, Aspect.SICK)
            .on(report.client(), Aspect.PAYLOAD_REFUSED);
    if (check.fails() || world.hiccup()) {
      Reason reason = check.fails() ? world.transportReason(check.reason()) : Reason.UNKNOWN;
      world.tell(server, kind.uploadFailed, reason, report.who(), check);
      if (report.tries() == 0 && report.good()) {
        world.log(server, kind.notDone, reason, report.who());
      }
      report.postpone(world.now());
      return check.trouble().map(trouble -> !world.blocks(trouble)).orElse(true);
    }
    reports.remove(report);
    world.tell(server, kind.uploaded, Reason.NONE, report.who(), check);
    if (report.good()) {
      world.log(server, kind.done, Reason.NONE, report.who());
    }
    report.received();
    return true;
  }
}

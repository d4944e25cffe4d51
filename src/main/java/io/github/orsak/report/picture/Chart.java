package io.github.orsak.report.picture;

import io.github.orsak.report.told.Tone;
import java.time.Instant;
import java.util.List;

/**
 * What a picture of the course of events shows, before it is drawn.
 *
 * @param from where the logs begin
 * @param to where they end; later than {@code from}
 * @param causes what is diagnosed
 * @param hosts what happened on each host
 * @param others what is known of the hosts that it does not show, as one
 * @param left how many these are
 */
record Chart(
    Instant from, Instant to, List<Cause> causes, List<Host> hosts, Track others, int left) {

  Chart {
    causes = List.copyOf(causes);
    hosts = List.copyOf(hosts);
  }

  /**
   * From when to when something was so.
   *
   * @param open whether it goes on where the logs end
   */
  record Interval(Instant from, Instant to, boolean open) {}

  /** A diagnosis by its number in the report. */
  record Cause(int number, String title, Tone tone, Interval when) {}

  /**
   * A host.
   *
   * @param name as the log writes it
   * @param log how far its logs reach
   * @param starts when the service started
   * @param stops when it stopped
   */
  record Host(
      String name, Interval log, List<Instant> starts, List<Instant> stops, List<Track> tracks) {}

  /**
   * What one operation did on a host.
   *
   * @param title the operation in a few words
   * @param successes how much succeeded when
   * @param failures how much failed when
   * @param episodes the intervals of failures that a diagnosis rests on, or that nothing explains
   */
  record Track(String title, Density successes, Density failures, List<Interval> episodes) {}
}

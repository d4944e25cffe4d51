package io.github.orsak.simulation.neighbours;

import io.github.orsak.simulation.Backdrop;
import io.github.orsak.simulation.Dice;
import io.github.orsak.simulation.Span;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Where and when a mishap is written down: the first server and the first authority of a backdrop.
 *
 * @param from when it begins
 * @param to when it ends, or the log does
 */
record Plot(Backdrop backdrop, Logbook book, Dice dice, long from, long to) {

  private static final List<String> UNIFIED =
      List.of("PFXCertificateConnectorSvc", "PkiCreateConnectorSvc", "PkiRevokeConnectorSvc");
  private static final List<String> WEB = List.of("WAS", "W3SVC");

  Machine server() {
    return new Machine(book, backdrop.hosts().get(0));
  }

  Machine server(String host) {
    return new Machine(book, host);
  }

  Web web() {
    return new Web(book, backdrop.hosts().get(0), dice.split());
  }

  /** The computer of the first authority. */
  Machine authority() {
    String ca = backdrop.authorities().get(0);
    return new Machine(book, ca.substring(0, ca.indexOf('\\')));
  }

  /** What the first authority calls itself. */
  String authorityName() {
    String ca = backdrop.authorities().get(0);
    return ca.substring(ca.indexOf('\\') + 1);
  }

  List<String> connectorServices() {
    return backdrop.legacy() ? List.of("NDESConnectorSvc") : UNIFIED;
  }

  /** The services of a server that start with Windows. */
  List<String> services(String host) {
    List<String> all = new java.util.ArrayList<>(connectorServices());
    all.addAll(backdrop.serves(host) ? WEB : List.of());
    return all;
  }

  boolean mended() {
    return to < backdrop.length();
  }

  /** Does something again and again while it lasts, with such pauses on average. */
  void meanwhile(long pause, LongConsumer what) {
    for (long time = from + dice.span(5 * Span.SECOND, pause);
        time < to;
        time += pause / 2 + dice.pause(pause / 2.0)) {
      what.accept(time);
    }
  }
}

package io.github.orsak.simulation.neighbours;

import io.github.orsak.simulation.Dice;
import io.github.orsak.simulation.Span;
import java.util.List;

/** The web site of one NDES server: what IIS and HTTP.sys write of its requests. */
final class Web {

  private static final String SCEP = "/certsrv/mscep/mscep.dll/pkiclient.exe";
  private static final String POINT = "/CertificateRegistrationSvc/Certificate/";
  private static final String PROXY = "10.0.3.7";

  private static final List<String> AGENTS =
      List.of(
          "Mozilla/4.0+(compatible;+Win32;+NDES+client)",
          "profiled/1.0+CFNetwork/1490.0.4",
          "OMADM");

  private final Logbook book;
  private final String host;
  private final Dice dice;

  Web(Logbook book, String host, Dice dice) {
    this.book = book;
    this.host = host;
    this.dice = dice;
  }

  /** How a request is answered. */
  record Answer(String status, String substatus, String win32) {

    static final Answer GOOD = new Answer("200", "0", "0");

    static Answer of(int status) {
      return new Answer(String.valueOf(status), "0", "0");
    }
  }

  private void site(
      long time, String request, String port, String from, String agent, Answer answer) {
    book.line(
        time,
        host,
        Log.SITE,
        "10.0.3.4 "
            + request
            + " "
            + port
            + " - "
            + from
            + " "
            + agent
            + " - "
            + answer.status()
            + " "
            + answer.substatus()
            + " "
            + answer.win32()
            + " "
            + dice.between(15, 900));
  }

  /** A device asks what NDES can do and for its certificates. */
  void queries(long time, Answer answer) {
    String agent = dice.one(AGENTS);
    site(time, "GET " + SCEP + " operation=GetCACaps&message=ca", "443", PROXY, agent, answer);
    if (answer == Answer.GOOD) {
      site(
          time + Span.SECOND,
          "GET " + SCEP + " operation=GetCACert&message=ca",
          "443",
          PROXY,
          agent,
          answer);
    }
  }

  /** A device sends its request. */
  void request(long time, Answer answer) {
    site(time, "POST " + SCEP + " operation=PKIOperation", "443", PROXY, AGENTS.get(0), answer);
  }

  /** The policy module asks the registration point. */
  void verify(long time, Answer answer) {
    site(time, "POST " + POINT + "VerifyRequest -", "443", "10.0.3.4", "NDES_Plugin", answer);
  }

  /** The policy module tells the registration point what came of it. */
  void notified(long time) {
    site(time, "POST " + POINT + "Notify -", "443", "10.0.3.4", "NDES_Plugin", Answer.of(204));
  }

  /** One device enrols from beginning to end. */
  void enrolment(long checked) {
    queries(checked - 3 * Span.SECOND, Answer.GOOD);
    verify(checked, Answer.of(201));
    notified(checked + 4 * Span.SECOND);
    request(checked + 4 * Span.SECOND, Answer.GOOD);
  }

  /** Something that is not SCEP. */
  void other(long time, String stem, String agent, int status) {
    site(time, "GET " + stem + " -", "443", "10.0.9.2", agent, Answer.of(status));
  }

  /** HTTP.sys answered a request of a device by itself. */
  void turnedAway(long time, String status, String reason) {
    gate(time, "GET " + SCEP + "?operation=GetCACaps&message=ca", status, reason, "SCEP");
  }

  /** HTTP.sys ended something that no site was meant by. */
  void ended(long time, String reason) {
    gate(time, "- -", "-", reason, "-");
  }

  /** HTTP.sys refused a long request. */
  void tooLong(long time) {
    gate(time, "GET " + SCEP + "?operation=PKIOperation&message=MIAG", "414", "URL_Length", "-");
  }

  private void gate(long time, String request, String status, String reason, String queue) {
    book.line(
        time,
        host,
        Log.HTTPERR,
        PROXY
            + " "
            + dice.between(20_000, 60_000)
            + " 10.0.3.4 443 HTTP/1.1 "
            + request
            + " "
            + status
            + " 1 "
            + reason
            + " "
            + queue);
  }
}

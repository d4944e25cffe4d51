package io.github.orsak.report.events;

import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.report.Language;
import io.github.orsak.report.text.Cell;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.quote.Payloads;
import java.util.Optional;

/** A line for each event: when, where, which, how it went, what it is called and what it says. */
final class EventTable implements EventWriter {

  private static final int TIME = 19;
  private static final int HOST = 12;
  private static final int WIDE_HOST = 20;
  private static final int ID = 5;
  private static final int OUTCOME = 8;
  private static final int WIDE = 100;
  private static final int TELLING = 8;
  private static final String GAP = " ";

  private final Language language;
  private final TextStyle style;
  private final int host;
  private final int rest;

  EventTable(Language language, TextStyle style) {
    this.language = language;
    this.style = style;
    this.host = style.width() < WIDE ? HOST : WIDE_HOST;
    this.rest = Math.max(1, style.width() - TIME - host - ID - OUTCOME - 4 * GAP.length());
  }

  @Override
  public String begin() {
    String line =
        Cell.left(language.say("events.time"), TIME)
            + GAP
            + Cell.left(language.say("events.host"), host)
            + GAP
            + Cell.right("ID", ID)
            + GAP
            + Cell.left(language.say("events.outcome"), OUTCOME)
            + GAP
            + language.say("events.event");
    return Ink.STRONG.on(Cell.cut(line, style.width()), style.colour()) + "\n";
  }

  @Override
  public String event(Event event, Optional<Observation> seen) {
    String shortName = event.host().split("\\.", 2)[0];
    return language.time(event.time())
        + GAP
        + Cell.left(shortName, host)
        + GAP
        + Cell.right(String.valueOf(event.id()), ID)
        + GAP
        + ink(seen).on(Cell.left(outcome(event, seen, language), OUTCOME), style.colour())
        + GAP
        + seen.map(this::known).orElseGet(() -> unknown(event))
        + "\n";
  }

  /** How it went, where the catalog knows, or else how grave the record says it is. */
  static String outcome(Event event, Optional<Observation> seen, Language language) {
    return seen.map(known -> language.say("events.outcome", known.outcome()))
        .orElseGet(() -> language.say("events.level", event.level()));
  }

  private static Ink ink(Optional<Observation> seen) {
    return seen.map(Observation::outcome)
        .map(
            outcome ->
                switch (outcome) {
                  case FAILURE -> Ink.ALARM;
                  case WARNING -> Ink.NOTICE;
                  default -> Ink.PLAIN;
                })
        .orElse(Ink.PLAIN);
  }

  /** The name gives way to the code; what room is left is for the words of the record. */
  private String known(Observation seen) {
    String code = seen.code().isEmpty() ? "" : " " + seen.code();
    boolean tells = !seen.code().isEmpty() && !seen.fault().equals(seen.code());
    return withWords(
        Cell.cut(seen.name(), rest - code.length()) + code,
        (tells ? seen.fault() + GAP : "") + Payloads.text(seen.event(), seen.wording(), rest));
  }

  private String unknown(Event event) {
    String origin = event.provider().isEmpty() ? event.channel() : event.provider();
    return withWords(Cell.cut(origin, rest), Payloads.text(event, "", rest));
  }

  private String withWords(String name, String words) {
    int room = rest - name.codePointCount(0, name.length()) - GAP.length();
    return words.isBlank() || room < TELLING ? name : name + GAP + Cell.cut(words, room);
  }

  @Override
  public String end() {
    return "";
  }
}

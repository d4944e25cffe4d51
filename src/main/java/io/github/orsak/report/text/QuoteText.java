package io.github.orsak.report.text;

import io.github.orsak.event.Event;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Payloads;
import io.github.orsak.report.told.Quote;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quotes events on paper, so that a person can look them up. */
public final class QuoteText {

  /** Longer data is cut. */
  public static final int LONGEST_DATA = 200;

  private final Paper paper;
  private final Language language;

  public QuoteText(Paper paper, Language language) {
    this.paper = paper;
    this.language = language;
  }

  public void write(int indent, Quote quote) {
    paper.item(indent, Ink.PLAIN, line(quote));
    String data = Payloads.text(quote.event(), quote.wording(), LONGEST_DATA);
    if (!data.isEmpty()) {
      paper.put(indent + 2, Ink.FAINT, "“" + data + "”");
    }
  }

  /** What it is and where it was read. */
  String line(Quote quote) {
    return name(quote) + ", " + language.say("report.read-at", language.say(quote.event().place()));
  }

  /** Time, host, id, name, code and fault, as far as the event has them. */
  public String name(Quote quote) {
    Event event = quote.event();
    String begin =
        Stream.of(
                language.time(event.time()), quote.host(), String.valueOf(event.id()), quote.name())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return begin + (quote.why().isEmpty() ? "" : ", " + quote.why());
  }
}

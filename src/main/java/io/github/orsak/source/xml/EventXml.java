package io.github.orsak.source.xml;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.chars.Rewindable;
import io.github.orsak.source.options.Caps;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.record.InputReading;
import io.github.orsak.source.record.TextFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Reads every record of an XML text, be it {@code <Event>} or another kind: with or without a root,
 * below any wrapper, in concatenated files.
 *
 * <p>After something that is not well-formed, a new parser starts at the next start tag of a
 * record, so one broken record costs one record.
 */
public final class EventXml {

  /** Event XML, for the list of all formats. */
  public static final TextFormat FORMAT =
      new TextFormat(
          Message.text("Event XML"),
          false,
          text -> text.startsWith("<") || holdsEvent(text),
          (reading, text, beginning) -> {
            new EventXml(reading, XmlRecord.EVENT, text).read();
            return Optional.of(Message.text("Event XML"));
          });

  /** The trace of a service, for the list of all formats. */
  public static final TextFormat TRACE =
      new TextFormat(
          Message.of("format.trace"),
          true,
          text -> root(text).equals(XmlRecord.TRACE.tag()),
          (reading, text, beginning) -> {
            new EventXml(reading, XmlRecord.TRACE, text).read();
            return Optional.of(Message.of("format.trace"));
          });

  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");
  private static final Pattern EVENT = Pattern.compile("<(?:[\\w.-]+:)?Event[\\s>]");

  private static final WstxInputFactory EMBEDDED = XmlPass.parsers(Caps.EMBEDDED);

  private final InputReading reading;
  private final XmlRecord kind;
  private final Rewindable chars;
  private final WstxInputFactory parsers;

  /**
   * @param kind which elements are records
   */
  public EventXml(InputReading reading, XmlRecord kind, Reader text) {
    this.reading = reading;
    this.kind = kind;
    this.chars = new Rewindable(new XmlCharacters(text), reading.caps().record());
    this.parsers = XmlPass.parsers(reading.caps());
  }

  /** The local name of the first element of a text that begins with one, or empty. */
  public static String root(String text) {
    Matcher root = ROOT.matcher(text);
    return text.startsWith("<") && root.find() ? root.group(1) : "";
  }

  /** Whether there is the start tag of an event in a text. */
  public static boolean holdsEvent(String text) {
    return EVENT.matcher(text).find();
  }

  /** The event in a text that was itself a value of a record. */
  public static Optional<Element> embedded(String text) {
    Rewindable chars =
        new Rewindable(new XmlCharacters(new StringReader(text)), Caps.EMBEDDED.record());
    XmlPass pass = new XmlPass(chars, EMBEDDED, XmlRecord.EVENT, Caps.EMBEDDED.depth(), 0, "");
    try {
      return pass.next();
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** Reads to the end of the text. */
  public void read() throws IOException {
    Optional<XmlPass> pass = Optional.of(pass(0, ""));
    String root = "";
    Optional<XMLStreamException> failure = Optional.empty();
    while (pass.isPresent()) {
      XmlPass current = pass.get();
      pass = Optional.empty();
      try {
        readAll(current);
      } catch (XMLStreamException e) {
        chars.failIfUnreadable();
        failure = failure.isEmpty() ? Optional.of(e) : failure;
        pass = resume(current, e);
      }
      root = root.isEmpty() ? current.root() : root;
    }
    if (reading.nothing()) {
      failure.ifPresent(
          first -> reading.problem(Message.of("xml.bad", Excerpt.reason(first)), true));
      boolean events = root.equals("Events");
      reading.holdsNone(
          root.isEmpty()
              ? Message.of("xml.none", kind.tag())
              : Message.of("xml.root", kind.tag(), Excerpt.of("<" + root + ">")),
          !events);
    }
  }

  private XmlPass pass(long from, String wrappers) {
    return new XmlPass(chars, parsers, kind, reading.caps().depth(), from, wrappers);
  }

  private void readAll(XmlPass pass) throws XMLStreamException {
    Optional<Element> event = pass.next();
    while (event.isPresent()) {
      kind.meaning().read(event.get(), Place.line(reading.name(), pass.eventLine()), reading);
      event = pass.next();
    }
  }

  private Optional<XmlPass> resume(XmlPass pass, XMLStreamException failure) throws IOException {
    boolean cut = failure instanceof WstxEOFException;
    Place place = Place.line(reading.name(), pass.inEvent() ? pass.eventLine() : chars.line());
    if (pass.inEvent()) {
      reading.skip(place, cut ? Message.of(kind.cut()) : illFormed(failure));
    } else if (cut && !pass.wrappers().isEmpty()) {
      reading.problem(place, Message.of("xml.end"), true);
    }
    if (reading.hopeless(place)) {
      return Optional.empty();
    }
    XmlGap gap = XmlGap.after(pass, chars, kind);
    if (!pass.inEvent() && gap.begins()) {
      reading.skip(place, illFormed(failure));
    } else if (!pass.inEvent() && gap.ends()) {
      reading.skip(place, Message.of("xml.headless"));
    } else if (!pass.inEvent() && !gap.text().isEmpty()) {
      reading.problem(place, stray(gap.text(), Excerpt.reason(failure)), true);
    }
    boolean anywhere = !kind.nested();
    if (gap.next() >= 0) {
      return Optional.of(pass(gap.next(), anywhere ? pass.wrappers() : ""));
    }
    if (!anywhere && !cut) {
      reading.problem(place, Message.of("nothing-after"), true);
    }
    return Optional.empty();
  }

  // Why stray text is not well-formed helps nobody, unless a cap made it so.
  private static Message stray(String text, Message reason) {
    return Excerpt.capped(reason)
        ? Message.of("xml.stray.cap", Excerpt.of(text), reason)
        : Message.of("xml.stray", Excerpt.of(text));
  }

  private static Message illFormed(XMLStreamException failure) {
    return Message.of("xml.broken", Excerpt.reason(failure));
  }
}

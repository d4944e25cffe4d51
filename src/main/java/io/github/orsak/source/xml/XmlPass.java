package io.github.orsak.source.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.github.orsak.event.Message;
import io.github.orsak.event.MessageException;
import io.github.orsak.source.chars.Rewindable;
import io.github.orsak.source.options.Caps;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** One parser's way through a text, from an offset to the end or to the first broken thing. */
final class XmlPass {

  private final Rewindable chars;
  private final WstxInputFactory parsers;
  private final XmlRecord kind;
  private final int deepest;
  private final long from;
  private final long base;
  private final Deque<String> wrappers = new ArrayDeque<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private Optional<XMLStreamReader2> parser = Optional.empty();
  private String root = "";
  private int userData;
  private boolean nested;
  private long eventLine;
  private long resumeAt;

  /**
   * @param parsers what {@link #parsers} made
   * @param kind which elements are records
   * @param deepest how many elements may lie in one another, within a record and around it
   * @param from the offset to start at
   * @param wrappers start tags of the elements around it, which the text itself closes later
   */
  XmlPass(
      Rewindable chars,
      WstxInputFactory parsers,
      XmlRecord kind,
      int deepest,
      long from,
      String wrappers) {
    this.chars = chars;
    this.parsers = parsers;
    this.kind = kind;
    this.deepest = deepest;
    this.from = from;
    this.base = from - wrappers.length();
    this.resumeAt = from + 1;
    chars.seek(from, wrappers);
  }

  /** Parsers for all passes through a text, which take no more than the caps allow. */
  static WstxInputFactory parsers(Caps caps) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(
        WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_DOCUMENTS);
    // What lies around a record must not leave it less depth; both are counted here.
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 2 * caps.depth() + 1);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, caps.text());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, caps.text());
    return factory;
  }

  /** The name without its prefix. */
  static String local(String tagName) {
    return tagName.substring(tagName.indexOf(':') + 1);
  }

  /** The next event, or empty at the end of the text. */
  Optional<Element> next() throws XMLStreamException {
    try {
      if (parser.isEmpty()) {
        parser = Optional.of((XMLStreamReader2) parsers.createXMLStreamReader(chars));
      }
      XMLStreamReader2 xml = parser.get();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
          case XMLStreamConstants.END_ELEMENT -> {
            Optional<Element> event = end(xml);
            if (event.isPresent()) {
              return event;
            }
          }
          default -> pass(xml);
        }
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      // The parser meets hostile text here; whatever it throws means only that it cannot go on.
      throw new XMLStreamException(new MessageException(Message.of("reason.gave-up")));
    }
  }

  private void start(XMLStreamReader2 xml) throws XMLStreamException {
    String name = local(xml.getLocalName());
    boolean event = name.equals(kind.tag());
    if (open.isEmpty()) {
      pass(xml);
      root = root.isEmpty() ? name : root;
      if (!event) {
        wrappers.addLast(xml.getLocalName());
        heed(wrappers.size());
        return;
      }
      eventLine = chars.line();
      resumeAt = offset(xml) + 1;
      userData = 0;
      nested = false;
    } else if (event && !kind.nested() && (userData == 0 || nested)) {
      // Only user data may hold an event; elsewhere the event before this one was cut off.
      resumeAt = offset(xml);
      throw new XMLStreamException(new MessageException(Message.of("reason.unclosed")));
    }
    nested |= event && !open.isEmpty();
    Element element = new Element(name);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      element.attribute(local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
    }
    if (!open.isEmpty()) {
      open.getLast().add(element);
    }
    userData = name.equals("UserData") || userData > 0 ? userData + 1 : 0;
    open.addLast(element);
    heed(open.size());
  }

  private void heed(int depth) throws XMLStreamException {
    if (depth > deepest) {
      throw new XMLStreamException(new MessageException(Message.of("reason.deep", deepest)));
    }
  }

  private void text(XMLStreamReader2 xml) {
    if (!open.isEmpty() && !xml.isWhiteSpace()) {
      open.getLast().text(xml.getText());
    }
  }

  private Optional<Element> end(XMLStreamReader2 xml) {
    if (open.isEmpty()) {
      wrappers.pollLast();
      pass(xml);
      return Optional.empty();
    }
    userData = Math.max(0, userData - 1);
    Element element = open.removeLast();
    if (!open.isEmpty()) {
      return Optional.empty();
    }
    pass(xml);
    return Optional.of(element);
  }

  /** Nothing before this token is needed any more. */
  private void pass(XMLStreamReader2 xml) {
    if (open.isEmpty()) {
      chars.release(offset(xml));
      resumeAt = Math.max(resumeAt, offset(xml));
    }
  }

  private long offset(XMLStreamReader2 xml) {
    return base + xml.getLocationInfo().getStartingCharOffset();
  }

  /** Whether the parser stopped inside an event. */
  boolean inEvent() {
    return !open.isEmpty();
  }

  /** The line on which the last event began. */
  long eventLine() {
    return eventLine;
  }

  /** Where to look for the next event after the parser stopped. */
  long resumeAt() {
    return resumeAt;
  }

  /** Whether the parser could do nothing with the first character. */
  boolean atBeginning() {
    return resumeAt == from + 1;
  }

  /** The name of the first element. */
  String root() {
    return root;
  }

  /** Start tags of the elements that are open around the events, unless they are too deep. */
  String wrappers() {
    boolean tooDeep = wrappers.size() > deepest;
    return tooDeep || wrappers.isEmpty() ? "" : "<" + String.join("><", wrappers) + ">";
  }
}

package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;
import io.github.orsak.source.evtx.Piece.Attribute;
import io.github.orsak.source.evtx.Piece.Instance;
import io.github.orsak.source.evtx.Piece.Slot;
import io.github.orsak.source.evtx.Piece.Tag;
import io.github.orsak.source.evtx.Piece.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes one fragment of binary XML apart.
 *
 * <p>The sizes that elements and attribute lists state are not believed: the tokens themselves say
 * where each one ends, and sizes are wrong in files that read well otherwise.
 */
final class Tokens {

  private static final int MORE = 0x40;

  private static final int END_OF_FRAGMENT = 0x00;
  private static final int START_ELEMENT = 0x01;
  private static final int CLOSE_START = 0x02;
  private static final int CLOSE_EMPTY = 0x03;
  private static final int END_ELEMENT = 0x04;
  private static final int VALUE = 0x05;
  private static final int ATTRIBUTE = 0x06;
  private static final int CDATA = 0x07;
  private static final int CHARACTER = 0x08;
  private static final int ENTITY = 0x09;
  private static final int INSTRUCTION_TARGET = 0x0A;
  private static final int INSTRUCTION_DATA = 0x0B;
  private static final int INSTANCE = 0x0C;
  private static final int SLOT = 0x0D;
  private static final int OPTIONAL_SLOT = 0x0E;
  private static final int FRAGMENT = 0x0F;

  private static final int STRING = 0x01;

  private final Markup markup;
  private final Bytes bytes;
  private final int end;
  private final boolean definition;
  private int at;
  private int depth;

  /**
   * @param definition whether the fragment is the body of a template definition; only there does a
   *     start tag carry a dependency id
   */
  Tokens(Markup markup, int from, int end, boolean definition) {
    this.markup = markup;
    this.bytes = markup.bytes();
    this.at = from;
    this.end = end;
    this.definition = definition;
  }

  /** Everything up to the end of the fragment. */
  List<Piece> fragment() throws DamageException {
    List<Piece> pieces = new ArrayList<>(1);
    while (at < end && token() != END_OF_FRAGMENT) {
      add(pieces);
    }
    return pieces;
  }

  private int token() throws DamageException {
    if (at >= end) {
      throw new DamageException(Message.of("damage.middle"));
    }
    return bytes.u8(at) & ~MORE;
  }

  private void add(List<Piece> pieces) throws DamageException {
    markup.spend(1, 0);
    switch (token()) {
      case FRAGMENT -> at += 4;
      case START_ELEMENT -> pieces.add(tag());
      case INSTANCE -> pieces.add(instance());
      case VALUE -> {
        if (bytes.u8(at + 1) != STRING) {
          throw new DamageException(Message.of("damage.text"));
        }
        pieces.add(new Text(string(at + 2)));
      }
      case CDATA -> pieces.add(new Text(string(at + 1)));
      case CHARACTER -> {
        pieces.add(new Text(Character.toString(bytes.u16(at + 1))));
        at += 3;
      }
      case ENTITY -> {
        at++;
        pieces.add(new Text(entity(name())));
      }
      case INSTRUCTION_TARGET -> {
        at++;
        name();
      }
      case INSTRUCTION_DATA -> string(at + 1);
      case SLOT, OPTIONAL_SLOT -> {
        pieces.add(new Slot(bytes.u16(at + 1), token() == OPTIONAL_SLOT));
        at += 4;
      }
      default -> throw new DamageException(Message.of("damage.token", "%02x".formatted(token())));
    }
  }

  private Tag tag() throws DamageException {
    if (++depth > Markup.MOST_DEPTH) {
      throw new DamageException(Message.of("damage.deep"));
    }
    boolean attributes = bytes.u8(at) != START_ELEMENT;
    at += definition ? 7 : 5;
    String name = name();
    List<Attribute> list = attributes ? attributes() : List.of();
    List<Piece> content = List.of();
    int close = token();
    at++;
    if (close == CLOSE_START) {
      content = new ArrayList<>(2);
      while (token() != END_ELEMENT) {
        add(content);
      }
      at++;
    } else if (close != CLOSE_EMPTY) {
      throw new DamageException(Message.of("damage.tag"));
    }
    depth--;
    return new Tag(name, list, content);
  }

  private List<Attribute> attributes() throws DamageException {
    List<Attribute> attributes = new ArrayList<>(2);
    at += 4;
    while (token() == ATTRIBUTE) {
      at++;
      String name = name();
      List<Piece> value = new ArrayList<>(1);
      while (partOfValue(token())) {
        add(value);
      }
      attributes.add(new Attribute(name, value));
    }
    return attributes;
  }

  private static boolean partOfValue(int token) {
    return switch (token) {
      case VALUE, CHARACTER, ENTITY, SLOT, OPTIONAL_SLOT -> true;
      default -> false;
    };
  }

  /** A name by its offset; it stands here itself exactly when the offset is this place. */
  private String name() throws DamageException {
    int offset = bytes.i32(at);
    at += 4;
    String name = markup.name(offset);
    if (offset == at) {
      at += markup.nameSize(offset);
    }
    return name;
  }

  private String string(int from) throws DamageException {
    int units = bytes.u16(from);
    markup.spend(0, units);
    at = from + 2 + 2 * units;
    return bytes.utf16(from + 2, units);
  }

  private static String entity(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> "&" + name + ";";
    };
  }

  private Instance instance() throws DamageException {
    int offset = bytes.i32(at + 6);
    at += 10;
    if (offset == at) {
      at += markup.templateSize(offset);
    }
    int count = bytes.i32(at);
    at += 4;
    if (count < 0 || count > (end - at) / 4) {
      throw new DamageException(Message.of("damage.values"));
    }
    markup.spend(count, 0);
    Values values = Values.read(bytes, at, count);
    at = values.end();
    if (at > end) {
      throw new DamageException(Message.of("damage.beyond"));
    }
    return new Instance(offset, values);
  }
}

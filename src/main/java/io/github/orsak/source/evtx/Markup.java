package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names and templates of one chunk, each taken apart once however many records use it.
 *
 * <p>It also counts the effort. A record may repeat a template, and a template its values, so a
 * crafted chunk could ask for billions of elements; an honest one never needs more than a few for
 * each of its bytes.
 */
final class Markup {

  /** Tokens read, elements made and sixteenths of the characters in them, all told. */
  private static final int MOST_EFFORT = 2 * Chunk.SIZE;

  /** How deep elements and fragments may nest; the format knows no limit, the stack does. */
  static final int MOST_DEPTH = 128;

  private static final int DEFINITION_HEADER = 24;
  private static final int DEFINITION_SIZE = 20;

  private final Bytes bytes;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, List<Piece>> templates = new HashMap<>();
  private int effort;

  Markup(Bytes bytes) {
    this.bytes = bytes;
  }

  Bytes bytes() {
    return bytes;
  }

  /** Forgets the chunk before this one. */
  void clear() {
    names.clear();
    templates.clear();
    effort = 0;
  }

  void spend(int tokens, int characters) throws DamageException {
    effort += tokens + characters / 16;
    if (effort > MOST_EFFORT) {
      throw new DamageException(Message.of("damage.many"));
    }
  }

  /** The local part of the name at an offset. */
  String name(int offset) throws DamageException {
    String name = names.get(offset);
    if (name == null) {
      int length = bytes.u16(offset + 6);
      spend(1, length);
      String full = bytes.utf16(offset + 8, length);
      name = full.substring(full.indexOf(':') + 1);
      names.put(offset, name);
    }
    return name;
  }

  /** How many bytes the name at an offset takes. */
  int nameSize(int offset) throws DamageException {
    return 8 + 2 * bytes.u16(offset + 6) + 2;
  }

  /** The template that is defined at an offset. */
  List<Piece> template(int offset) throws DamageException {
    List<Piece> template = templates.get(offset);
    if (template == null) {
      int from = offset + DEFINITION_HEADER;
      int size = bytes.i32(offset + DEFINITION_SIZE);
      bytes.check(from, size);
      template = new Tokens(this, from, from + size, true).fragment();
      templates.put(offset, template);
    }
    return template;
  }

  /** How many bytes the template definition at an offset takes. */
  int templateSize(int offset) throws DamageException {
    int size = bytes.i32(offset + DEFINITION_SIZE);
    bytes.check(offset + DEFINITION_HEADER, size);
    return DEFINITION_HEADER + size;
  }
}

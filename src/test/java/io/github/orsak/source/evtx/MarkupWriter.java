package io.github.orsak.source.evtx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes binary XML into a chunk.
 *
 * <p>One description of an event serves three times: it writes a template and its values, only the
 * values where the chunk has the template already, or plain text without a template.
 */
final class MarkupWriter {

  private static final int TEMPLATE_TABLE = 384;

  private final ByteBuffer bytes;
  private final NameWriter names;
  private final Map<String, Integer> templates = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private List<Filling> values = List.of();
  private boolean tokens;
  private boolean template;
  private int attributes;
  private int valuesAt;
  private int definition;

  MarkupWriter(ByteBuffer bytes) {
    this.bytes = bytes;
    names = new NameWriter(bytes);
  }

  /** Where the values of the last record begin. */
  int values() {
    return valuesAt;
  }

  void fragment() {
    bytes.put((byte) 0x0F).put((byte) 1).put((byte) 1).put((byte) 0);
  }

  void end() {
    bytes.put((byte) 0);
  }

  /** Markup without a template. */
  void inline(Runnable markup) {
    boolean outerTokens = tokens;
    boolean outerTemplate = template;
    tokens = true;
    template = false;
    valuesAt = bytes.position();
    markup.run();
    tokens = outerTokens;
    template = outerTemplate;
  }

  /** A use of the template for markup of this shape, which is defined on first use. */
  void instance(String shape, Runnable markup) {
    UUID guid = UUID.nameUUIDFromBytes(shape.getBytes(StandardCharsets.UTF_8));
    int id = (int) guid.getMostSignificantBits();
    int known = templates.getOrDefault(shape, 0);
    definition = known == 0 ? bytes.position() + 10 : known;
    bytes.put((byte) 0x0C).put((byte) 1).putInt(id).putInt(definition);
    boolean outerTokens = tokens;
    boolean outerTemplate = template;
    tokens = known == 0;
    template = true;
    values = new ArrayList<>();
    if (tokens) {
      define(shape, guid, markup);
    } else {
      markup.run();
    }
    values(values);
    tokens = outerTokens;
    template = outerTemplate;
  }

  private void define(String shape, UUID guid, Runnable markup) {
    int offset = definition;
    int id = (int) guid.getMostSignificantBits();
    int bucket = TEMPLATE_TABLE + 4 * Integer.remainderUnsigned(id, 32);
    bytes.putInt(bytes.getInt(bucket)).putInt(id);
    bytes.putInt((int) guid.getLeastSignificantBits()).putLong(guid.getMostSignificantBits());
    int size = bytes.position();
    bytes.putInt(0);
    fragment();
    markup.run();
    end();
    bytes.putInt(size, bytes.position() - size - 4);
    bytes.putInt(bucket, offset);
    templates.put(shape, offset);
  }

  private void values(List<Filling> fillings) {
    int descriptor = bytes.putInt(fillings.size()).position();
    int begin = descriptor + 4 * fillings.size();
    bytes.position(begin);
    for (Filling filling : fillings) {
      int at = bytes.position();
      filling.write().run();
      bytes.putShort(descriptor, (short) (bytes.position() - at));
      bytes.put(descriptor + 2, (byte) filling.type());
      descriptor += 4;
    }
    valuesAt = begin;
  }

  /** Opens an element that has so many attributes, which follow. */
  void open(String name, int attributeCount) {
    if (!tokens) {
      return;
    }
    bytes.put((byte) (attributeCount > 0 ? 0x41 : 0x01));
    if (template) {
      bytes.putShort((short) -1);
    }
    open.push(bytes.position());
    bytes.putInt(0);
    names.write(name);
    if (attributeCount > 0) {
      attributes = bytes.position();
      bytes.putInt(0);
    }
  }

  void attribute(String name, String text, boolean last) {
    if (tokens) {
      bytes.put((byte) (last ? 0x06 : 0x46));
      names.write(name);
      text(text);
      endAttributes(last);
    }
  }

  void attribute(String name, Value value, boolean last) {
    if (tokens) {
      bytes.put((byte) (last ? 0x06 : 0x46));
      names.write(name);
    }
    value(value);
    endAttributes(last);
  }

  private void endAttributes(boolean last) {
    if (tokens && last) {
      bytes.putInt(attributes, bytes.position() - attributes - 4);
    }
  }

  /** Ends the start tag; content follows. */
  void content() {
    if (tokens) {
      bytes.put((byte) 0x02);
    }
  }

  /** Ends an element without content. */
  void empty() {
    endElement(0x03);
  }

  void close() {
    endElement(0x04);
  }

  private void endElement(int token) {
    if (tokens) {
      bytes.put((byte) token);
      int size = open.pop();
      bytes.putInt(size, bytes.position() - size - 4);
    }
  }

  void value(Value value) {
    if (template) {
      place(value.declared());
      values.add(new Filling(value.type(), () -> bytes.put(value.bytes())));
    } else {
      text(value.text());
    }
  }

  /** A value that is markup itself. */
  void markup(Runnable markup) {
    if (template) {
      place(0x21);
      values.add(
          new Filling(
              0x21,
              () -> {
                fragment();
                inline(markup);
                end();
              }));
    } else {
      markup.run();
    }
  }

  private void place(int type) {
    if (tokens) {
      // Every place is optional: what is not there goes away, as Windows does with qualifiers.
      bytes.put((byte) 0x0E).putShort((short) values.size()).put((byte) type);
    }
  }

  /** A value of a template, and what writes it when its turn comes. */
  private record Filling(int type, Runnable write) {}

  /** Writes the place of a value that has been written already. */
  void again(int value) {
    bytes.put((byte) 0x0D).putShort((short) value).put((byte) 0x01);
  }

  /** A use, without values, of the template that is being defined. */
  void useOfThis() {
    bytes.put((byte) 0x0C).put((byte) 1).putInt(0).putInt(definition).putInt(0);
  }

  private void text(String text) {
    bytes.put((byte) 0x05).put((byte) 0x01).putShort((short) text.length());
    bytes.put(text.getBytes(StandardCharsets.UTF_16LE));
  }
}

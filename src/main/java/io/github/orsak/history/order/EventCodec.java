package io.github.orsak.history.order;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes events to a temporary file and reads them back, for {@link Spool} alone.
 *
 * <p>Names of hosts, logs, programs and inputs recur in nearly every event. Each is written once in
 * a file and afterwards by its number, so one codec serves one file, in one direction.
 */
final class EventCodec {

  // All parts of a case are read at once, so what is remembered of each must stay small.
  private static final int MOST_NAMES = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final int UNNUMBERED = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private final DataOutputStream draft = new DataOutputStream(record);

  void write(Event event, DataOutputStream out) throws IOException {
    record.reset();
    draft.writeLong(event.time().getEpochSecond());
    draft.writeInt(event.time().getNano());
    draft.writeShort(event.id());
    draft.writeByte(event.level().ordinal());
    draft.writeLong(event.recordId());
    name(event.host());
    name(event.computer());
    name(event.channel());
    name(event.provider());
    draft.writeInt(event.data().size());
    for (Field field : event.data()) {
      name(field.name());
      text(field.value());
    }
    text(event.message());
    name(event.place().input());
    draft.writeByte(event.place().unit().ordinal());
    draft.writeLong(event.place().position());
    draft.writeBoolean(event.place().damaged());
    out.writeInt(record.size());
    record.writeTo(out);
  }

  private void name(String name) throws IOException {
    Integer number = numbers.get(name);
    if (number != null) {
      draft.writeShort(number);
    } else if (numbers.size() < MOST_NAMES && name.length() <= LONGEST_NAME) {
      draft.writeShort(numbers.size());
      numbers.put(name, numbers.size());
      text(name);
    } else {
      draft.writeShort(UNNUMBERED);
      text(name);
    }
  }

  // writeUTF stops at 64 KB, and a message may be longer.
  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    draft.writeInt(bytes.length);
    draft.write(bytes);
  }

  /** The next event, or empty at the end. */
  Optional<Event> read(DataInputStream in) throws IOException {
    int size;
    try {
      size = in.readInt();
    } catch (EOFException end) {
      return Optional.empty();
    }
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the file ends within a record");
    }
    return Optional.of(event(ByteBuffer.wrap(bytes)));
  }

  private Event event(ByteBuffer in) {
    Instant time = Instant.ofEpochSecond(in.getLong(), in.getInt());
    int id = Short.toUnsignedInt(in.getShort());
    Level level = Level.of(in.get());
    long recordId = in.getLong();
    String host = name(in);
    String computer = name(in);
    String channel = name(in);
    String provider = name(in);
    int count = in.getInt();
    List<Field> data = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      data.add(new Field(name(in), text(in)));
    }
    String message = text(in);
    String input = name(in);
    Place.Unit unit = Place.Unit.values()[in.get()];
    Place place = new Place(input, unit, in.getLong(), in.get() != 0);
    return new Event(
        time, host, channel, provider, id, level, recordId, data, message, place, computer);
  }

  private String name(ByteBuffer in) {
    int number = in.getShort();
    if (number != UNNUMBERED && number < names.size()) {
      return names.get(number);
    }
    String name = text(in);
    if (number != UNNUMBERED) {
      names.add(name);
    }
    return name;
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }
}

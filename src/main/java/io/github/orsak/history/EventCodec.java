package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes events to a temporary file and reads them back, for {@link Chronology} alone. */
final class EventCodec {

  private EventCodec() {}

  static void write(Event event, DataOutputStream out) throws IOException {
    out.writeLong(event.time().getEpochSecond());
    out.writeInt(event.time().getNano());
    out.writeShort(event.id());
    out.writeByte(event.level().ordinal());
    out.writeLong(event.recordId());
    text(event.host(), out);
    text(event.computer(), out);
    text(event.channel(), out);
    text(event.provider(), out);
    out.writeInt(event.data().size());
    for (Field field : event.data()) {
      text(field.name(), out);
      text(field.value(), out);
    }
    text(event.message(), out);
    text(event.place().input(), out);
    out.writeByte(event.place().unit().ordinal());
    out.writeLong(event.place().position());
    out.writeBoolean(event.place().damaged());
  }

  static Event read(DataInputStream in) throws IOException {
    Instant time = Instant.ofEpochSecond(in.readLong(), in.readInt());
    int id = in.readUnsignedShort();
    Level level = Level.of(in.readByte());
    long recordId = in.readLong();
    String host = text(in);
    String computer = text(in);
    String channel = text(in);
    String provider = text(in);
    int count = in.readInt();
    List<Field> data = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      data.add(new Field(text(in), text(in)));
    }
    String message = text(in);
    String input = text(in);
    Place.Unit unit = Place.Unit.values()[in.readByte()];
    Place place = new Place(input, unit, in.readLong(), in.readBoolean());
    return new Event(
        time, host, channel, provider, id, level, recordId, data, message, place, computer);
  }

  // writeUTF stops at 64 KB, and a message may be longer.
  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}

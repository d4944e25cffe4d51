package io.github.orsak.event;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One normalised log record: what a reader found, without any opinion about it.
 *
 * <p>Text that the record does not state is empty, never null, and a missing record id is {@link
 * #NO_RECORD_ID}. A record without an event id or without a time never becomes an event; its reader
 * reports it instead.
 *
 * @param time when the record was written, in UTC, as precise as the format states it
 * @param host the computer that wrote it, made lower case
 * @param channel the log it stands in, with {@code /} and never {@code %4}
 * @param provider the event source
 * @param id the event id without qualifiers, 0 to 65535
 * @param level the severity on the event log scale
 * @param recordId the position in the log, from 1, or {@link #NO_RECORD_ID}
 * @param data the event data in their order, named or not
 * @param message the rendered description in the language of the server, or empty
 * @param place where the record was read
 * @param computer the host as the record spells it
 */
public record Event(
    Instant time,
    String host,
    String channel,
    String provider,
    int id,
    Level level,
    long recordId,
    List<Field> data,
    String message,
    Place place,
    String computer) {

  /** Stands for a record id that the format does not carry. */
  public static final long NO_RECORD_ID = -1;

  public Event {
    host = host.toLowerCase(Locale.ROOT);
    data = List.copyOf(data);
    if (id < 0 || id > 0xFFFF) {
      throw new IllegalArgumentException(
          "event id is " + id + "; expected a number from 0 to 65535");
    }
  }

  /** An event whose record spells the host as it is compared. */
  public Event(
      Instant time,
      String host,
      String channel,
      String provider,
      int id,
      Level level,
      long recordId,
      List<Field> data,
      String message,
      Place place) {
    this(time, host, channel, provider, id, level, recordId, data, message, place, host);
  }

  // What tells most events apart; the texts would be read again and again.
  @Override
  public int hashCode() {
    return Objects.hash(time, host, id, recordId);
  }

  /** The same event under another name of its host. */
  public Event on(String otherHost) {
    return new Event(
        time, otherHost, channel, provider, id, level, recordId, data, message, place, computer);
  }

  /** Whether the record names the log it stands in or the program that wrote it. */
  public boolean attributed() {
    return !channel.isEmpty() || !provider.isEmpty();
  }

  /** The same event at another time. */
  public Event at(Instant other) {
    return new Event(
        other, host, channel, provider, id, level, recordId, data, message, place, computer);
  }

  /** Whether the record says at which position of its log it stands. */
  public boolean numbered() {
    return recordId != NO_RECORD_ID;
  }

  /** The same at another position of its log. */
  public Event withRecordId(long other) {
    return new Event(
        time, host, channel, provider, id, level, other, data, message, place, computer);
  }

  /**
   * Whether one input tells both in the same form and differently, so that they are two records
   * even if their numbers agree.
   */
  public boolean contradicts(Event other) {
    if (!place.input().equals(other.place.input()) || data.size() != other.data.size()) {
      return false;
    }
    boolean alike = true;
    for (int i = 0; i < data.size(); i++) {
      if (!data.get(i).name().equals(other.data.get(i).name())) {
        return false;
      }
      alike &= data.get(i).value().equals(other.data.get(i).value());
    }
    boolean oneMessage = message.isEmpty() || other.message.isEmpty();
    return !alike || !(oneMessage || message.equals(other.message));
  }

  /** Whether the message or a value of the data contains this text, in whatever case. */
  public boolean mentions(String text) {
    String sought = text.toLowerCase(Locale.ROOT);
    return message.toLowerCase(Locale.ROOT).contains(sought)
        || data.stream().anyMatch(field -> field.value().toLowerCase(Locale.ROOT).contains(sought));
  }

  /** The time in milliseconds since 1970, which Drools' temporal operators compare. */
  public long getMillis() {
    return time.toEpochMilli();
  }
}

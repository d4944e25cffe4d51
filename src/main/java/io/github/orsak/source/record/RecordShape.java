package io.github.orsak.source.record;

import io.github.orsak.event.Message;
import java.util.Optional;

/**
 * What the records of a program are called, and their parts, for messages; and what holds for all
 * of them.
 *
 * @param title the program or its log
 * @param idName what it calls the event id
 * @param timeName what it calls the time
 * @param utc whether its times are UTC by definition
 * @param nameless whether its log names no computer by definition; whose it is, the others of a
 *     case say
 * @param caution what to know about everything that it writes
 */
public record RecordShape(
    Message title,
    String idName,
    Message timeName,
    boolean utc,
    boolean nameless,
    Optional<Message> caution) {

  private static final String EXAMPLE = "2021-03-01T10:00:00Z";

  /** The XML of an event, as Windows itself writes it. */
  public static final RecordShape EVENT_XML = utc("Event XML", "EventID", "TimeCreated");

  /** That of a program whose times are UTC. */
  public static RecordShape utc(String program, String idName, String timeName) {
    return new RecordShape(
        Message.text(program), idName, Message.text(timeName), true, false, Optional.empty());
  }

  /** That of a program whose times are local, unless they state their zone. */
  public static RecordShape local(String program, String idName, String timeName) {
    return new RecordShape(
        Message.text(program), idName, Message.text(timeName), false, false, Optional.empty());
  }

  /**
   * That of a log which names no computer and has date and time in two columns.
   *
   * @param title the key of the words for it
   */
  public static RecordShape nameless(String title, String idName, boolean utc) {
    return new RecordShape(
        Message.of(title), idName, Message.of("part.time"), utc, true, Optional.empty());
  }

  /** The same, of which there is something to know. */
  public RecordShape with(Message itsCaution) {
    return new RecordShape(title, idName, timeName, utc, nameless, Optional.of(itsCaution));
  }

  /** That a record has no event id, or none that can be one. */
  Message wrongId(String found) {
    return found.isEmpty()
        ? Message.of("no.id", idName)
        : Message.of("other.id", idName, Excerpt.of(found));
  }

  /** That a record has no time, or none that can be understood. */
  Message wrongTime(String found) {
    return found.isEmpty()
        ? Message.of("no.time", timeName)
        : Message.of("other.time", timeName, Excerpt.of(found), EXAMPLE);
  }

  /** That the time of a record is not in the order that the user named. */
  Message wrongOrder(String found, String order) {
    return Message.of("other.order", timeName, Excerpt.of(found), order);
  }
}

package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.history.names.Authorities;
import io.github.orsak.history.names.Hosts;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * An event under the catalog's vocabulary.
 *
 * @param event the record it was read from
 * @param type what the catalog knows of it
 * @param outcome how it went
 * @param operation the operation it counts for: that of its type, or the one a summary stands for
 * @param fault the canonical name of the most specific fault it carries, or {@link Fault#NONE}
 * @param specific whether that fault names a cause
 * @param code the fault's value as quoted, such as {@code 0x409}, or empty
 * @param wording how the event itself says the fault, such as {@code 0x00000409} or a few words
 * @param reason for a failure that names no cause: the words in which the event says why, or empty
 * @param stated for a failure that names no cause: whether it says why all the same, in words or a
 *     value that no catalog lists
 * @param contradiction the diagnostic code it carries, where that says otherwise than the event
 * @param entities whom it is about
 * @param details what else it says, for events of documented programs
 * @param reports for an upload: the operation whose result it reports, or empty
 * @param over for what a program beside the connector failed at: when its subject worked again; for
 *     a start of Windows: when the connector worked again
 * @param earlier for what a program beside the connector failed at or ended: when it had told the
 *     same of the same subject before, newest first; no more than the last nineteen
 */
public record Observation(
    Event event,
    EventType type,
    Outcome outcome,
    String operation,
    String fault,
    boolean specific,
    String code,
    String wording,
    String reason,
    boolean stated,
    Optional<Fault> contradiction,
    Entities entities,
    Details details,
    String reports,
    Optional<Instant> over,
    List<Instant> earlier)
    implements Fact {

  public Observation {
    earlier = List.copyOf(earlier);
  }

  /** The host of the event, as all logs of the case call it. */
  public String host() {
    return event.host();
  }

  /** The name that the catalog gives the event, such as {@code RetrieveCertificate_Error}. */
  public String name() {
    return type.name();
  }

  /** When the event was logged. */
  public Instant time() {
    return event.time();
  }

  /** The CA that it is about, as the case names it in full; or empty. */
  public String ca() {
    return entities.ca();
  }

  /** What it says of a datum that the catalog file names, such as {@code account}; or empty. */
  public String says(String datum) {
    return details.of(datum);
  }

  /**
   * What part its subject plays in enrolment, such as {@code connector} or {@code web}; or empty.
   */
  public String role() {
    return details.of(Details.ROLE);
  }

  /**
   * Whether it is from the server that the name of this CA begins with, as {@code
   * ca01.contoso.example\\contoso ca} does; a short name is the full one that begins with it.
   */
  public boolean fromServerOf(String ca) {
    return Hosts.same(host(), Authorities.server(ca));
  }

  /** Whether the server of the CA of an episode says the same within five minutes of it. */
  public boolean echoes(Episode refused) {
    return fault.equals(refused.fault()) && fromServerOf(refused.ca()) && near(refused, 5);
  }

  /**
   * Whether the server of the CA says it within two minutes of the beginning of an episode whose
   * own events say nothing of why, so that it may say it for them.
   */
  public boolean saysWhy(Episode failed) {
    return failed.unstated()
        && fromServerOf(failed.ca())
        && near(failed.first(), failed.first(), 2);
  }

  /** Whether what it is about, such as a computer or a name, is that server. */
  public boolean namesServerOf(String ca) {
    return Hosts.same(subject(), Authorities.server(ca));
  }

  /** Whether it set the clock, and says from when to when. */
  public boolean setsClock() {
    return told("new").isPresent() && told("old").isPresent();
  }

  /** Whether it set the clock by at least so many minutes, forward or back. */
  public boolean movesClock(long minutes) {
    return told("new")
        .flatMap(set -> told("old").map(was -> Duration.between(was, set).abs()))
        .filter(by -> by.compareTo(Duration.ofMinutes(minutes)) >= 0)
        .isPresent();
  }

  /** Whether it set the clock at most so many minutes after this time, as the clock was then. */
  public boolean movesClockAfter(Instant start, long minutes) {
    return told("new")
        .flatMap(set -> told("old").map(was -> first().minus(Duration.between(was, set))))
        .map(was -> Duration.between(start, was))
        .filter(since -> !since.isNegative())
        .filter(since -> since.compareTo(Duration.ofMinutes(minutes)) <= 0)
        .isPresent();
  }

  /** How often the same came within so many minutes up to this one; twenty stand for more. */
  public int timesWithin(long minutes) {
    Instant since = time().minus(Duration.ofMinutes(minutes));
    return 1 + (int) earlier.stream().filter(before -> !before.isBefore(since)).count();
  }

  /** When the first of the last so many came, of which this is the last. */
  public Instant firstOf(int times) {
    int before = Math.min(times - 1, earlier.size());
    return before < 1 ? time() : earlier.get(before - 1);
  }

  // Windows writes marks of direction into times that are meant for people.
  private Optional<Instant> told(String datum) {
    try {
      return Optional.of(Instant.parse(says(datum).replace("\u200e", "")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public Instant first() {
    return event.time();
  }

  @Override
  public Instant last() {
    return event.time();
  }

  @Override
  public List<Event> samples() {
    return List.of(event);
  }

  @Override
  public double doubtful() {
    return contradiction.isPresent() ? 1 : 0;
  }

  /** The same event counted for another operation. */
  public Observation standingFor(String other) {
    return with(other, entities, reports, over, earlier);
  }

  /** The same event, known to be about this CA. */
  public Observation about(String ca) {
    return with(operation, entities.about(ca), reports, over, earlier);
  }

  /** The same event, known to report the results of this operation. */
  public Observation reporting(String work) {
    return with(operation, entities, work, over, earlier);
  }

  /** The same event, whose subject worked again at this time. */
  public Observation mended(Instant time) {
    return with(operation, entities, reports, Optional.of(time), earlier);
  }

  /** The same event, which its program had told before at these times, newest first. */
  public Observation after(List<Instant> times) {
    return with(operation, entities, reports, over, times);
  }

  private Observation with(
      String otherOperation,
      Entities otherEntities,
      String otherReports,
      Optional<Instant> otherOver,
      List<Instant> otherEarlier) {
    return new Observation(
        event,
        type,
        outcome,
        otherOperation,
        fault,
        specific,
        code,
        wording,
        reason,
        stated,
        contradiction,
        otherEntities,
        details,
        otherReports,
        otherOver,
        otherEarlier);
  }

  /** What its program calls what it is about, such as a service or a pool; or empty. */
  public String subject() {
    return details.of(type.layout().subject());
  }

  /** An event is a moment; what it began lasts until something else shows its end. */
  @Override
  public Optional<Instant> overAt() {
    return over;
  }
}

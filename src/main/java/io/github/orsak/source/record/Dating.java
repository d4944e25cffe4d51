package io.github.orsak.source.record;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.options.DateOrder;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Dates the records of one input whose dates are written for people.
 *
 * <p>{@code 04/05/2026} may be in April or in May. A date that fits one order only, such as {@code
 * 04/27/2026}, settles the order for the whole input, so records wait until there is one. Those
 * that wait at the end of the input wait for the end of the case, see {@link CaseDates}.
 */
final class Dating {

  /** A record that waits for its date. */
  record Waiting(WrittenTime time, RecordDraft draft, Place place) {
    int size() {
      return 500 + draft.message.length();
    }

    /** The order that the language of its labels or words, or its way of writing makes likely. */
    Optional<DateOrder> sign() {
      return draft
          .dateOrder
          .or(
              () ->
                  Levels.dayFirst(draft.levelWord) ? Optional.of(DateOrder.DMY) : Optional.empty())
          .or(() -> time.american() ? Optional.of(DateOrder.MDY) : Optional.empty());
    }
  }

  /** What takes the records whose time is found. */
  interface Sink {
    void accept(Waiting record, LocalDateTime time);
  }

  private final Optional<DateOrder> demanded;
  private final CaseDates dates;
  private final Sink sink;
  private final Set<DateOrder> shown = EnumSet.noneOf(DateOrder.class);
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private String example = "";
  private long undated;

  /**
   * @param demanded the order that the user named
   * @param dates what the inputs of the case show of it
   */
  Dating(Optional<DateOrder> demanded, CaseDates dates, Sink sink) {
    this.demanded = demanded;
    this.dates = dates;
    this.sink = sink;
  }

  /**
   * Takes a record, now or when its order of day and month is known.
   *
   * @return whether its date is possible at all
   */
  boolean take(Waiting record) {
    List<DateOrder> orders = record.time().orders();
    if (!record.time().ambiguous()) {
      boolean possible = demanded.map(order -> fits(order, orders)).orElse(true);
      if (possible) {
        settle(record.time(), orders);
        sink.accept(record, record.time().in(orders.get(0)).orElseThrow());
      }
      return possible;
    }
    Optional<DateOrder> order =
        demanded.filter(orders::contains).or(() -> presumed(record.time())).or(this::settled);
    order.ifPresentOrElse(known -> give(record, known), () -> hold(record));
    return true;
  }

  /** A date with a year of four digits in front can be read in one way, whatever was demanded. */
  private static boolean fits(DateOrder order, List<DateOrder> orders) {
    return orders.contains(order) || orders.equals(List.of(DateOrder.YMD));
  }

  private static Optional<DateOrder> presumed(WrittenTime time) {
    return time.dotted() ? Optional.of(DateOrder.DMY) : Optional.empty();
  }

  private Optional<DateOrder> settled() {
    return shown.size() == 1 ? shown.stream().findFirst() : Optional.empty();
  }

  private void settle(WrittenTime time, List<DateOrder> orders) {
    if (orders.size() != 1 || time.dotted() || orders.get(0) == DateOrder.YMD) {
      return;
    }
    shown.addAll(orders);
    dates.show(orders.get(0));
    settled().ifPresent(this::release);
  }

  private void hold(Waiting record) {
    if (example.isEmpty()) {
      example = record.draft().time;
    }
    if (shown.size() > 1 && record.sign().isEmpty()) {
      undated++;
    } else if (dates.holds(record.size())) {
      waiting.add(record);
    } else {
      record.sign().ifPresentOrElse(sign -> give(record, sign), () -> undated++);
    }
  }

  private void give(Waiting record, DateOrder order) {
    sink.accept(record, record.time().in(order).orElseThrow());
  }

  /** Hands on what waits, in the given order where it makes a date; how many those are. */
  long release(DateOrder order) {
    long before = waiting.size();
    while (!waiting.isEmpty()) {
      Waiting record = waiting.remove();
      dates.holds(-record.size());
      if (record.time().in(order).isPresent()) {
        give(record, order);
      } else {
        before--;
        undated++;
      }
    }
    return before;
  }

  /** The order that all signs of those that wait make likely, if there is one. */
  Optional<DateOrder> sign() {
    Set<Optional<DateOrder>> signs = new HashSet<>();
    waiting.forEach(record -> signs.add(record.sign()));
    signs.remove(Optional.empty());
    return signs.size() == 1 ? signs.iterator().next() : Optional.empty();
  }

  /**
   * The numbers of the days on which the records are that wait; none where even their year is open.
   */
  Set<List<Integer>> days() {
    Set<List<Integer>> days = new HashSet<>();
    for (Waiting record : waiting) {
      boolean year = !record.time().orders().contains(DateOrder.YMD);
      days.add(year ? record.time().numbers() : List.of());
    }
    return days;
  }

  /** Whether dates here go both ways, so that no other input can tell how the rest goes. */
  boolean torn() {
    return shown.size() > 1;
  }

  /** How many records wait. */
  int waiting() {
    return waiting.size();
  }

  /** A date that was left open. */
  Message example() {
    return Excerpt.of(example);
  }

  /** Gives up what still waits. */
  void giveUp() {
    undated += waiting.size();
    waiting.forEach(record -> dates.holds(-record.size()));
    waiting.clear();
  }

  /** How many records were given up, because nothing says in which order their dates are. */
  long undated() {
    return undated;
  }

  /** What to say about records that were given up, if any were. */
  Optional<Message> undatedTold() {
    if (undated == 0) {
      return Optional.empty();
    }
    Message why = Message.of(shown.size() > 1 ? "dates.both" : "dates.none");
    return Optional.of(Message.of("dates", Excerpt.of(example), why, undated));
  }
}

package io.github.orsak.source.record;

import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.source.options.DateOrder;
import io.github.orsak.source.options.Limits;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Dates the records of one input whose dates are written for people.
 *
 * <p>{@code 04/05/2026} may be in April or in May. A date that fits one order only, such as {@code
 * 04/27/2026}, settles the order for the whole input, so records wait until there is one. At the
 * end of the input the language of its labels may still say it, or a way of writing that is usual
 * in the United States only; otherwise nothing does, and nothing is guessed.
 */
final class Dating {

  /** A record that waits for its date. */
  record Waiting(WrittenTime time, RecordDraft draft, Place place) {
    private int size() {
      return 500 + draft.message.length();
    }
  }

  /** What takes the records whose time is found. */
  interface Sink {
    void accept(Waiting record, LocalDateTime time);
  }

  private final Optional<DateOrder> demanded;
  private final Sink sink;
  private final Set<DateOrder> shown = EnumSet.noneOf(DateOrder.class);
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long size;
  private String example = "";
  private long undated;
  private long assumed;
  private Optional<DateOrder> assumption = Optional.empty();

  /**
   * @param demanded the order that the user named
   */
  Dating(Optional<DateOrder> demanded, Sink sink) {
    this.demanded = demanded;
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
    order.ifPresentOrElse(
        known -> sink.accept(record, record.time().in(known).orElseThrow()), () -> hold(record));
    return true;
  }

  /** A date with a year of four digits in front can be read in one way, whatever was demanded. */
  private static boolean fits(DateOrder order, List<DateOrder> orders) {
    return orders.contains(order) || orders.equals(List.of(DateOrder.YMD));
  }

  private static Optional<DateOrder> presumed(WrittenTime time) {
    return time.dotted() ? Optional.of(DateOrder.DMY) : Optional.empty();
  }

  private static Optional<DateOrder> habitual(WrittenTime time) {
    return time.american() ? Optional.of(DateOrder.MDY) : Optional.empty();
  }

  private Optional<DateOrder> settled() {
    return shown.size() == 1 ? shown.stream().findFirst() : Optional.empty();
  }

  private void settle(WrittenTime time, List<DateOrder> orders) {
    if (orders.size() != 1 || time.dotted() || orders.get(0) == DateOrder.YMD) {
      return;
    }
    shown.addAll(orders);
    settled().ifPresent(order -> release(Optional.of(order)));
  }

  private void hold(Waiting record) {
    if (example.isEmpty()) {
      example = record.draft().time;
    }
    size += record.size();
    if (shown.size() > 1 || size > Limits.WAITING) {
      undated++;
    } else {
      waiting.add(record);
    }
  }

  /** Hands on what waits: in the given order, or in the usual one of those who write so. */
  private void release(Optional<DateOrder> order) {
    while (!waiting.isEmpty()) {
      Waiting record = waiting.remove();
      Optional<DateOrder> known =
          order.or(() -> record.draft().dateOrder).or(() -> habitual(record.time()));
      if (known.isEmpty()) {
        undated++;
        continue;
      }
      if (order.isEmpty()) {
        assumed++;
        assumption = known;
      }
      sink.accept(record, record.time().in(known.get()).orElseThrow());
    }
  }

  /** Nothing more comes: what still waits is dated by its writing or stays undated. */
  void finish() {
    release(Optional.empty());
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

  /** What to say about dates that only the way of writing decided, if it did. */
  Optional<Message> assumedTold() {
    return assumption.map(
        order -> Message.of("dates.assumed", Excerpt.of(example), order.toString(), assumed));
  }
}

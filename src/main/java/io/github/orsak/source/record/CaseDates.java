package io.github.orsak.source.record;

import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Problem;
import io.github.orsak.source.options.DateOrder;
import io.github.orsak.source.options.Limits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the inputs of a case show together of the order of day and month, for those whose dates
 * leave it open.
 *
 * <p>At the end of the case such an input takes the order of the dates in the others; else what its
 * own language or way of writing makes likely, or that of the others; else, where all records of
 * the case are of one day, either, because nothing depends on it. Otherwise nothing is guessed.
 */
public final class CaseDates {

  private final Set<DateOrder> shown = EnumSet.noneOf(DateOrder.class);
  private final List<Open> open = new ArrayList<>();
  private boolean dated;
  private long held;

  /** An input that is not decided, and what was told of it meanwhile. */
  private record Open(InputReading reading, Input meanwhile) {}

  /** Takes note of the order that a date in some input shows. */
  void show(DateOrder order) {
    shown.add(order);
  }

  /** Takes note that there is an event whose time is known. */
  void date() {
    dated = true;
  }

  /** Takes so many more characters, or gives them back; whether there is room for them. */
  boolean holds(int characters) {
    boolean room = held + characters <= Limits.WAITING;
    held += room ? characters : 0;
    return room;
  }

  /** Keeps an input for the end of the case. */
  void keep(InputReading reading, Input meanwhile) {
    open.add(new Open(reading, meanwhile));
  }

  /**
   * Decides what is open when nothing more comes, and corrects what was told of it.
   *
   * @param inputs what became of all inputs, of which some are replaced
   */
  public void decide(List<Input> inputs) {
    Optional<DateOrder> others = only(shown);
    Optional<DateOrder> likely = likely();
    boolean day = oneDay();
    for (Open one : open) {
      Dating dating = one.reading().dating();
      Optional<DateOrder> own = dating.sign();
      if (!dating.torn() && others.isPresent()) {
        take(one, others.get(), "dates.elsewhere");
      } else if (own.isPresent()) {
        take(one, own.get(), "dates.assumed");
      } else if (!dating.torn() && likely.isPresent()) {
        take(one, likely.get(), "dates.elsewhere");
      } else if (!dating.torn() && day) {
        take(one, DateOrder.DMY, "dates.day");
      } else {
        dating.giveUp();
      }
      replace(inputs, one);
    }
    open.clear();
  }

  private static Optional<DateOrder> only(Set<DateOrder> orders) {
    return orders.size() == 1 ? orders.stream().findFirst() : Optional.empty();
  }

  private Optional<DateOrder> likely() {
    Set<DateOrder> signs = EnumSet.noneOf(DateOrder.class);
    open.forEach(one -> one.reading().dating().sign().ifPresent(signs::add));
    return only(signs);
  }

  private boolean oneDay() {
    Set<List<Integer>> days = new HashSet<>();
    open.forEach(one -> days.addAll(one.reading().dating().days()));
    return days.size() == 1 && !days.contains(List.<Integer>of()) && !dated;
  }

  private static void take(Open one, DateOrder order, String kind) {
    Dating dating = one.reading().dating();
    Message example = dating.example();
    long records = dating.release(order);
    if (records > 0) {
      one.reading().note(Message.of(kind, example, order.toString(), records));
    }
  }

  /** What was added to an input meanwhile stays. */
  private static void replace(List<Input> inputs, Open one) {
    for (int i = 0; i < inputs.size(); i++) {
      Input now = inputs.get(i);
      if (now.name().equals(one.meanwhile().name()) && now.format() == one.meanwhile().format()) {
        Input decided = one.reading().decided(now.format(), now.encoding());
        for (Problem problem : now.problems()) {
          decided = one.meanwhile().problems().contains(problem) ? decided : decided.with(problem);
        }
        inputs.set(i, decided);
        return;
      }
    }
  }
}

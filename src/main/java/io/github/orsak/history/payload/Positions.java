package io.github.orsak.history.payload;

import io.github.orsak.knowledge.catalog.Labels.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Finds out what values without name or label are, from their shapes and from the order in which
 * Microsoft promises the fields of an event.
 *
 * <p>What a shape alone tells is placed first. Each other value takes the first field that it can
 * fill between those of its placed neighbours; only when there is none, any field that is left.
 */
final class Positions {

  private static final int NOWHERE = -1;

  private record Value(String text, Shape shape) {}

  private final List<Meaning> fields;
  private final List<Value> values = new ArrayList<>();
  private final boolean[] taken;
  private int[] places = {};

  /**
   * Begins with no values.
   *
   * @param fields the fields of the event, in order
   * @param known whether a field is known already
   */
  Positions(List<Meaning> fields, Predicate<Meaning> known) {
    this.fields = fields;
    this.taken = new boolean[fields.size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = known.test(fields.get(i));
    }
  }

  void add(String text, Shape shape) {
    values.add(new Value(text, shape));
  }

  /** Hands over each value that has a field. */
  void settle(BiConsumer<Meaning, String> sink) {
    places = new int[values.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = NOWHERE;
    }
    for (int i = 0; i < places.length; i++) {
      if (values.get(i).shape().evident().isPresent()) {
        place(i, 0, fields.size());
      }
    }
    for (int i = 0; i < places.length; i++) {
      if (places[i] == NOWHERE && !emptyField(i)) {
        place(i, before(i) + 1, after(i));
      }
    }
    for (int i = 0; i < places.length; i++) {
      Value value = values.get(i);
      if (places[i] == NOWHERE && value.shape() != Shape.BLANK) {
        place(i, 0, fields.size());
      }
      if (places[i] == NOWHERE) {
        value.shape().evident().ifPresent(meaning -> sink.accept(meaning, value.text()));
      } else if (value.shape() != Shape.BLANK) {
        sink.accept(fields.get(places[i]), value.text());
      }
    }
  }

  private void place(int value, int from, int to) {
    for (int field = from; field < to; field++) {
      if (!taken[field] && values.get(value).shape().fills(fields.get(field))) {
        taken[field] = true;
        places[value] = field;
        return;
      }
    }
  }

  // While every value so far stands at the number of its field, an empty one is an empty field.
  private boolean emptyField(int value) {
    boolean inStep = values.get(value).shape() == Shape.BLANK && value < fields.size();
    for (int i = 0; i < value && inStep; i++) {
      inStep = places[i] == i;
    }
    if (inStep && !taken[value]) {
      taken[value] = true;
      places[value] = value;
    }
    return inStep;
  }

  private int before(int value) {
    int last = NOWHERE;
    for (int i = 0; i < value; i++) {
      last = Math.max(last, places[i]);
    }
    return last;
  }

  private int after(int value) {
    int next = fields.size();
    for (int i = value + 1; i < places.length; i++) {
      next = places[i] == NOWHERE ? next : Math.min(next, places[i]);
    }
    return next;
  }
}

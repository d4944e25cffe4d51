package io.github.orsak.source.record;

import io.github.orsak.event.Field;
import io.github.orsak.source.options.DateOrder;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One record as its format states it: all text, nothing understood yet, absent things empty. */
public final class RecordDraft {

  /** What its program calls its parts. */
  public final RecordShape shape;

  /** The event data in their order. */
  public final List<Field> data = new ArrayList<>();

  /** When it was written. */
  public String time = "";

  /** The computer that wrote it. */
  public String host = "";

  /** The log it stands in. */
  public String channel = "";

  /** The program that wrote it. */
  public String provider = "";

  /** The event id, which may carry qualifiers. */
  public String id = "";

  /** The level as a number. */
  public String level = "";

  /** The level as a word, in any language. */
  public String levelWord = "";

  /** The position in the log. */
  public String recordId = "";

  /** The rendered description. */
  public String message = "";

  /** The zone of its time, where a label beside the time says it. */
  public Optional<ZoneId> zone = Optional.empty();

  /** The order of day and month that is usual in the language of its labels. */
  public Optional<DateOrder> dateOrder = Optional.empty();

  /** Whether the export left the event data out. */
  public boolean dataLost;

  /**
   * The kind of what is to be said of a record that is whole and no event, such as a sum of several
   * events, or empty. Such records are counted and become nothing.
   */
  public String aside = "";

  /** When a collector received it, in UTC, where its own time may be a local one. */
  public String received = "";

  /** Kinds of what is to be said of an event, beside what other parts show. */
  public List<String> notes = List.of();

  /** An empty one; its times are UTC where its program writes no others. */
  public RecordDraft(RecordShape shape) {
    this.shape = shape;
    if (shape.utc()) {
      zone = Optional.of(ZoneOffset.UTC);
    }
  }

  /** Adds what is to be said, once for the input with the number of records it holds for. */
  public void note(String kind) {
    notes = notes.isEmpty() ? new ArrayList<>(1) : notes;
    notes.add(kind);
  }
}

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

  public final RecordShape shape;
  public final List<Field> data = new ArrayList<>();
  public String time = "";
  public String host = "";
  public String channel = "";
  public String provider = "";
  public String id = "";
  public String level = "";
  public String levelWord = "";
  public String recordId = "";
  public String message = "";

  /** The zone of its time, where a label beside the time says it. */
  public Optional<ZoneId> zone = Optional.empty();

  /** The order of day and month that is usual in the language of its labels. */
  public Optional<DateOrder> dateOrder = Optional.empty();

  /** Whether the export left the event data out. */
  public boolean dataLost;

  public RecordDraft(RecordShape shape) {
    this.shape = shape;
    if (shape.utc()) {
      zone = Optional.of(ZoneOffset.UTC);
    }
  }
}

package io.github.orsak.source.record;

import io.github.orsak.event.Message;
import io.github.orsak.source.options.ReadOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what the records of an input leave out, and says what was taken for it. */
final class Omissions {

  private final ReadOptions options;
  private long zones;
  private long computers;
  private long origins;
  private long data;
  private final ReceiptTimes receipts = new ReceiptTimes();
  private final Map<String, Long> noted = new LinkedHashMap<>();

  /**
   * @param options what the user says of the input
   */
  Omissions(ReadOptions options) {
    this.options = options;
  }

  /** Notes what a record leaves out. */
  void of(DatedRecord record) {
    zones += record.local() ? 1 : 0;
    computers += record.nameless() ? 1 : 0;
    origins += record.unattributed() ? 1 : 0;
    data += record.dataLost() ? 1 : 0;
    record.notes().forEach(this::note);
    if (!record.received().isEmpty()) {
      receipts.add(record.event().time(), options.zone(), record.received());
    }
  }

  /** Counts one more of a kind that its program told. */
  void note(String kind) {
    noted.merge(kind, 1L, Long::sum);
  }

  /** Whether nothing was noted of any record. */
  boolean none() {
    return noted.isEmpty();
  }

  /** What to know about the input as a whole; none of it is a loss. */
  List<Message> told() {
    List<Message> told = new ArrayList<>();
    if (zones > 0) {
      boolean stated = !options.zone().equals(ReadOptions.DEFAULTS.zone());
      String zone = options.zone().toString();
      told.add(Message.of(stated ? "zones.told" : "zones", zones, zone));
      receipts
          .offset()
          .filter(offset -> !stated && offset.getTotalSeconds() != 0)
          .ifPresent(offset -> told.add(Message.of("zones.receipt", offset.toString())));
    }
    if (computers > 0) {
      told.add(
          options.computer().isEmpty()
              ? Message.of("computers", computers)
              : Message.of("computers.told", computers, Excerpt.name(options.computer())));
    }
    if (origins > 0) {
      told.add(Message.of("origins", origins));
    }
    if (data > 0) {
      told.add(Message.of("data-left", data));
    }
    noted.forEach((kind, times) -> told.add(Message.of(kind, times)));
    return told;
  }
}

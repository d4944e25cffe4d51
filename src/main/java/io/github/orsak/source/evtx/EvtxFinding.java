package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;

/** Something that stands at an offset of a log file: a record, or damage. */
public sealed interface EvtxFinding permits EvtxRecord, EvtxFinding.Damage {

  /** Bytes from the beginning of the file. */
  long offset();

  /**
   * Something that is not as it should be.
   *
   * @param offset where it begins
   * @param kind what it cost
   * @param message what was found and what to do next
   */
  record Damage(long offset, Kind kind, Message message) implements EvtxFinding {}

  /** What damage cost. */
  enum Kind {
    /** One record, which was seen and cannot be read. */
    RECORD,
    /** Nobody knows how much. */
    PART,
    /** Nothing, but it is good to know. */
    NOTHING
  }
}

package io.github.orsak.source.evtx;

import io.github.orsak.source.xml.Element;

/**
 * A record of a log file.
 *
 * <p>The number in the record's header is left out on purpose: exports count anew from 1, and only
 * {@code System/EventRecordID} is the number that Event Viewer shows.
 *
 * @param offset where it begins in the file
 * @param ticks when it was written to this file, in 100 ns since 1601; an export rounds it or
 *     leaves it zero, so {@code TimeCreated} is the better time where it is stated
 * @param event the root element
 * @param damaged whether the checksum over it does not fit although it should
 */
public record EvtxRecord(long offset, long ticks, Element event, boolean damaged)
    implements EvtxFinding {

  /** The time at which it was written to this file, in ISO 8601. */
  public String written() {
    return ValueText.fileTime(ticks);
  }
}

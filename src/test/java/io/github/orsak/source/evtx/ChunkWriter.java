package io.github.orsak.source.evtx;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;

/** Lays records out in 64 KiB. */
final class ChunkWriter {

  private static final int SIGNATURE = 0x2A2A;

  private final ByteBuffer bytes =
      ByteBuffer.allocate(EvtxWriter.CHUNK).order(ByteOrder.LITTLE_ENDIAN);
  private final MarkupWriter markup = new MarkupWriter(bytes);
  private final long firstId;
  private int records;
  private int last;
  private int afterFirst;
  private int lastValues;

  ChunkWriter(long firstId) {
    this.firstId = firstId;
    bytes.position(EvtxWriter.CHUNK_HEADER);
  }

  int records() {
    return records;
  }

  /**
   * Appends a record.
   *
   * @param time when it was written
   * @param record writes its binary XML
   * @throws BufferOverflowException if it does not fit; the chunk is then complete without it
   */
  void add(Instant time, Consumer<MarkupWriter> record) {
    int start = bytes.position();
    byte[] header = Arrays.copyOf(bytes.array(), EvtxWriter.CHUNK_HEADER);
    try {
      bytes.putInt(SIGNATURE).putInt(0).putLong(firstId + records);
      bytes.putLong(Value.ticks(time));
      record.accept(markup);
      bytes.position(bytes.position() + 7 & ~7);
      int size = bytes.position() + 8 - start;
      bytes.putInt(0).putInt(size).putInt(start + 4, size);
    } catch (BufferOverflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      Arrays.fill(bytes.array(), start, EvtxWriter.CHUNK, (byte) 0);
      bytes.position(start).put(0, header);
      throw new BufferOverflowException();
    }
    last = start;
    lastValues = markup.values();
    records++;
    afterFirst = records == 1 ? bytes.position() : afterFirst;
  }

  /** Leaves the last record as the disk has it when only its beginning was written. */
  void zeroLastValues() {
    Arrays.fill(bytes.array(), lastValues, bytes.position(), (byte) 0);
  }

  /**
   * The chunk with its header.
   *
   * @param stale whether the header is to be as it was after the first record
   */
  byte[] finish(boolean checksums, boolean stale) {
    byte[] array = bytes.array();
    boolean early = stale && records > 1;
    int free = early ? afterFirst : bytes.position();
    long lastId = early ? firstId : firstId + records - 1;
    bytes.position(0);
    bytes.put("ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
    bytes.putLong(firstId).putLong(lastId).putLong(firstId).putLong(lastId);
    bytes.putInt(128).putInt(early ? EvtxWriter.CHUNK_HEADER : last).putInt(free);
    if (checksums) {
      bytes.putInt(52, EvtxWriter.sum(array, EvtxWriter.CHUNK_HEADER, free));
      int tables = 128;
      bytes.putInt(124, EvtxWriter.sum(array, 0, 120, tables, EvtxWriter.CHUNK_HEADER));
    }
    return array;
  }
}

package io.github.orsak.source.evtx;

import io.github.orsak.event.Event;
import java.io.ByteArrayOutputStream;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Writes event logs as Windows does, so that tests need nobody else's files.
 *
 * <p>Record headers count from 1, as in an export, whatever the record ids of the events are. Also
 * writes what Windows leaves behind when things go wrong.
 */
public final class EvtxWriter {

  static final int FILE_HEADER = 4096;
  static final int CHUNK = 65536;
  static final int CHUNK_HEADER = 512;

  private int minorVersion = 1;
  private boolean dirty;
  private boolean checksums = true;
  private boolean templates = true;
  private boolean arrays;
  private boolean halfWritten;
  private int recordsPerChunk = Integer.MAX_VALUE;

  private final List<byte[]> chunks = new ArrayList<>();
  private ChunkWriter chunk = new ChunkWriter(1);
  private long records;

  /** The format of Windows 10 2004 and later instead of the one before. */
  public EvtxWriter version32() {
    minorVersion = 2;
    return this;
  }

  /** A copy of a log in use: the header of its last chunk is as it was after its first record. */
  public EvtxWriter dirty() {
    dirty = true;
    return this;
  }

  /** A dirty copy in which the values of the last record have not arrived on the disk. */
  public EvtxWriter halfWritten() {
    halfWritten = true;
    return dirty();
  }

  /** A file that says it has no checksums, and has none. */
  public EvtxWriter withoutChecksums() {
    checksums = false;
    return this;
  }

  /** Records without templates, as forwarded events have them. */
  public EvtxWriter withoutTemplates() {
    templates = false;
    return this;
  }

  /** Data without names as one array of strings, as classic sources write it. */
  public EvtxWriter stringArrays() {
    arrays = true;
    return this;
  }

  /** Begins a new chunk after so many records, not only when one is full. */
  public EvtxWriter recordsPerChunk(int most) {
    recordsPerChunk = most;
    return this;
  }

  /** The bytes of a log file with these events in this order. */
  public byte[] write(Iterable<Event> events) {
    begin();
    for (Event event : events) {
      add(event.time(), markup -> new EventWriter(markup, templates, arrays).write(event));
    }
    return finish();
  }

  /** The bytes of a log file with one record of any binary XML. */
  byte[] writeRecord(Consumer<MarkupWriter> record) {
    begin();
    add(Instant.EPOCH, record);
    return finish();
  }

  private void begin() {
    chunks.clear();
    records = 0;
    chunk = new ChunkWriter(1);
  }

  private void add(Instant time, Consumer<MarkupWriter> record) {
    if (chunk.records() == recordsPerChunk) {
      next();
    }
    try {
      chunk.add(time, record);
    } catch (BufferOverflowException e) {
      next();
      chunk.add(time, record);
    }
    records++;
  }

  private void next() {
    chunks.add(chunk.finish(checksums, false));
    chunk = new ChunkWriter(records + 1);
  }

  private byte[] finish() {
    if (halfWritten) {
      chunk.zeroLastValues();
    }
    chunks.add(chunk.finish(checksums, dirty));
    ByteArrayOutputStream file = new ByteArrayOutputStream(FILE_HEADER + CHUNK * chunks.size());
    file.writeBytes(header());
    chunks.forEach(file::writeBytes);
    return file.toByteArray();
  }

  private byte[] header() {
    ByteBuffer header = ByteBuffer.allocate(FILE_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.put("ElfFile\0".getBytes(StandardCharsets.US_ASCII));
    header.putLong(0).putLong(chunks.size() - 1L).putLong(records + 1);
    header.putInt(128).putShort((short) minorVersion).putShort((short) 3);
    header.putShort((short) FILE_HEADER).putShort((short) chunks.size());
    header.putInt(120, (dirty ? 1 : 0) | (checksums ? 0 : 4));
    header.putInt(124, checksums ? sum(header.array(), 0, 120) : 0);
    return header.array();
  }

  static int sum(byte[] bytes, int... ranges) {
    CRC32 sum = new CRC32();
    for (int i = 0; i < ranges.length; i += 2) {
      sum.update(bytes, ranges[i], ranges[i + 1] - ranges[i]);
    }
    return (int) sum.getValue();
  }
}

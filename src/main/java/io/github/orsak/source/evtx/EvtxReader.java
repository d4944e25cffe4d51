package io.github.orsak.source.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Reads an event log file of Windows, format 3.1 or 3.2, whole or damaged, from its first byte to
 * its last.
 *
 * <p>A large file is read ahead by a few chunks, which other threads take apart, for that is nearly
 * all of the work. Findings come on the caller's thread and in the order of the file, so nobody can
 * tell the difference but by the clock.
 */
public final class EvtxReader {

  /** Files with no more chunks are not worth a thread. */
  private static final int FEW = 16;

  private static final int MOST_THREADS = 4;

  private final InputStream stream;
  private final Consumer<Finding> sink;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Deque<Chunk> spare = new ArrayDeque<>();

  private EvtxReader(InputStream stream, Consumer<Finding> sink) {
    this.stream = stream;
    this.sink = sink;
  }

  /** A chunk that is being taken apart, and what will have been found in it. */
  private record Pending(Chunk chunk, CompletableFuture<List<Finding>> findings) {}

  /**
   * Reads to the end of the stream.
   *
   * @param sink receives the findings on this thread, in the order of the file
   * @throws IOException if the stream cannot be read on; what was found before has been handed over
   */
  public static void read(InputStream stream, Consumer<Finding> sink) throws IOException {
    new EvtxReader(stream, sink).read();
  }

  private void read() throws IOException {
    Bytes block = new Bytes(FileHeader.SIZE);
    block.length(stream.readNBytes(block.array(), 0, FileHeader.SIZE));
    FileHeader header = FileHeader.of(block);
    header.notes().forEach(sink);
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService workers = Executors.newFixedThreadPool(threads, EvtxReader::thread);
    try {
      int chunks = chunks(header, threads, workers);
      if (chunks < header.chunks()) {
        String text =
            "The file ends after %d of the %d parts it should have; it was cut off. Copy the log again."
                .formatted(chunks, header.chunks());
        sink.accept(new Finding.Damage(offset(chunks), Finding.Kind.PART, text));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "orsak-evtx");
    thread.setDaemon(true);
    return thread;
  }

  private static long offset(int chunks) {
    return FileHeader.SIZE + (long) chunks * Chunk.SIZE;
  }

  /** Reads all chunks and says how many there were. */
  private int chunks(FileHeader header, int threads, ExecutorService workers) throws IOException {
    int count = 0;
    try {
      Chunk chunk = new Chunk(header);
      while (chunk.fill(stream, offset(count))) {
        boolean alone = count < FEW || threads == 1;
        pending.add(
            new Pending(
                chunk,
                alone
                    ? CompletableFuture.completedFuture(chunk.findings())
                    : CompletableFuture.supplyAsync(chunk::findings, workers)));
        count++;
        handOver(alone ? 0 : threads + 1);
        chunk = spare.isEmpty() ? new Chunk(header) : spare.remove();
      }
    } catch (IOException e) {
      handOver(0);
      throw e;
    }
    handOver(0);
    return count;
  }

  /** Hands over what was found, oldest first, until no more than so many chunks are pending. */
  private void handOver(int left) {
    while (pending.size() > left) {
      Pending oldest = pending.remove();
      oldest.findings().join().forEach(sink);
      spare.add(oldest.chunk());
    }
  }
}

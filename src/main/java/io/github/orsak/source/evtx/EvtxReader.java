package io.github.orsak.source.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads an event log file of Windows, format 3.1 or 3.2, whole or damaged, from its first byte to
 * its last.
 *
 * <p>A large file is read ahead by a few chunks, which other threads take apart while this one
 * hands over; what nobody else has begun when it is wanted, this thread takes apart itself. What
 * was found comes on the caller's thread and in the order of the file, so nobody can tell the
 * difference but by the clock.
 *
 * @param <T> what the caller makes of a finding
 */
public final class EvtxReader<T> {

  /** Files with no more chunks are not worth a thread. */
  private static final int FEW = 16;

  private static final int MOST_HELPERS = 3;

  private final InputStream stream;
  private final Function<EvtxFinding, T> digest;
  private final Consumer<T> sink;
  private final Deque<Part> parts = new ArrayDeque<>();
  private final Deque<Chunk> spare = new ArrayDeque<>();

  private EvtxReader(InputStream stream, Function<EvtxFinding, T> digest, Consumer<T> sink) {
    this.stream = stream;
    this.digest = digest;
    this.sink = sink;
  }

  /** A chunk, and what was made of the findings in it once somebody has taken it apart. */
  private final class Part extends FutureTask<List<T>> {

    private final Chunk chunk;

    Part(Chunk chunk) {
      super(
          () -> {
            List<T> digested = new ArrayList<>();
            chunk.findings(finding -> digested.add(digest.apply(finding)));
            return digested;
          });
      this.chunk = chunk;
    }

    List<T> digested() {
      try {
        return get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new CompletionException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CompletionException(e);
      }
    }
  }

  /**
   * Reads to the end of the stream.
   *
   * @param digest makes of a finding, whose tree is larger than what is wanted of it, what is to be
   *     handed over; runs on any thread and in any order, so it may depend on nothing else
   * @param sink receives that on this thread, in the order of the file
   * @throws IOException if the stream cannot be read on; what was found before has been handed over
   */
  public static <T> void read(InputStream stream, Function<EvtxFinding, T> digest, Consumer<T> sink)
      throws IOException {
    new EvtxReader<>(stream, digest, sink).read();
  }

  private void read() throws IOException {
    int helpers = Math.min(MOST_HELPERS, Runtime.getRuntime().availableProcessors() - 1);
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.max(1, helpers), EvtxReader::thread);
    try {
      chunks(helpers, threads);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "orsak-evtx");
    thread.setDaemon(true);
    return thread;
  }

  private void tell(EvtxFinding finding) {
    sink.accept(digest.apply(finding));
  }

  private void chunks(int helpers, ExecutorService threads) throws IOException {
    Slots slots = new Slots(stream, this::note);
    int count = 0;
    try {
      Chunk chunk = new Chunk();
      while (slots.next(chunk)) {
        if (helpers == 0 || count < FEW) {
          chunk.findings(this::tell);
        } else {
          Part part = new Part(chunk);
          parts.add(part);
          threads.execute(part);
          handOver(2 * helpers + 1);
          chunk = spare.isEmpty() ? new Chunk() : spare.remove();
        }
        count++;
      }
    } catch (IOException e) {
      handOver(0);
      throw e;
    }
    handOver(0);
  }

  /** Tells what stands behind everything that was read until now. */
  private void note(EvtxFinding.Damage damage) {
    handOver(0);
    tell(damage);
  }

  /** Hands over what was found, oldest first, until no more than so many parts are left. */
  private void handOver(int left) {
    while (parts.size() > left) {
      Part oldest = parts.element();
      for (Part part : parts) {
        if (!oldest.isDone()) {
          part.run(); // does nothing where another thread has begun
        }
      }
      parts.remove();
      oldest.digested().forEach(sink);
      spare.add(oldest.chunk);
    }
  }
}

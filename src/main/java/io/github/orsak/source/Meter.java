package io.github.orsak.source;

import io.github.orsak.source.options.Progress;

/** How far the reading of all inputs has come; tells it every now and then. */
final class Meter {

  private static final long STEP = 64 * 1024;

  private final Progress progress;
  private final long total;
  private String input = "";
  private long bytes;
  private long told;
  private long events;

  /**
   * @param total bytes of all inputs, or -1 when that is not known beforehand
   */
  Meter(Progress progress, long total) {
    this.progress = progress;
    this.total = total;
  }

  /** From here on bytes belong to this input. */
  void begin(String name) {
    input = name;
  }

  void passed(long count) {
    if (count > 0) {
      at(bytes + count);
    }
  }

  /** So many bytes of all inputs are done, read or not. */
  void at(long position) {
    bytes = position;
    if (bytes - told >= STEP) {
      tell();
    }
  }

  void event() {
    events++;
  }

  long bytes() {
    return bytes;
  }

  void tell() {
    told = bytes;
    progress.read(input, bytes, total, events);
  }
}

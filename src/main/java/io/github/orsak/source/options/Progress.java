package io.github.orsak.source.options;

/** Told now and then how far reading has come. Called about every 64 KiB, so it should be quick. */
@FunctionalInterface
public interface Progress {

  /** Does nothing. */
  Progress NONE = (input, bytes, totalBytes, events) -> {};

  /**
   * @param input the file, archive entry or stream being read
   * @param bytes how much of all inputs has been read
   * @param totalBytes the size of all inputs together, or -1 when it is not known beforehand
   * @param events how many events they have given so far
   */
  void read(String input, long bytes, long totalBytes, long events);
}

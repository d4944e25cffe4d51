package io.github.orsak.source;

/** Told now and then how far reading has come. Called about every 64 KiB, so it should be quick. */
@FunctionalInterface
public interface Progress {

  /** Does nothing. */
  Progress NONE = (input, bytes, totalBytes, events) -> {};

  /**
   * @param input the file or stream being read, as the user named it
   * @param bytes how much of it has been read
   * @param totalBytes its size, or -1 when it is not known beforehand
   * @param events how many events it has given so far
   */
  void read(String input, long bytes, long totalBytes, long events);
}

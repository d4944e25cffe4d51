package io.github.orsak.source.evtx;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages log files in every way a disk, a copy or an attacker could. */
public final class EvtxDamage {

  private static final int FLAGS = 120;
  private static final int FREE_SPACE = EvtxWriter.FILE_HEADER + 48;

  /** What one damage does to a file, and the file after it. */
  private interface Damage {
    byte[] to(byte[] file, Random random);
  }

  private static final List<Damage> ALL =
      List.of(
          EvtxDamage::flip,
          EvtxDamage::flipInRecords,
          EvtxDamage::zero,
          EvtxDamage::copyWithin,
          EvtxDamage::remove,
          EvtxDamage::append,
          (file, random) -> Arrays.copyOf(file, random.nextInt(file.length + 1)),
          (file, random) -> set(file, FLAGS, random.nextInt(8)),
          (file, random) -> set(file, FREE_SPACE, random.nextInt(256)));

  private EvtxDamage() {}

  /** A copy of the file with one to three damages, the same for the same seed. */
  public static byte[] copy(byte[] whole, int seed) {
    Random random = new Random(seed);
    byte[] file = whole.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      file = ALL.get(random.nextInt(ALL.size())).to(file, random);
    }
    return file;
  }

  /** A copy of the file in which some bytes of the first records of its first chunks are others. */
  public static byte[] inRecords(byte[] whole, int seed) {
    return flipInRecords(whole.clone(), new Random(seed));
  }

  private static byte[] set(byte[] file, int at, int value) {
    if (at < file.length) {
      file[at] = (byte) value;
    }
    return file;
  }

  private static byte[] flip(byte[] file, Random random) {
    for (int i = 0; i <= random.nextInt(40) && file.length > 0; i++) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    return file;
  }

  /** Most of a small log is empty, so that damage is aimed at what is not. */
  private static byte[] flipInRecords(byte[] file, Random random) {
    for (int i = 0; i <= random.nextInt(20); i++) {
      int chunk = EvtxWriter.FILE_HEADER + random.nextInt(3) * EvtxWriter.CHUNK;
      int at = chunk + EvtxWriter.CHUNK_HEADER + random.nextInt(12_000);
      set(file, at, random.nextBoolean() ? random.nextInt(256) : random.nextInt(16));
    }
    return file;
  }

  private static byte[] zero(byte[] file, Random random) {
    int from = random.nextInt(file.length + 1);
    Arrays.fill(file, from, Math.min(file.length, from + random.nextInt(5000)), (byte) 0);
    return file;
  }

  private static byte[] copyWithin(byte[] file, Random random) {
    int length = random.nextInt(file.length / 2 + 1);
    int from = random.nextInt(file.length - length + 1);
    int to = random.nextInt(file.length - length + 1);
    System.arraycopy(file, from, file, to, length);
    return file;
  }

  /** Takes bytes away, so that what follows stands where it should not. */
  private static byte[] remove(byte[] file, Random random) {
    int from = random.nextInt(file.length + 1);
    int to = Math.min(file.length, from + random.nextInt(2 * EvtxWriter.CHUNK));
    byte[] rest = Arrays.copyOf(file, file.length - (to - from));
    System.arraycopy(file, to, rest, from, file.length - to);
    return rest;
  }

  /** The beginning of the file, and the file behind it. */
  private static byte[] append(byte[] file, Random random) {
    int cut = random.nextInt(file.length + 1);
    byte[] both = Arrays.copyOf(file, cut + file.length);
    System.arraycopy(file, 0, both, cut, file.length);
    return both;
  }
}

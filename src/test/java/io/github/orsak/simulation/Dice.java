package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Chance that repeats itself: only methods of {@link Random} whose results its contract fixes, so a
 * seed means the same in every Java.
 */
public final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** Chance for one purpose; other purposes with the same seed draw independently of it. */
  public static Dice of(long seed, String purpose) {
    return new Dice(seed * 0x9E3779B97F4A7C15L + purpose.hashCode() * 0x632BE59BD9B4E019L);
  }

  /** Chance of its own for a part, so that what one part draws does not shift the others. */
  public Dice split() {
    return new Dice(random.nextLong());
  }

  /** Whether what happens in this share of cases happens. */
  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A whole number between the two, both included. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** A span between the two, in milliseconds. */
  public long span(long least, long most) {
    return least + (long) (random.nextDouble() * (most - least));
  }

  /** A number between the two. */
  public double share(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  /** A number between the two, small ones as likely as large ones. */
  double logarithmic(double least, double most) {
    return least * StrictMath.exp(random.nextDouble() * StrictMath.log(most / least));
  }

  /** A waiting time with this mean, in milliseconds. */
  public long pause(double mean) {
    return (long) (-mean * StrictMath.log(1 - random.nextDouble()));
  }

  /** One of them. */
  public <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** So many hexadecimal digits. */
  public String hex(int digits) {
    StringBuilder hex = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      hex.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hex.toString();
  }

  String guid() {
    return String.format(Locale.ROOT, "%s-%s-4%s-9%s-%s", hex(8), hex(4), hex(3), hex(3), hex(12));
  }
}

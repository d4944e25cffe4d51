package io.github.orsak.knowledge.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How codes and results are written: in hex and decimal, signed or not, with zeros or without. */
final class CodeText {

  /** Results are 32 bits with the highest set. */
  static final long SIGN_BIT = 0x8000_0000L;

  /** No code or result is written with more characters. */
  static final int LONGEST = 20;

  private static final long LOW_WORD = 0xFFFF_FFFFL;

  private CodeText() {}

  /** The digits alone: {@code 0x00000409}, {@code 0X409} and {@code 409h} all become 409. */
  static String bare(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.startsWith("0x")) {
      word = word.substring(2);
    } else if (word.endsWith("h")) {
      word = word.substring(0, word.length() - 1);
    }
    int start = 0;
    while (start < word.length() - 1 && word.charAt(start) == '0') {
      start++;
    }
    return word.substring(start);
  }

  /** Whether a word begins as a hex number does. */
  static boolean isHexNumber(String word) {
    return word.length() > 2 && word.charAt(0) == '0' && (word.charAt(1) | 0x20) == 'x';
  }

  static boolean isHex(String text) {
    return text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  /** A result in decimal, signed or not, as its low 32 bits. */
  static Optional<Long> result(String word) {
    OptionalLong number = number(word);
    boolean result =
        number.isPresent()
            && (number.getAsLong() < 0
                ? number.getAsLong() >= -SIGN_BIT
                : number.getAsLong() >= SIGN_BIT && number.getAsLong() <= LOW_WORD);
    return result ? Optional.of(number.getAsLong() & LOW_WORD) : Optional.empty();
  }

  /** A decimal number. */
  static OptionalLong number(String word) {
    int sign = word.startsWith("-") ? 1 : 0;
    boolean digits = word.length() > sign && word.length() < LONGEST;
    for (int i = sign; digits && i < word.length(); i++) {
      digits = word.charAt(i) >= '0' && word.charAt(i) <= '9';
    }
    try {
      return digits ? OptionalLong.of(Long.parseLong(word)) : OptionalLong.empty();
    } catch (NumberFormatException tooLarge) {
      return OptionalLong.empty();
    }
  }
}

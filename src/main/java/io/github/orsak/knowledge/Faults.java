package io.github.orsak.knowledge;

import io.github.orsak.knowledge.Fault.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises diagnostic codes, HRESULTs and telling texts in every spelling.
 *
 * <p>Microsoft's table prints the unknown error as {@code 0x0FFFFFFF} and as {@code 0x0FFFFFFFF},
 * which are different numbers; so codes are compared as text without leading zeros, and the two
 * families of values are never merged.
 */
public final class Faults {

  private static final long SIGN_BIT = 0x8000_0000L;
  private static final long LOW_WORD = 0xFFFF_FFFFL;

  private final List<Fault> defined;
  private final Map<String, Fault> byName = new LinkedHashMap<>();
  private final Map<String, Fault> codes = new HashMap<>();
  private final Map<Long, Fault> hresults = new HashMap<>();
  private final Map<String, Fault> texts = new LinkedHashMap<>();

  Faults(List<Fault> defined) {
    this.defined = List.copyOf(defined);
    this.defined.forEach(this::index);
  }

  private void index(Fault fault) {
    byName.put(fault.name(), fault);
    if (fault.kind() == Kind.DIAGNOSTIC_CODE) {
      codes.put(bare(fault.value()), fault);
      fault.spellings().forEach(spelling -> codes.put(bare(spelling), fault));
    } else if (fault.kind() == Kind.HRESULT) {
      hresults.put(Long.parseLong(fault.value().substring(2), 16), fault);
    }
    fault.texts().forEach(text -> texts.put(text, fault));
  }

  /** As the catalog files define them, in their order. */
  List<Fault> defined() {
    return defined;
  }

  /** Every fault that is known. */
  public Collection<Fault> all() {
    return byName.values();
  }

  /** The fault with this name, however it is cased. */
  public Optional<Fault> named(String name) {
    return byName.values().stream().filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * The fault that a value in a field for codes or results names.
   *
   * @param text such as {@code 0x00000409}, {@code 409h}, {@code 1033} or {@code -2147024891}
   */
  public Optional<Fault> labelled(String text) {
    String word = text.strip();
    Optional<Fault> listed = Optional.ofNullable(codes.get(bare(word)));
    if (listed.isPresent()) {
      return listed;
    }
    Optional<Fault> result = hresult(word);
    if (result.isPresent()) {
      return result;
    }
    return decimalCode(word).or(() -> unlisted(bare(word)));
  }

  /** The fault that a value names by its shape alone, without a label to say what it is. */
  public Optional<Fault> shaped(String text) {
    String word = text.strip();
    boolean hex = word.length() > 2 && word.charAt(0) == '0' && (word.charAt(1) | 0x20) == 'x';
    if (hex) {
      Fault listed = codes.get(bare(word));
      return listed != null ? Optional.of(listed) : hresult(word).or(() -> unlisted(bare(word)));
    }
    return word.startsWith("-2147") ? hresult(word) : Optional.empty();
  }

  /** The fault that a message tells in words; the message must be in lower case. */
  public Optional<Fault> told(String message) {
    for (Map.Entry<String, Fault> text : texts.entrySet()) {
      if (message.contains(text.getKey())) {
        return Optional.of(text.getValue());
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> hresult(String word) {
    long value;
    try {
      value = Long.decode(word.toLowerCase(Locale.ROOT).replaceFirst("^0xffffffff(?=.{8}$)", "0x"));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    boolean negative = value < 0 && value >= -SIGN_BIT;
    if (!negative && (value < SIGN_BIT || value > LOW_WORD)) {
      return Optional.empty();
    }
    long low = value & LOW_WORD;
    Fault known = hresults.get(low);
    return Optional.of(known != null ? known : unknown(String.format("0x%08X", low), Kind.HRESULT));
  }

  // Only a field meant for codes makes 1033 the code 0x409.
  private Optional<Fault> decimalCode(String word) {
    try {
      return Optional.ofNullable(codes.get(Long.toHexString(Long.parseLong(word))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Fault> unlisted(String bare) {
    boolean like = bare.length() == 3 && bare.charAt(0) == '4' && isHex(bare);
    return like
        ? Optional.of(
            new Fault(
                "UNLISTED_0x" + bare.toUpperCase(Locale.ROOT),
                "0x" + bare.toUpperCase(Locale.ROOT),
                List.of(),
                Kind.DIAGNOSTIC_CODE,
                "",
                List.of(),
                true,
                new Words(Map.of(Words.FALLBACK, "A code that Microsoft's table does not list.")),
                ""))
        : Optional.empty();
  }

  private static Fault unknown(String value, Kind kind) {
    return new Fault(
        value,
        value,
        List.of(),
        kind,
        "",
        List.of(),
        true,
        new Words(Map.of(Words.FALLBACK, "A result that this catalog does not describe.")),
        "");
  }

  private static boolean isHex(String text) {
    return text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  // 0x00000409, 0X409, 409h and 00000409 all become 409.
  private static String bare(String text) {
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
}

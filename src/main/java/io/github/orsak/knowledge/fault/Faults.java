package io.github.orsak.knowledge.fault;

import io.github.orsak.knowledge.Words;
import io.github.orsak.knowledge.fault.Fault.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Recognises diagnostic codes, HRESULTs and telling texts in every spelling.
 *
 * <p>Microsoft's table prints the unknown error as {@code 0x0FFFFFFF} and as {@code 0x0FFFFFFFF},
 * which are different numbers; so codes are compared as text without leading zeros, and the two
 * families of values are never merged.
 */
public final class Faults {

  // Facility codes are below 0x100, so results in decimal begin with 21474 to 21642.
  private static final long LAST_FACILITY = 0x80FF_FFFFL;

  private static final long WINDOWS_ERRORS = 0x8007_0000L;

  // What nobody has described: a report says so in its language.
  private static final Words UNLISTED = new Words(Map.of(Words.FALLBACK, ""));

  private final List<Fault> defined;
  private final Map<String, Fault> byName = new LinkedHashMap<>();
  private final Map<String, Fault> codes = new HashMap<>();
  private final Map<Long, Fault> hresults = new HashMap<>();
  private final Map<String, Fault> texts = new LinkedHashMap<>();
  private final Map<String, Fault> families = new HashMap<>();

  public Faults(List<Fault> defined) {
    this.defined = List.copyOf(defined);
    this.defined.forEach(this::index);
  }

  private void index(Fault fault) {
    if (fault.kind() == Kind.FAMILY) {
      families.put(fault.value(), fault);
      return;
    }
    byName.put(lower(fault.name()), fault);
    if (fault.kind() == Kind.DIAGNOSTIC_CODE) {
      codes.put(CodeText.bare(fault.value()), fault);
      fault.spellings().forEach(spelling -> codes.put(CodeText.bare(spelling), fault));
    } else if (fault.kind() == Kind.HRESULT) {
      hresults.put(Long.parseLong(fault.value().substring(2), 16), fault);
    }
    fault.texts().forEach(text -> texts.put(text, fault));
    if (fault.specific()) {
      texts.put(lower(fault.name()), fault);
    }
  }

  /** As the catalog files define them, in their order. */
  public List<Fault> defined() {
    return defined;
  }

  /** Every fault that is known. */
  public Collection<Fault> all() {
    return byName.values();
  }

  /** The fault with this name, however it is cased. */
  public Optional<Fault> named(String name) {
    return Optional.ofNullable(byName.get(lower(name)));
  }

  /**
   * The fault that a value in a field for diagnostic codes names.
   *
   * @param text such as {@code 0x00000409}, {@code 409h}, {@code 409}, {@code 1033}, {@code
   *     -2147024891} or the name of a code
   */
  public Optional<Fault> labelled(String text) {
    String word = text.strip();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(codes.get(CodeText.bare(word)))
        .or(() -> hresult(word))
        .or(() -> decimalCode(word))
        .or(() -> titled(word))
        .or(() -> unlisted(CodeText.bare(word)));
  }

  /** What a person who asks for a value means; any hex number is at least an unlisted code. */
  public Optional<Fault> described(String text) {
    String word = text.strip();
    String bare = CodeText.bare(word);
    boolean code = CodeText.isHexNumber(word) && bare.length() <= 8 && CodeText.isHex(bare);
    return labelled(word)
        .or(() -> windowsError(word))
        .or(() -> named("HTTP_" + word))
        .or(() -> code ? Optional.of(unlistedCode(bare)) : Optional.empty());
  }

  // IIS and others print the errors of Windows in decimal, without what makes results of them.
  private Optional<Fault> windowsError(String word) {
    return CodeText.number(word).stream()
        .filter(number -> number > 0 && number <= 0xFFFF)
        .mapToObj(number -> WINDOWS_ERRORS | number)
        .filter(this::isError)
        .map(this::result)
        .findFirst();
  }

  /** Whether Windows has such an error; of those of the web, families are known and no names. */
  private boolean isError(long value) {
    return hresults.containsKey(value)
        || ErrorNames.name(value).isPresent()
        || family(digits(value)).filter(found -> found.value().length() > 7).isPresent();
  }

  /**
   * The fault that an error of Windows or a result is.
   *
   * @param value an error below 65536, which stands for the result made of it, or a result; others
   *     and 0 are no error
   */
  public Optional<Fault> windows(long value) {
    boolean error = value > 0 && value <= 0xFFFF;
    return error || value >= CodeText.SIGN_BIT && value <= 0xFFFF_FFFFL
        ? Optional.of(result(error ? WINDOWS_ERRORS | value : value))
        : Optional.empty();
  }

  /** The fault of this name, which is known or only a name. */
  public Fault called(String name) {
    return named(name)
        .orElseGet(
            () ->
                new Fault(
                    name, "", List.of(), Kind.TEXT, "", List.of(), List.of(), List.of(), true,
                    false, UNLISTED, ""));
  }

  /** Whether a fault is one that the catalog names, and not only a value. */
  public boolean lists(Fault fault) {
    return named(fault.name()).isPresent();
  }

  /** The fault that a value in a field for results or errors names; a bare 400 names none there. */
  public Optional<Fault> result(String text) {
    String word = text.strip();
    boolean digits = word.length() == 8 && word.charAt(0) == '8' && CodeText.isHex(word);
    return digits ? hresult("0x" + word) : shaped(word);
  }

  /** The fault that a value names by its shape alone, without a label to say what it is. */
  public Optional<Fault> shaped(String text) {
    String word = text.strip();
    if (word.isEmpty() || !isNumeric(word.charAt(0)) || word.length() > CodeText.LONGEST) {
      return word.indexOf('_') > 0 ? titled(word) : Optional.empty();
    }
    if (CodeText.isHexNumber(word)) {
      Fault listed = codes.get(CodeText.bare(word));
      return listed != null
          ? Optional.of(listed)
          : hresult(word).or(() -> unlisted(CodeText.bare(word)));
    }
    // 409h and 00000409 can hardly be anything else, 409 can be.
    char last = word.charAt(word.length() - 1);
    boolean marked = (last | 0x20) == 'h' || (word.length() == 8 && word.startsWith("0000"));
    return marked
        ? Optional.ofNullable(codes.get(CodeText.bare(word)))
        : CodeText.result(word).filter(value -> value <= LAST_FACILITY).map(this::result);
  }

  private static boolean isNumeric(char c) {
    return c == '-' || (c >= '0' && c <= '9');
  }

  /**
   * A fault that a message tells.
   *
   * @param fault the fault
   * @param words the words that tell it, lower case
   */
  public record Told(Fault fault, String words) {}

  /** The fault that a message tells in words; the message must be in lower case. */
  public Optional<Told> told(String message) {
    for (Map.Entry<String, Fault> text : texts.entrySet()) {
      if (message.contains(text.getKey())) {
        return Optional.of(new Told(text.getValue(), text.getKey()));
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> hresult(String word) {
    if (!CodeText.isHexNumber(word)) {
      return CodeText.result(word).map(this::result);
    }
    String digits = CodeText.bare(word);
    if (digits.length() == 16 && digits.startsWith("ffffffff")) {
      digits = digits.substring(8);
    }
    return digits.length() == 8 && CodeText.isHex(digits)
        ? Optional.of(Long.parseLong(digits, 16))
            .filter(v -> v >= CodeText.SIGN_BIT)
            .map(this::result)
        : Optional.empty();
  }

  private Fault result(long value) {
    Fault known = hresults.get(value);
    return known != null ? known : unlistedResult(value);
  }

  /** The fault with this name, or the result that Windows calls so. */
  private Optional<Fault> titled(String word) {
    return named(word).or(() -> ErrorNames.value(word).map(this::result));
  }

  // Only a field meant for codes makes 1033 the code 0x409.
  private Optional<Fault> decimalCode(String word) {
    OptionalLong number = CodeText.number(word);
    return number.isPresent()
        ? Optional.ofNullable(codes.get(Long.toHexString(number.getAsLong())))
        : Optional.empty();
  }

  private static Optional<Fault> unlisted(String bare) {
    boolean like = bare.length() == 3 && bare.charAt(0) == '4' && CodeText.isHex(bare);
    return like ? Optional.of(unlistedCode(bare)) : Optional.empty();
  }

  private static Fault unlistedCode(String bare) {
    String value = "0x" + bare.toUpperCase(Locale.ROOT);
    return unlisted("UNLISTED_" + value, value, Kind.DIAGNOSTIC_CODE, UNLISTED, "");
  }

  /** A result by the name that Windows has for it, with what its family says. */
  private Fault unlistedResult(long value) {
    String digits = digits(value);
    String name = ErrorNames.name(value).orElse(digits);
    return family(digits)
        .map(f -> unlisted(name, digits, Kind.HRESULT, f.meaning(), f.source()))
        .orElseGet(() -> unlisted(name, digits, Kind.HRESULT, UNLISTED, ""));
  }

  private Optional<Fault> family(String digits) {
    return IntStream.iterate(digits.length() - 1, length -> length > 2, length -> length - 1)
        .mapToObj(length -> families.get(digits.substring(0, length)))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String digits(long value) {
    return String.format("0x%08X", value);
  }

  private static Fault unlisted(
      String name, String value, Kind kind, Words meaning, String source) {
    return new Fault(
        name, value, List.of(), kind, "", List.of(), List.of(), List.of(), false, false, meaning,
        source);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

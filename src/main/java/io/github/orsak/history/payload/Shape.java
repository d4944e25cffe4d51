package io.github.orsak.history.payload;

import io.github.orsak.history.names.Spelling;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Labels.Meaning;
import java.util.Locale;
import java.util.Optional;

/** What a value without name or label looks like. */
enum Shape {
  BLANK,
  GUID,
  PRINCIPAL,
  FAULT,
  THUMBPRINT,
  SERIAL,
  CA,
  OID,
  /** A few words that can be the name of a CA or a template. */
  NAME,
  /** Short hex digits: a serial number, or a name such as CA01. */
  HEX,
  NUMBER,
  /** A sentence, a path, a number: nothing that a field holds. */
  NOISE;

  private static final int THUMBPRINT_DIGITS = 40;
  private static final int SHORTEST_SERIAL = 16;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_GUID = 60;
  private static final int MOST_WORDS = 8;
  private static final String NEVER_IN_NAMES = "=:;@\\/<>{}|\"?*\n\r\t";

  /** What the value can fill. */
  boolean fills(Meaning meaning) {
    return switch (meaning) {
      case DEVICE -> this == GUID;
      case USER -> this == GUID || this == PRINCIPAL;
      case CA -> this == CA || this == NAME || this == HEX;
      case TEMPLATE -> this == OID || this == NAME || this == HEX;
      case THUMBPRINT -> this == THUMBPRINT;
      case SERIAL -> this == SERIAL || this == HEX || this == NUMBER;
      default -> false;
    };
  }

  /** What the value is by its shape alone; the others need a place among the fields. */
  Optional<Meaning> evident() {
    return switch (this) {
      case CA -> Optional.of(Meaning.CA);
      case THUMBPRINT -> Optional.of(Meaning.THUMBPRINT);
      case SERIAL -> Optional.of(Meaning.SERIAL);
      default -> Optional.empty();
    };
  }

  /**
   * The shape of a value.
   *
   * @param failing whether the event can say why something failed
   */
  static Shape of(String value, Catalog catalog, boolean failing) {
    if (Spelling.isBlank(value)) {
      return BLANK;
    }
    if (isWholeGuid(value)) {
      return GUID;
    }
    if (catalog.faults().shaped(value).isPresent()) {
      return FAULT;
    }
    int digits = Spelling.hexDigits(value);
    if (digits >= SHORTEST_SERIAL) {
      return digits == THUMBPRINT_DIGITS ? THUMBPRINT : SERIAL;
    }
    if (digits > 0) {
      return value.chars().allMatch(c -> c >= '0' && c <= '9') ? NUMBER : HEX;
    }
    if (isOid(value)) {
      return OID;
    }
    if (isCa(value)) {
      return CA;
    }
    if (value.indexOf('@') > 0 && value.indexOf(' ') < 0) {
      return PRINCIPAL;
    }
    boolean name = isName(value) && !catalog.labels().state(value);
    boolean told = failing && name && tells(value, catalog);
    return name && !told ? NAME : NOISE;
  }

  private static boolean tells(String value, Catalog catalog) {
    return catalog.faults().told(value.toLowerCase(Locale.ROOT)).isPresent();
  }

  private static boolean isWholeGuid(String value) {
    return value.length() >= 36
        && value.length() <= LONGEST_GUID
        && Spelling.guidIn(value.replace('_', '-'), 0) >= 0;
  }

  private static boolean isOid(String value) {
    int dots = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
      dots += c == '.' ? 1 : 0;
    }
    // Four numbers can be an IPv4 address.
    return dots > 3;
  }

  private static boolean isCa(String value) {
    int slash = value.indexOf('\\');
    boolean path = slash == 0 || (value.length() > 1 && value.charAt(1) == ':');
    int name = slash + 1;
    while (name < value.length() && value.charAt(name) == '\\') {
      name++;
    }
    return slash > 0
        && !path
        && name < value.length()
        && value.indexOf('\\', name) < 0
        && value.indexOf('=') < 0
        && value.indexOf('\n') < 0
        && value.lastIndexOf(' ', slash) < 0;
  }

  private static boolean isName(String value) {
    if (value.length() > LONGEST_NAME || ".!".indexOf(value.charAt(value.length() - 1)) >= 0) {
      return false;
    }
    int letters = 0;
    int words = 1;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (NEVER_IN_NAMES.indexOf(c) >= 0) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
      words += c == ' ' ? 1 : 0;
    }
    return letters > 0 && words <= MOST_WORDS;
  }
}

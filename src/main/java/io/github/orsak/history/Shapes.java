package io.github.orsak.history;

import io.github.orsak.knowledge.Labels.Meaning;
import java.util.List;

/**
 * Reads what has no label by its shape and place: the first GUID is a device and the second a user,
 * in the order in which Microsoft promises them.
 */
final class Shapes {

  private static final int THUMBPRINT_DIGITS = 40;
  private static final int SHORTEST_SERIAL = 16;
  private static final int LONGEST_TEMPLATE = 64;

  private final Payload payload;

  Shapes(Payload payload) {
    this.payload = payload;
  }

  /**
   * Reads what is left.
   *
   * @param values the values without name or label, in their order
   * @param message the rendered description
   */
  void read(List<String> values, String message) {
    boolean afterCa = false;
    for (String text : values) {
      String value = Spelling.trimmed(text);
      afterCa = !value.isEmpty() && value.indexOf('\n') < 0 && read(value, afterCa);
    }
    if (!payload.hasFault()) {
      codesIn(message);
      values.forEach(this::codesIn);
    }
    if (!payload.has(Meaning.DEVICE)) {
      guidIn(message);
    }
  }

  // Whether the next value may be the template: it follows the CA.
  private boolean read(String value, boolean afterCa) {
    if (isWholeGuid(value)) {
      payload.take(payload.has(Meaning.DEVICE) ? Meaning.USER : Meaning.DEVICE, value);
      return false;
    }
    if (!payload.has(Meaning.CA) && looksLikeCa(value)) {
      payload.take(Meaning.CA, value);
      return true;
    }
    if (payload.takeShaped(value)) {
      return false;
    }
    int digits = Spelling.hexDigits(value);
    if (digits == THUMBPRINT_DIGITS) {
      payload.take(Meaning.THUMBPRINT, value);
    } else if (digits >= SHORTEST_SERIAL && digits < THUMBPRINT_DIGITS) {
      payload.take(Meaning.SERIAL, value);
    } else if (afterCa && looksLikeTemplate(value)) {
      payload.take(Meaning.TEMPLATE, value);
    }
    return false;
  }

  private static boolean isWholeGuid(String value) {
    String id = Spelling.identity(value);
    return id.length() == 36 && Spelling.isGuid(id, 0) && value.length() <= 60;
  }

  private static boolean looksLikeCa(String value) {
    int slash = value.indexOf('\\');
    boolean path = value.startsWith("\\\\") || (value.length() > 1 && value.charAt(1) == ':');
    return slash > 0
        && slash == value.lastIndexOf('\\')
        && slash < value.length() - 1
        && !path
        && value.indexOf('=') < 0
        && value.lastIndexOf(' ', slash) < 0;
  }

  private static boolean looksLikeTemplate(String value) {
    return value.length() <= LONGEST_TEMPLATE
        && value.indexOf(' ') < 0
        && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.()".indexOf(c) >= 0);
  }

  private void codesIn(String text) {
    for (int at = text.indexOf("0x"); at >= 0; at = text.indexOf("0x", at + 2)) {
      int end = at + 2;
      while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
        end++;
      }
      payload.takeShaped(text.substring(at, end));
    }
  }

  private void guidIn(String text) {
    int at = Spelling.guidIn(text);
    if (at >= 0) {
      payload.take(Meaning.DEVICE, text.substring(at, at + 36));
    }
  }
}

package io.github.orsak.report;

/**
 * Text that no display obeys.
 *
 * <p>Text from logs is written by strangers. Control characters could move a terminal's cursor, and
 * marks of direction could let a sentence read as another one, in a browser too.
 */
public final class Inert {

  private Inert() {}

  /** The text with a dot for each character that a display might obey. */
  public static String text(String text) {
    return text.codePoints().allMatch(Inert::character)
        ? text
        : text.codePoints()
            .map(point -> character(point) ? point : '.')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Whether a character neither steers a display nor ends a line, tabs and line feeds apart. */
  public static boolean character(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\n' || point == '\t';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

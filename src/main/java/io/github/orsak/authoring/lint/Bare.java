package io.github.orsak.authoring.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rule text in which what does not count is made blank, so that places stay what they are. */
final class Bare {

  private static final Pattern PARTS =
      Pattern.compile("(\"(?:[^\"\\\\\\n]|\\\\.)*\")|//[^\\n]*|(?s:/\\*.*?\\*/)");

  private Bare() {}

  /** The text without comments. */
  static String withoutComments(String text) {
    return blanked(text, false);
  }

  /** The text without comments and without what stands in quotes. */
  static String code(String text) {
    return blanked(text, true);
  }

  private static String blanked(String text, boolean quotes) {
    StringBuilder bare = new StringBuilder(text);
    Matcher part = PARTS.matcher(text);
    while (part.find()) {
      if (part.group(1) == null || quotes) {
        for (int i = part.start(); i < part.end(); i++) {
          if (text.charAt(i) != '\n') {
            bare.setCharAt(i, ' ');
          }
        }
      }
    }
    return bare.toString();
  }
}

package io.github.orsak.source.json.shape;

/** Escapes of XML that tools leave in what they take from it. */
public final class Escapes {

  private Escapes() {}

  /** The text with the characters that the escapes stand for. */
  public static String undone(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }
}

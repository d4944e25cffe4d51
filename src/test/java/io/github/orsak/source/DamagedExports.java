package io.github.orsak.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Ways in which exports of logs get spoilt on their way to whoever reads them. */
final class DamagedExports {

  private DamagedExports() {}

  /** Damages that leave nothing to read, whatever it was, by their names. */
  static Map<String, byte[]> replacements(int length) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    byte[] noise = new byte[Math.max(64, length)];
    new Random(7).nextBytes(noise);
    all.put("nothing", new byte[0]);
    all.put("zeros", new byte[length]);
    all.put("blanks", utf8(" \n".repeat(length)));
    all.put("noise", noise);
    all.put("noise of signs", signs());
    all.put("a page", utf8("<!DOCTYPE html>\n<html><body>404 Not Found</body></html>\n"));
    all.put(
        "a page in XML",
        utf8(
            "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><p>Sign in</p></html>"));
    all.put(
        "an error in XML", utf8("<?xml version='1.0'?>\n<Error><Code>AccessDenied</Code></Error>"));
    all.put("an error in JSON", utf8("{\"error\":{\"code\":\"InvalidAuthenticationToken\"}}"));
    return all;
  }

  private static byte[] signs() {
    byte[] signs = new byte[2_000];
    Random random = new Random(8);
    for (int i = 0; i < signs.length; i++) {
      signs[i] = (byte) (' ' + random.nextInt(95));
    }
    return signs;
  }

  /** Damages to a text, by their names. */
  static Map<String, byte[]> ofText(String text) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    byte[] bytes = utf8(text);
    all.put("beginning lost", Arrays.copyOfRange(bytes, bytes.length * 3 / 7, bytes.length));
    all.put("first ten bytes lost", Arrays.copyOfRange(bytes, 10, bytes.length));
    all.put("first half zeros", zeros(bytes, 0, bytes.length / 2));
    all.put("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
    all.put(
        "UTF-16BE less a byte",
        Arrays.copyOfRange(text.getBytes(StandardCharsets.UTF_16BE), 1, 2 * text.length()));
    all.put("UTF-32", text.getBytes(Charset.forName("UTF-32LE")));
    all.put("no quotes", utf8(text.replace("\"", "").replace("'", "")));
    all.put("no lines", utf8(text.replace("\r", "").replace("\n", " ")));
    all.put("old lines", utf8(text.replace("\n", "\r")));
    all.put("bars", utf8(text.replaceAll("[,;\t]", "|")));
    all.put("blanks between", utf8(text.replaceAll("[,;\t]", "  ")));
    all.put("quoted in a mail", utf8(text.replaceAll("(?m)^", "> ")));
    all.put("quoted-printable", utf8(text.replace("=", "=3D")));
    all.put(
        "escaped for HTML",
        utf8(
            text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")));
    int line = text.indexOf('\n');
    if (line > 0) {
      String first = text.substring(0, line).replaceAll("\\p{L}", "?");
      all.put("first line spoilt", utf8(first + text.substring(line)));
    }
    return all;
  }

  private static byte[] zeros(byte[] bytes, int from, int to) {
    byte[] wiped = bytes.clone();
    Arrays.fill(wiped, from, to, (byte) 0);
    return wiped;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

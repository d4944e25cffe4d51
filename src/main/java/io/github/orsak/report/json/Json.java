package io.github.orsak.report.json;

import io.github.orsak.report.Inert;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes trees of maps, lists and values as JSON that a person can read too.
 *
 * <p>Text from logs is written by strangers, and JSON ends up in terminals, editors and scripts of
 * web pages. So what steers the display there or ends a line is escaped, which no program that
 * reads JSON notices.
 */
public final class Json {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(INDENT)
                  .withArrayIndenter(INDENT))
          .build();

  private Json() {}

  /** The tree, two spaces deeper with each level, ending in a line feed on every platform. */
  public static String of(Object tree) {
    return inert(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree)) + "\n";
  }

  /** The tree on one line, without a line feed. */
  public static String inline(Object tree) {
    return inert(MAPPER.writeValueAsString(tree));
  }

  // Outside of its texts JSON holds only ASCII, and in them ASCII is escaped already where it must.
  private static String inert(String json) {
    if (json.codePoints().allMatch(Json::inert)) {
      return json;
    }
    StringBuilder all = new StringBuilder(json.length() + 64);
    json.codePoints()
        .forEach(
            point -> {
              for (char c : Character.toChars(point)) {
                all.append(inert(point) ? c : "\\u%04X".formatted((int) c));
              }
            });
    return all.toString();
  }

  private static boolean inert(int point) {
    return Inert.character(point);
  }
}

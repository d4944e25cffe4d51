package io.github.orsak.redaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that are recognised by how they look or by what stands before them. */
enum NamesByLook {
  GUID(
      "(?<![0-9a-f-])@(?![0-9a-f-])",
      "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
      "%08x-0000-4000-8000-000000000000"),
  SID("\\b@", "s-1-(?:5-21|12-1)-[0-9-]+", "S-1-5-21-0-0-0-%d"),
  HEX("(?<![0-9a-z])@(?![0-9a-z])", "(?:[0-9a-f]{2}[ :]){15,}[0-9a-f]{2}|[0-9a-f]{32,}", "A%d"),
  HARDWARE(
      "(?<![0-9a-z:-])@(?![0-9a-z:-])", "(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}", "02-00-00-00-00-%02x"),
  ADDRESS("(?<![0-9.])@(?![0-9.])", "(?:[0-9]{1,3}\\.){3}[0-9]{1,3}", "198.18.0.%d"),
  WIDE(
      "(?<![0-9a-z:.])@(?![0-9a-z:.])",
      "(?=[0-9a-f:]*[0-9a-f]::?[0-9a-f])(?=[0-9a-f:]*::)[0-9a-f:]{4,39}"
          + "|(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}",
      "2001:db8::%x"),
  SITE("(?<=://)@", "[\\w-]+(?:\\.[\\w-]+)+", "site%02d.example.test"),
  SHARE("(?<=(?<![\\\\\\w:])\\\\\\\\)@", "[\\w-][\\w.-]*", "server%02d"),
  NAMED("(?<=\\bdns(?: name)?[=:] ?)@", "[\\w-]+(?:\\.[\\w-]+)+", "name%02d.example.test"),
  PROFILE("(?<=\\\\users\\\\{1,2}|/home/|/users/)@", "[\\w.$-]+", "account%02d"),
  ACCOUNT(
      "(?<![\\\\\\w])"
          + "(?!(?:hk\\w+|authority|builtin|service|apppool|windows|microsoft|files)\\\\)@",
      "[a-z][\\w.-]+\\\\[\\w.$-]+",
      "EXAMPLE\\account%02d"),
  TELEPHONE("(?<![\\w+/=])@(?!\\w)", "\\+[1-9](?:[ .()/-]{0,2}[0-9]){7,14}", "+1 555 01%02d"),
  BLOB("@", "[a-z0-9+/]{80,}={0,2}", "ENCODED%d");

  private static final String ALL =
      Arrays.stream(values()).map(NamesByLook::group).collect(Collectors.joining("|"));

  private final String where;
  private final String look;
  private final String form;

  NamesByLook(String where, String look, String form) {
    this.where = where;
    this.look = look;
    this.form = form;
  }

  /** One alternative for each, in a group of its name. */
  static String all() {
    return ALL;
  }

  /** Whether a whole text looks like one of them. */
  static boolean any(String text) {
    return Arrays.stream(values())
        .anyMatch(
            one ->
                Pattern.compile(one.look, Pattern.CASE_INSENSITIVE).matcher(text).matches()
                    && one != SHARE
                    && one != PROFILE
                    && one != NAMED
                    && one != SITE);
  }

  /** What its group is called in a pattern. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String group() {
    return where.replace("@", "(?<" + label() + ">" + look + ")");
  }

  /**
   * The stand-in for the n-th of its kind.
   *
   * @param length how long what it stands for is
   */
  String standIn(int number, int length) {
    String made = String.format(form, number);
    // A thumbprint stays as long as one is.
    return this == HEX
        ? "A" + "0".repeat(Math.max(0, length - made.length())) + made.substring(1)
        : made;
  }
}

package io.github.orsak.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the name of a file promises. Names never decide how a file is read; they only tell whether
 * something that could not be read was meant to be a log.
 */
enum LogName {
  /** An event log of Windows. */
  EVENT_LOG,
  /** A table, an XML or a JSON text, a web log or whatever else readers take and is no prose. */
  EXPORT,
  /** Text, as logs are and many other things. */
  TEXT,
  /** A program's text or a document, which quotes logs at most. */
  WRITING,
  /** Anything. */
  OTHER;

  /** What copying, downloading and keeping put behind a name. */
  private static final Pattern ADDED =
      Pattern.compile(
          "(?:\\.(?:bak|old|orig|save|tmp|part|partial|crdownload|download|copy|dat|bin|gz|gzip|[0-9]{1,8})"
              + "| ?\\([0-9]+\\)|~)$");

  private static final Pattern PACKED = Pattern.compile("(?i)\\.gz(?:ip)?$");

  private static final Pattern EVENT_LOG_NAME =
      Pattern.compile(
          "\\.evtx?\\b|^microsoft.*intune.*connector[^.]*$|%4(?:admin|operational)[^.]*$");

  private static final List<String> EXPORTS =
      List.of("xml", "json", "jsonl", "ndjson", "csv", "tsv", "tab", "svclog", "clixml", "zip");

  private static final List<String> TEXTS = List.of("", "txt", "log", "out", "yaml", "yml");

  private static final List<String> WRITINGS =
      List.of(
          "ps1",
          "psm1",
          "psd1",
          "bat",
          "cmd",
          "vbs",
          "js",
          "ts",
          "py",
          "sh",
          "sql",
          "kql",
          "cs",
          "java",
          "c",
          "h",
          "cpp",
          "go",
          "rs",
          "rb",
          "pl",
          "drl",
          "config",
          "ini",
          "conf",
          "cfg",
          "toml",
          "properties",
          "inf",
          "md",
          "rst",
          "adoc");

  /** Whether nothing but a log or an export of one is expected under such a name. */
  boolean exported() {
    return this == EVENT_LOG || this == EXPORT;
  }

  /** What the name of an input promises. */
  static LogName of(String input) {
    String name = plain(input);
    if (EVENT_LOG_NAME.matcher(name).find()) {
      return EVENT_LOG;
    }
    String extension = extension(name);
    boolean packed = extension.isEmpty() && PACKED.matcher(input).find();
    if (packed || EXPORTS.contains(extension)) {
      return EXPORT;
    }
    return TEXTS.contains(extension) ? TEXT : WRITINGS.contains(extension) ? WRITING : OTHER;
  }

  /** The ending of the name, lower case and without its dot, or empty. */
  static String ending(String input) {
    return extension(plain(input));
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private static String plain(String input) {
    String name =
        input
            .substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1)
            .toLowerCase(Locale.ROOT);
    String before = "";
    while (!before.equals(name)) {
      before = name;
      name = ADDED.matcher(name).replaceFirst("");
    }
    return name;
  }
}

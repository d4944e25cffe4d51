package io.github.orsak.source;

import io.github.orsak.event.Message;
import io.github.orsak.source.batch.YamlBatch;
import io.github.orsak.source.chars.Encoding;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.text.CmTraceLog;
import io.github.orsak.source.text.PrintedStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an input is, by its first characters, and what to do about those we do not read. */
enum Format {
  EVENT_XML(Message.text("Event XML")),
  JSON(Message.text("JSON")),
  YAML(Message.of("format.batch")),
  EVTX(Message.text("EVTX")),
  EVT(Message.text("EVT"), "not.evt"),
  ZIP(Message.text("ZIP"), "zip.deep"),
  CAB(Message.text("CAB"), "not.cab"),
  GZIP(Message.text("gzip"), "zip.deep"),
  OTHER_ARCHIVE(Message.of("format.archive"), "not.archive"),
  CLIXML(Message.text("Clixml")),
  SVCLOG(Message.of("format.trace")),
  IIS(Message.of("format.iis")),
  CMTRACE(Message.of("format.plugin")),
  TABLE(Message.of("format.table")),
  PRINTED_TABLE(Message.of("format.table"), "not.printed"),
  TEXT(Message.of("format.text")),
  UNKNOWN(Message.of("format.none"), "not.format");

  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)\\s*\\{\\s*\"(?:odata\\.)?(?:errors?|fault|message|code|status(?:code)?)\"\\s*:");

  private static final Pattern PAGE = Pattern.compile("(?i)html|error|fault");
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");
  private static final Pattern EVENT = Pattern.compile("<(?:[\\w.-]+:)?Event[\\s>]");
  private static final Pattern IIS_HEADER =
      Pattern.compile("#(Software|Fields|Date|Version|Start-Date|Remark):");

  /** A bracket may also begin a settings file, a script or the time in a line of some log. */
  private static final Pattern JSON_BEGIN = Pattern.compile("(?m)^[\\[{]\\s*+(?:[\\[{\"\\]}]|\\z)");

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?m)^[^\\n]*\\b(?:TimeCreated|InstanceI[Dd])\\b[^\\n]*\\n *-+(?: +-+)+ *\\r?$");
  private static final Pattern YAML_KEY = Pattern.compile("[\"']?(\\w+)[\"']?\\s*:(?:\\s|$)");
  private static final Pattern COLUMNS =
      Pattern.compile("(?:sep=.\\s+)?[^\\n]*([,;\\t])[^\\n]*\\1[^\\n]*\\1");

  /** 7-Zip, RAR, bzip2, xz and Zstandard, by their first bytes in windows-1252. */
  private static final List<String> OTHER_ARCHIVES =
      List.of("7z\u00BC\u00AF", "Rar!\u001A", "BZh", "\u00FD7zXZ", "(\u00B5/\u00FD");

  private static final int TAR_MARK = 257;

  /** How a part of an event log begins. */
  private static final String CHUNK_MARK = "ElfChnk\0";

  private static final int HEADER = 1000;

  /** What it is called. */
  final Message title;

  private final String remedy;

  Format(Message title) {
    this(title, "");
  }

  /**
   * @param remedy the kind of what is to be said of one, or empty for those we read
   */
  Format(Message title, String remedy) {
    this.title = title;
    this.remedy = remedy;
  }

  /** Whether nothing but a log is of this format, so that what is wrong with it is a loss. */
  boolean isLog() {
    return switch (this) {
      case EVENT_XML, CLIXML, JSON, YAML, UNKNOWN -> false;
      default -> true;
    };
  }

  boolean readable() {
    return remedy.isEmpty();
  }

  /**
   * Why the input is not read and what to do instead.
   *
   * @param appearance what it looks like, where it is unknown
   */
  Message remedy(String input, Message appearance) {
    return this == UNKNOWN
        ? Message.of(remedy, appearance)
        : Message.of(remedy, Excerpt.name(input));
  }

  /** The format of a file that is no text, or {@link #UNKNOWN}. */
  static Format ofBytes(byte[] prefix) {
    String start = new String(prefix, 0, Math.min(8, prefix.length), Encoding.ANSI);
    if (start.startsWith("ElfFile\0")) {
      return EVTX;
    }
    if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6") || start.startsWith("PK\7\b")) {
      return ZIP;
    }
    if (start.startsWith("MSCF")) {
      return CAB;
    }
    if (start.startsWith("LfLe", 4)) {
      return EVT;
    }
    if (start.startsWith("\u001F\u2039")) {
      return GZIP;
    }
    if (OTHER_ARCHIVES.stream().anyMatch(start::startsWith) || holds(prefix, TAR_MARK, "ustar")) {
      return OTHER_ARCHIVE;
    }
    // A log may have lost its header, or what stood in it.
    return new String(prefix, Encoding.ANSI).contains(CHUNK_MARK) ? EVTX : UNKNOWN;
  }

  private static boolean holds(byte[] prefix, int at, String mark) {
    return prefix.length >= at + mark.length()
        && new String(prefix, at, mark.length(), Encoding.ANSI).equals(mark);
  }

  /** The format of a text by its beginning, or {@link #UNKNOWN}. */
  static Format ofText(String beginning) {
    String text = beginning.stripLeading();
    if (CmTraceLog.begins(text)) {
      return CMTRACE;
    }
    if (text.startsWith("<")) {
      return ofRoot(text);
    }
    if ((text.startsWith("{") || text.startsWith("[")) && JSON_BEGIN.matcher(text).find()) {
      return JSON;
    }
    if (IIS_HEADER.matcher(text).lookingAt()) {
      return IIS;
    }
    if (isYaml(text)) {
      return YAML;
    }
    Optional<PrintedStyle> style = PrintedStyle.of(text);
    if (style.isPresent()
        && (style.get() == PrintedStyle.NUMBERED || !EVENT.matcher(text).find())) {
      return TEXT;
    }
    if (EVENT.matcher(text).find()) {
      return EVENT_XML;
    }
    String header = text.substring(0, Math.min(HEADER, text.length()));
    if (PRINTED.matcher(header).find()) {
      return PRINTED_TABLE;
    }
    boolean table = header.startsWith("#TYPE ") || COLUMNS.matcher(header).lookingAt();
    return table ? TABLE : UNKNOWN;
  }

  private static Format ofRoot(String text) {
    if (isPage(text)) {
      return UNKNOWN;
    }
    return switch (root(text)) {
      case "Objs" -> CLIXML;
      case "E2ETraceEvent" -> SVCLOG;
      default -> EVENT_XML;
    };
  }

  /** Whether a text is a web page, or the error that a server sent instead of what was wanted. */
  static boolean isPage(String text) {
    if (ERROR.matcher(text).lookingAt()) {
      return true;
    }
    return text.stripLeading().startsWith("<")
        && PAGE.matcher(root(text)).matches()
        && (root(text).equalsIgnoreCase("html") || !EVENT.matcher(text).find());
  }

  /** The local name of the first element, or empty. */
  static String root(String text) {
    Matcher root = ROOT.matcher(text);
    return root.find() ? root.group(1) : "";
  }

  private static boolean isYaml(String text) {
    String first =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("%YAML"))
            .findFirst()
            .orElse("");
    Matcher key = YAML_KEY.matcher(first);
    return first.equals("---")
        || first.startsWith("--- ")
        || key.lookingAt() && YamlBatch.KEYS.contains(key.group(1));
  }
}

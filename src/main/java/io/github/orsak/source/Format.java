package io.github.orsak.source;

import io.github.orsak.event.Message;
import io.github.orsak.source.chars.Encoding;
import io.github.orsak.source.record.Excerpt;
import io.github.orsak.source.table.TableBeginning;
import java.util.List;
import java.util.regex.Pattern;

/** What an input is that is no text we read, by its first bytes, and what to do about it. */
enum Format {
  EVTX(Message.text("EVTX")),
  EVT(Message.text("EVT"), "not.evt"),
  ZIP(Message.text("ZIP"), "zip.deep"),
  CAB(Message.text("CAB"), "not.cab"),
  GZIP(Message.text("gzip"), "zip.deep"),
  OTHER_ARCHIVE(Message.of("format.archive"), "not.archive"),
  PRINTED_TABLE(Message.of("format.table"), "not.printed"),
  BARE_TABLE(Message.of("format.table"), "not.columns"),
  CHAINSAW_TABLE(Message.of("format.table"), "not.chainsaw"),
  UNKNOWN(Message.of("format.none"), "not.format");

  /** 7-Zip, RAR, bzip2, xz and Zstandard, by their first bytes in windows-1252. */
  private static final List<String> OTHER_ARCHIVES =
      List.of("7z\u00BC\u00AF", "Rar!\u001A", "BZh", "\u00FD7zXZ", "(\u00B5/\u00FD");

  private static final int TAR_MARK = 257;

  /** How a part of an event log begins. */
  private static final String CHUNK_MARK = "ElfChnk\0";

  /** A table of Kibana with the connector's words and without the number of the event. */
  private static final Pattern BARE =
      Pattern.compile("(?s)\"?@timestamp\"?[,;\\t][^\\n]*message.*Diagnostic ?Code\\W{1,8}0x");

  /** A table that Chainsaw prints, by its frame and headings, or its dump as YAML. */
  private static final Pattern CHAINSAW =
      Pattern.compile(
          "(?m)^\u2502 *timestamp +\u2502 *detections +\u2502|\\A---\\s*\\nEvent(?:_attributes)?:");

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

  /** What a text is that we do not read, by its beginning. */
  static Format ofUnread(String text) {
    if (TableBeginning.isPrinted(text)) {
      return PRINTED_TABLE;
    }
    if (BARE.matcher(text).lookingAt()) {
      return BARE_TABLE;
    }
    return CHAINSAW.matcher(text).find() ? CHAINSAW_TABLE : UNKNOWN;
  }
}

package io.github.orsak.source.text;

import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import io.github.orsak.source.record.Telltales;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The meaning of one entry of a CMTrace log.
 *
 * <p>Such entries carry no event id. They stand in the channel {@code <component> log}, such as
 * {@code NDESPlugin log}, and their text decides their id.
 */
final class CmTraceEntry {

  private static final RecordShape SHAPE = RecordShape.nameless("format.plugin", "id", false);

  /**
   * Ids of entries, with the texts that <a
   * href="https://learn.microsoft.com/en-us/troubleshoot/mem/intune/certificates/troubleshoot-scep-certificate-ndes-policy-module">Microsoft's
   * troubleshooting pages</a> quote. Ids are never given a second meaning.
   */
  private static final Telltales TEXTS =
      new Telltales()
          .add(1, "^Calling VerifyRequest")
          .add(2, "^Sending request to certificate registration point")
          .add(3, "Verify challenge returns true")
          .add(4, "Verify challenge returns false")
          .add(5, "^Exiting VerifyRequest with 0x0+\\b")
          .add(6, "^Exiting VerifyRequest with 0x")
          .add(7, "^Calling Notify")
          .add(8, "^Exiting Notify with 0x0+\\b")
          .add(9, "^Exiting Notify with 0x")
          .add(10, "Failed to send http request");

  private static final String DATE = "(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})-(?<year>[0-9]{4})";
  private static final String TIME =
      "(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?)(?<west>[+-][0-9]{1,4})?";
  private static final Pattern TAIL =
      Pattern.compile(
          "<time=\"%s\"\\s+date=\"%s\"\\s+component=\"(?<component>[^\"]*)\"(?<rest>.*)"
              .formatted(TIME, DATE));
  private static final Pattern OLD_TAIL =
      Pattern.compile("<(?<component>[^<>]*)><%s %s>(?<rest>.*)".formatted(DATE, TIME));

  private static final Pattern TYPE = Pattern.compile("type=\"([1-3])\"");
  private static final String[] LEVELS = {"information", "warning", "error"};

  private static final int HOUR = 60;
  private static final int FARTHEST = 18 * HOUR;

  private CmTraceEntry() {}

  /** An entry from its text and what follows it. */
  static Optional<RecordDraft> of(String text, String tail) {
    return draft(text, TAIL.matcher(tail));
  }

  /** An entry of the older form, whose tail begins with the last character of the mark. */
  static Optional<RecordDraft> old(String line, int mark) {
    return draft(line.substring(0, mark), OLD_TAIL.matcher(line.substring(mark + 2)));
  }

  private static Optional<RecordDraft> draft(String text, Matcher tail) {
    if (!tail.lookingAt()) {
      return Optional.empty();
    }
    RecordDraft draft = new RecordDraft(SHAPE);
    draft.provider = tail.group("component").strip();
    draft.channel = draft.provider.isEmpty() ? "CMTrace log" : draft.provider + " log";
    draft.time =
        "%s-%s-%sT%s%s"
            .formatted(
                tail.group("year"),
                twoDigits(tail.group("month")),
                twoDigits(tail.group("day")),
                tail.group("time"),
                offset(Optional.ofNullable(tail.group("west"))));
    draft.message = text.strip();
    draft.id = String.valueOf(TEXTS.id(draft.message));
    Matcher type = TYPE.matcher(tail.group("rest"));
    draft.levelWord = type.find() ? LEVELS[Integer.parseInt(type.group(1)) - 1] : "";
    return Optional.of(draft);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** Minutes that have to be added to get UTC, so that zones west of it have more, as an offset. */
  private static String offset(Optional<String> west) {
    int minutes = west.map(Integer::parseInt).orElse(FARTHEST + 1);
    int size = Math.abs(minutes);
    return size > FARTHEST
        ? ""
        : "%s%02d:%02d".formatted(minutes > 0 ? "-" : "+", size / HOUR, size % HOUR);
  }
}

package io.github.orsak.cli;

import io.github.orsak.Selection;
import io.github.orsak.source.options.DateOrder;
import io.github.orsak.source.options.ReadOptions;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say which events count and how to read them. */
public final class InputOptions {

  @Option(names = "--from", paramLabel = "TIME", description = "No events before this time.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "No events after this time.")
  private @Nullable String to;

  @Option(
      names = "--since",
      paramLabel = "SPAN",
      description =
          "Only the last so long of the logs, such as 90m, 24h or 7d, counted from the newest"
              + " event.")
  private @Nullable String since;

  @Option(names = "--host", paramLabel = "HOST", description = "Only this host. Repeatable.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description =
          "Zone of times that state none, such as Europe/Stockholm. Default: ${DEFAULT-VALUE}.")
  private String zone = "UTC";

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding of text files, such as windows-1252. Default: found out per file.")
  private @Nullable String encoding;

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      description =
          "Order of day and month in dates that leave it open: dmy, mdy or ymd. Default: found out"
              + " per file.")
  private @Nullable String dateOrder;

  @Option(
      names = "--computer",
      paramLabel = "HOST",
      defaultValue = "",
      description = "Host of records that name none, as in CSV files of Event Viewer.")
  private String computer = "";

  @ArgGroup(validate = false, heading = "%nCaps, which honest input does not meet:%n")
  private CapOptions caps = new CapOptions();

  public Selection selection() {
    Optional<Instant> begin = Optional.ofNullable(from).map(text -> time("--from", text));
    Optional<Instant> end = Optional.ofNullable(to).map(text -> time("--to", text));
    if (begin.isPresent() && end.isPresent() && begin.get().isAfter(end.get())) {
      throw new Refusal("--from " + from + " is after --to " + to + "; expected it before");
    }
    return new Selection(
        begin,
        end,
        Optional.ofNullable(since).map(text -> span("--since", text, "90m, 24h or 7d")),
        hosts);
  }

  public ReadOptions reading() {
    ReadOptions options =
        ReadOptions.DEFAULTS.withZone(zone()).withComputer(computer).withCaps(caps.caps());
    if (dateOrder != null) {
      options = options.withDateOrder(order(dateOrder));
    }
    return encoding == null ? options : options.withEncoding(charset(encoding));
  }

  private static DateOrder order(String name) {
    return DateOrder.named(name)
        .orElseThrow(
            () -> new Refusal("--date-order is \"" + name + "\"; expected dmy, mdy or ymd"));
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new Refusal(
          "--zone is \"" + zone + "\"; expected one such as Europe/Stockholm or +01:00");
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Refusal(
          "--encoding is \"" + name + "\"; expected one such as UTF-8 or windows-1252");
    }
  }

  private Instant time(String option, String text) {
    String iso = text.strip().replace(' ', 'T');
    try {
      if (iso.length() == "2021-03-01".length()) {
        LocalDate day = LocalDate.parse(iso);
        return option.equals("--to")
            ? day.plusDays(1).atStartOfDay(zone()).toInstant().minusMillis(1)
            : day.atStartOfDay(zone()).toInstant();
      }
      return zoned(iso) ? OffsetDateTime.parse(iso).toInstant() : local(iso);
    } catch (DateTimeParseException e) {
      throw new Refusal(
          option
              + " is \""
              + text
              + "\"; expected a time such as 2021-03-01T09:00:00Z or 2021-03-01");
    }
  }

  private static boolean zoned(String iso) {
    return iso.matches(".*T.*([Zz]|[+-][0-9:]+)");
  }

  private Instant local(String iso) {
    return LocalDateTime.parse(iso).atZone(zone()).toInstant();
  }

  /** The span of time that an option names. */
  static Duration span(String option, String text, String such) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    try {
      Duration span =
          upper.matches("[0-9]+D")
              ? Duration.ofDays(Long.parseLong(upper.substring(0, upper.length() - 1)))
              : Duration.parse("PT" + upper);
      if (!span.isNegative() && !span.isZero()) {
        return span;
      }
    } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
      // Told below, like a span that is not positive.
    }
    throw new Refusal(option + " is \"" + text + "\"; expected a span such as " + such);
  }
}

package io.github.orsak.source.web;

import io.github.orsak.event.Field;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The meaning of one line of a web log.
 *
 * <p>Such lines carry no event id. They stand in the channel {@code IIS W3C}, and their id is made
 * of two digits: what was asked for, and the first digit of the status. {@code 25} is a {@code
 * GetCACert} that the server failed to answer. The digits for what was asked are those of {@link
 * Kind}, after the requests that <a
 * href="https://learn.microsoft.com/en-us/troubleshoot/mem/intune/certificates/troubleshoot-scep-certificate-device-to-ndes">Microsoft
 * names</a>; they are never given a second meaning.
 */
final class WebRequest {

  private static final RecordShape SHAPE = RecordShape.nameless("format.iis", "sc-status", true);

  private static final String SCEP = "/certsrv/mscep/";
  private static final String POINT = "/certificateregistrationsvc/certificate/";

  /** Longer values in a query are a certificate request or the like: large, and personal. */
  private static final int LONGEST_VALUE = 64;

  private static final int LONGEST = 400;

  /** IIS takes no longer queries as it is installed, but those of SCEP by GET may be. */
  private static final int LONG_QUERY = 2048;

  /** Statuses of what is too long, with their substatus where they have several meanings. */
  private static final Set<String> TOO_LONG = Set.of("414", "404.14", "404.15", "413.1");

  /** What a request asks for; its place is its digit. */
  private enum Kind {
    OTHER,
    GET_CA_CAPS,
    GET_CA_CERT,
    PKI_OPERATION,
    SCEP_PAGE,
    VERIFY_REQUEST,
    NOTIFY,
    LONG_REQUEST
  }

  private WebRequest() {}

  static RecordDraft draft(WebColumns.Entry entry, String date) {
    RecordDraft draft = new RecordDraft(SHAPE);
    String status = entry.value("sc-status");
    draft.time = date + "T" + entry.value("time") + "Z";
    draft.host = entry.value("s-computername");
    draft.channel = "IIS W3C";
    draft.provider = "IIS";
    draft.id = kind(entry).ordinal() + status.substring(0, 1);
    draft.message = message(entry);
    entry
        .values()
        .forEach((column, value) -> draft.data.add(new Field(column, shown(column, value))));
    return draft;
  }

  private static Kind kind(WebColumns.Entry entry) {
    String stem = entry.value("cs-uri-stem").toLowerCase(Locale.ROOT);
    String query = entry.value("cs-uri-query").toLowerCase(Locale.ROOT);
    if (stem.startsWith(SCEP)) {
      Kind asked =
          Arrays.stream(query.split("&"))
              .filter(part -> part.startsWith("operation="))
              .map(part -> operation(part.substring("operation=".length())))
              .findFirst()
              .orElse(Kind.SCEP_PAGE);
      return asked == Kind.PKI_OPERATION && ofLength(entry) ? Kind.LONG_REQUEST : asked;
    }
    // The policy module posts; whoever looks at the address in a browser does not.
    if (!entry.value("cs-method").equalsIgnoreCase("POST")) {
      return Kind.OTHER;
    }
    if (stem.startsWith(POINT + "verifyrequest")) {
      return Kind.VERIFY_REQUEST;
    }
    return stem.startsWith(POINT + "notify") ? Kind.NOTIFY : Kind.OTHER;
  }

  /** Whether a request was refused for its length, or was long and not refused. */
  private static boolean ofLength(WebColumns.Entry entry) {
    String status = entry.value("sc-status");
    return status.startsWith("2")
        ? entry.value("cs-uri-query").length() > LONG_QUERY
        : TOO_LONG.contains(status)
            || TOO_LONG.contains(status + "." + entry.value("sc-substatus"));
  }

  private static Kind operation(String name) {
    return switch (name) {
      case "getcacaps" -> Kind.GET_CA_CAPS;
      case "getcacert" -> Kind.GET_CA_CERT;
      case "pkioperation" -> Kind.PKI_OPERATION;
      default -> Kind.SCEP_PAGE;
    };
  }

  /** The line as a person would quote it: what was asked and what was answered. */
  private static String message(WebColumns.Entry entry) {
    String query = entry.value("cs-uri-query");
    String substatus = entry.value("sc-substatus");
    String win32 = entry.value("sc-win32-status");
    return entry.value("cs-method")
        + " "
        + shown("cs-uri-stem", entry.value("cs-uri-stem"))
        + (query.isEmpty() ? "" : "?" + shown("cs-uri-query", query))
        + " "
        + entry.value("sc-status")
        + (substatus.isEmpty() || substatus.equals("0") ? "" : "." + substatus)
        + (win32.isEmpty() || win32.equals("0") ? "" : ", Win32 status " + win32);
  }

  private static String shown(String column, String value) {
    return switch (column) {
      case "cs-uri-query" -> cut(withoutBlobs(value));
      case "cs(Referer)" -> cut(value.split("\\?", 2)[0]);
      case "cs(Cookie)" -> "(%d characters)".formatted(value.length());
      case "cs(User-Agent)" -> cut(value.replace('+', ' '));
      default -> cut(value);
    };
  }

  /** A query, or an address with one, without what is large in it. */
  static String withoutBlobs(String query) {
    return Arrays.stream(query.split("&"))
        .map(WebRequest::withoutBlob)
        .collect(Collectors.joining("&"));
  }

  private static String withoutBlob(String part) {
    int value = part.indexOf('=') + 1;
    return part.length() - value > LONGEST_VALUE
        ? part.substring(0, value) + "(%d characters)".formatted(part.length() - value)
        : part;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}

package io.github.orsak.source.web;

import io.github.orsak.event.Field;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The meaning of one line of a log that HTTP.sys writes, the part of Windows below IIS.
 *
 * <p>It holds requests that Windows answered itself or gave up, such as those for an application
 * pool that is stopped; the log of the web site does not have them. Such lines carry no event id.
 * They stand in the channel {@code HTTPERR}, and their <a
 * href="https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis">reason</a>
 * decides their id; ids are never given a second meaning.
 */
final class KernelAnswer {

  private static final RecordShape SHAPE = RecordShape.nameless("format.kernel", "s-reason", true);

  /** The id of a line whose reason tells nothing that is known. */
  private static final int UNTOLD = 0;

  private static final Map<String, Integer> REASONS = new LinkedHashMap<>();

  static {
    know(1, "AppOffline");
    know(2, "Disabled");
    know(3, "AppShutdown");
    know(4, "QueueFull");
    know(5, "AppPoolTimer", "Timer_AppPool");
    know(6, "ConnLimit");
    know(7, "Connection_Abandoned_By_AppPool", "Connection_Abandoned_By_ReqQueue");
    know(8, "URL_Length", "RequestLength", "FieldLength", "EntityTooLarge");
    know(9, "BadRequest", "URL", "Verb", "Version_N/S", "Header", "Hostname", "Host", "Number");
    know(9, "Forbidden", "Invalid_CR/LF", "Invalid_Version", "Client_BadRequest", "LengthRequired");
    know(10, "N/A", "Internal");
    know(11, "Timer_ConnectionIdle", "Timer_HeaderWait", "Timer_MinBytesPerSecond");
    know(11, "Timer_EntityBody", "Timer_Response", "Timer_SslRenegotiation");
    know(11, "Connection_Dropped", "Connection_Dropped_List_Full", "Client_Reset");
  }

  /** Of a request for the registration point, what concerns the application pool counts apart. */
  private static final String POINT = "/certificateregistrationsvc";

  private static final int OF_POINT = 20;
  private static final int LAST_OF_POOL = 7;

  private static final int LONGEST = 400;

  private KernelAnswer() {}

  private static void know(int id, String... reasons) {
    List.of(reasons).forEach(reason -> REASONS.put(reason.toLowerCase(Locale.ROOT), id));
  }

  static RecordDraft draft(WebColumns.Entry entry, String date) {
    RecordDraft draft = new RecordDraft(SHAPE);
    String reason = entry.value("s-reason");
    draft.time = date + "T" + entry.value("time") + "Z";
    draft.channel = "HTTPERR";
    draft.provider = "HTTP.sys";
    draft.id = String.valueOf(id(reason, entry.value("cs-uri")));
    draft.message = message(entry);
    entry
        .values()
        .forEach((column, value) -> draft.data.add(new Field(column, shown(column, value))));
    return draft;
  }

  private static int id(String reason, String address) {
    int id = REASONS.getOrDefault(reason.toLowerCase(Locale.ROOT), UNTOLD);
    boolean ofPool = id != UNTOLD && id <= LAST_OF_POOL;
    return ofPool && address.toLowerCase(Locale.ROOT).startsWith(POINT) ? id + OF_POINT : id;
  }

  /** The line as a person would quote it: what was asked, what was answered, and why. */
  private static String message(WebColumns.Entry entry) {
    String queue = entry.value("s-queuename");
    return String.join(
            " ",
            List.of(
                entry.value("cs-method"),
                shown("cs-uri", entry.value("cs-uri")),
                entry.value("sc-status"),
                entry.value("s-reason"),
                queue.isEmpty() ? "" : "(" + queue + ")"))
        .replaceAll(" {2,}", " ")
        .strip();
  }

  private static String shown(String column, String value) {
    String told = column.equals("cs-uri") ? WebRequest.withoutBlobs(value) : value;
    return told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told;
  }
}

package io.github.orsak.rendering;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.orsak.event.Event;
import io.github.orsak.source.evtx.EvtxWriter;
import io.github.orsak.source.options.DateOrder;
import io.github.orsak.source.options.ReadOptions;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every format that can carry events. A new one is one more line here. */
public final class Renderings {

  private static final Charset ANSI = Charset.forName("windows-1252");

  private static final UnaryOperator<ReadOptions> ZONE = options -> options.withZone(Told.ZONE);

  private static final String ENGLISH = "Level,Date and Time,Source,Event ID,Task Category";
  private static final String GERMAN =
      "Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie";
  private static final String SWEDISH = "Nivå,Datum och tid,Källa,Händelse-ID,Aktivitetskategori";

  private Renderings() {}

  /**
   * All formats.
   *
   * @param host the computer, for those that do not name it
   */
  public static List<Rendering> of(String host) {
    UnaryOperator<ReadOptions> hostAndZone =
        options -> options.withZone(Told.ZONE).withComputer(host);
    return Stream.of(
            xml(), evtx(), powerShell(hostAndZone), shippers(), forensic(), viewer(hostAndZone))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rendering> xml() {
    return List.of(
        Rendering.text("wevtutil XML", UTF_8, Xml::wevtutil),
        Rendering.text("wevtutil XML of PowerShell", UTF_16LE, marked(Xml::wevtutil)),
        Rendering.text("wevtutil XML of the console", ANSI, Xml::wevtutil),
        Rendering.text("Event Viewer XML", UTF_8, marked(Xml::eventViewer)));
  }

  private static List<Rendering> evtx() {
    UnaryOperator<ReadOptions> nothing = UnaryOperator.identity();
    return List.of(
        new Rendering("EVTX", events -> new EvtxWriter().write(events), nothing),
        new Rendering("EVTX 3.2", events -> new EvtxWriter().version32().write(events), nothing),
        new Rendering("live EVTX", events -> new EvtxWriter().dirty().write(events), nothing));
  }

  private static List<Rendering> powerShell(UnaryOperator<ReadOptions> hostAndZone) {
    return List.of(
        Rendering.text(
            "ConvertTo-Json 5.1",
            UTF_16LE,
            marked(events -> Json.array(events, PowerShellJson::windowsPowerShell))),
        Rendering.text(
            "ConvertTo-Json 5.1 at its default depth",
            UTF_8,
            events -> Json.array(events, PowerShellJson::shallow)),
        json("ConvertTo-Json 7", PowerShellJson::powerShell7),
        json("Get-EventLog JSON", PowerShellJson::getEventLog),
        Rendering.text("Export-Clixml", UTF_16LE, marked(Xml::clixml)),
        Rendering.text(
                "Export-Csv",
                UTF_8,
                events -> Tables.exportCsv(events, ',', true, "uuuu-MM-dd HH:mm:ss"))
            .telling(ZONE),
        Rendering.text(
                "Export-Csv -UseCulture -NoTypeInformation",
                ANSI,
                events -> Tables.exportCsv(events, ';', false, "dd.MM.uuuu HH:mm:ss"))
            .telling(ZONE),
        Rendering.text("Format-List", UTF_16LE, marked(Dumps::formatList)).telling(hostAndZone));
  }

  private static List<Rendering> shippers() {
    return List.of(
        json("Winlogbeat", ShipperJson::winlogbeat),
        json("Winlogbeat 6", ShipperJson::winlogbeat6),
        json("NXLog", ShipperJson::nxLog).telling(ZONE),
        json("Fluent Bit", ShipperJson::fluentBit),
        json("OpenTelemetry", ShipperJson::openTelemetry),
        json("Vector", ShipperJson::vector),
        json("Splunk", StoreJson::splunk),
        json("Splunk XML", StoreJson::splunkXml),
        json("Azure Monitor Event", StoreJson::azureEvent),
        json("Azure Monitor WindowsEvent", StoreJson::azureWindowsEvent),
        Rendering.text("Log Analytics portal", UTF_8, marked(Tables::portal))
            .telling(options -> options.withDateOrder(DateOrder.MDY)));
  }

  private static List<Rendering> forensic() {
    return List.of(
        json("evtx_dump", ForensicJson::evtxDump),
        json("Chainsaw", ForensicJson::chainsaw),
        json("Velociraptor", ForensicJson::velociraptor),
        json("EvtxECmd", ForensicJson::evtxEcmd),
        json("Hayabusa", ForensicJson::hayabusa),
        json("Plaso", ForensicJson::plaso),
        json("Wazuh", ForensicJson::wazuh),
        json("GELF", ForensicJson::gelf),
        json("Graylog", ForensicJson::graylog),
        Rendering.text("raw Splunk", UTF_8, ForensicJson::splunkRaw).telling(ZONE));
  }

  private static List<Rendering> viewer(UnaryOperator<ReadOptions> hostAndZone) {
    return List.of(
        Rendering.text(
                "Event Viewer CSV",
                UTF_8,
                events -> Tables.eventViewer(events, ',', ENGLISH, "M/d/uuuu h:mm:ss a"))
            .telling(hostAndZone)
            .telling(options -> options.withDateOrder(DateOrder.MDY)),
        Rendering.text(
                "Event Viewer CSV, German",
                UTF_8,
                marked(events -> Tables.eventViewer(events, ',', GERMAN, "dd.MM.uuuu HH:mm:ss")))
            .telling(hostAndZone),
        Rendering.text(
                "Event Viewer TXT, Swedish",
                UTF_16LE,
                events -> Tables.eventViewer(events, '\t', SWEDISH, "uuuu-MM-dd HH:mm:ss"))
            .telling(hostAndZone),
        Rendering.text("wevtutil text", ANSI, Dumps::wevtutil),
        Rendering.text("details copied in Event Viewer", UTF_8, Dumps::copied).telling(ZONE));
  }

  private static Rendering json(String name, Function<Event, Map<String, Object>> shape) {
    return Rendering.text(name, UTF_8, events -> Json.lines(events, shape));
  }

  private static Function<List<Event>, String> marked(Function<List<Event>, String> text) {
    return text.andThen(content -> "\uFEFF" + content);
  }
}

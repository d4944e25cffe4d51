package io.github.orsak.source.xml;

import io.github.orsak.event.Field;
import io.github.orsak.event.Message;
import io.github.orsak.source.record.RecordDraft;
import io.github.orsak.source.record.RecordShape;
import io.github.orsak.source.record.Telltales;
import java.util.Map;
import java.util.Optional;

/**
 * The meaning of an {@code <E2ETraceEvent>} element, which .NET's {@code XmlWriterTraceListener}
 * writes and the connector's services put into their {@code .svclog} files.
 *
 * <p>Such a record has no event id of its own worth the name. It stands in the channel {@code
 * <source> trace}, such as {@code CertificateRegistrationPoint trace}, and its text decides its id.
 */
final class TraceElement {

  private static final RecordShape SHAPE =
      new RecordShape(
          Message.of("format.trace"),
          "EventID",
          Message.text("TimeCreated"),
          true,
          false,
          Optional.empty());

  /**
   * Ids of traces, with the texts that <a
   * href="https://learn.microsoft.com/en-us/troubleshoot/mem/intune/certificates/troubleshoot-scep-certificate-ndes-policy-module">Microsoft's
   * troubleshooting pages</a> quote. Ids are never given a second meaning.
   */
  private static final Telltales TEXTS =
      new Telltales()
          .add(1, "Validation Phase [0-9]+ finished with status True")
          .add(2, "Validation Phase [0-9]+ finished with status False")
          .add(3, "VerifyRequest Finished with status True")
          .add(4, "VerifyRequest Finished with status False")
          .add(5, "Signing certificate could not be retrieved")
          .add(6, "Subject Name in CSR .{0,500}do not match")
          .add(21, "DigiCert Provider - .{0,300}timed out")
          .add(22, "DigiCert Provider - .{0,300}request element is not understood")
          .add(20, "DigiCert Provider - .{0,300}(failed|error)")
          .add(11, "The submission failed: Denied by Policy Module")
          .add(12, "Taken Under Submission")
          .add(13, "CCertRequest::Submit: The RPC server is unavailable")
          .add(14, "Issuing Pfx certificate for Device ID .{0,200} failed")
          .add(15, "NDES Connector certificate could not be found")
          .add(16, "IssueDetails with the value 0x80004003");

  /** The numbers of {@code System.Diagnostics.TraceEventType}, which are not those of events. */
  private static final Map<String, String> LEVELS =
      Map.of("1", "critical", "2", "error", "4", "warning", "8", "information", "16", "verbose");

  private TraceElement() {}

  static RecordDraft draft(Element trace) {
    RecordDraft draft = new RecordDraft(SHAPE);
    trace.child("System").ifPresent(system -> system(system, draft));
    StringBuilder text = new StringBuilder();
    trace.child("ApplicationData").ifPresent(data -> leaves(data, text));
    draft.message = text.toString().strip();
    draft.id = String.valueOf(TEXTS.id(draft.message));
    return draft;
  }

  private static void system(Element system, RecordDraft draft) {
    for (Element part : system.children()) {
      switch (part.name()) {
        case "EventID" -> add(draft, "EventID", part.text());
        case "SubType" -> draft.levelWord = part.attribute("Name");
        case "Level" -> draft.level = LEVELS.getOrDefault(part.text().strip(), "");
        case "TimeCreated" -> draft.time = part.attribute("SystemTime");
        case "Source" -> draft.provider = part.attribute("Name");
        case "Correlation" -> add(draft, "ActivityID", part.attribute("ActivityID"));
        case "Execution" -> add(draft, "ProcessName", part.attribute("ProcessName"));
        case "Computer" -> draft.host = part.text();
        default -> {}
      }
    }
    draft.channel = draft.provider.isBlank() ? "trace" : draft.provider.strip() + " trace";
  }

  private static void add(RecordDraft draft, String name, String value) {
    if (!value.isBlank()) {
      draft.data.add(new Field(name, value.strip()));
    }
  }

  /** What is nested is told one after the other, as its own lines. */
  private static void leaves(Element part, StringBuilder text) {
    if (part.children().isEmpty()) {
      String told = part.text().strip();
      text.append(text.isEmpty() || told.isEmpty() ? "" : "\n").append(told);
    } else {
      part.children().forEach(child -> leaves(child, text));
    }
  }
}

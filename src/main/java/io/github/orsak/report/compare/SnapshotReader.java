package io.github.orsak.report.compare;

import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Share;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.report.compare.Snapshot.Consequence;
import io.github.orsak.report.compare.Snapshot.Row;
import io.github.orsak.report.json.JsonReport;
import io.github.orsak.report.told.Told;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes from a report in JSON what comparing needs. */
public final class SnapshotReader {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonNode tree;
  private final List<CaseFinding> findings = new ArrayList<>();
  private final List<Consequence> consequences = new ArrayList<>();

  private SnapshotReader(JsonNode tree) {
    this.tree = tree;
  }

  /** Whether a text that is JSON may be a report, of this version or another one. */
  public static boolean recognises(String text) {
    return text.stripLeading().startsWith("{") && text.contains("\"orsak-report/");
  }

  /** A report just made. */
  public static Snapshot read(String name, Told told) {
    return read(name, JsonReport.of(told));
  }

  /**
   * A report that was kept.
   *
   * @param name what to call it
   * @throws UnreadableReport if it is none, or not one that this version reads
   */
  public static Snapshot read(String name, String json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      String format = tree.path("format").asString("");
      if (!format.equals(JsonReport.FORMAT)) {
        throw new UnreadableReport(
            "the report is \""
                + format
                + "\"; expected "
                + JsonReport.FORMAT
                + "; write it again with this version: orsak diagnose --format json");
      }
      return new SnapshotReader(tree).snapshot(name);
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new UnreadableReport(
          "the report is damaged ("
              + e.getMessage().lines().findFirst().orElse("")
              + "); write it again: orsak diagnose --format json");
    }
  }

  private Snapshot snapshot(String name) {
    tree.path("diagnoses").forEach(this::diagnosis);
    List<JsonNode> logs =
        each(tree.path("coverage")).filter(log -> !log.path("neighbour").asBoolean()).toList();
    return new Snapshot(
        name,
        tree.path("outcome").asString(""),
        tree.path("complete").asBoolean(false),
        tree.path("rules").path("hash").asString(""),
        logs.stream().map(log -> time(log, "from")).min(Comparator.naturalOrder()),
        logs.stream().map(log -> time(log, "to")).max(Comparator.naturalOrder()),
        logs.stream().map(log -> text(log, "host")).distinct().toList(),
        findings,
        consequences,
        each(tree.path("traffic")).map(SnapshotReader::row).toList());
  }

  private void diagnosis(JsonNode one) {
    Status status = Status.valueOf(text(one, "status").toUpperCase(Locale.ROOT));
    if (status == Status.NOTE) {
      return;
    }
    CaseFinding finding =
        new CaseFinding(
            text(one, "cause"),
            status,
            text(one, "title"),
            text(one, "where"),
            scope(one.path("scope")),
            each(one.path("scope").path("hosts")).map(JsonNode::asString).toList(),
            time(one, "from"),
            time(one, "to"),
            optional(one, "end"),
            one.path("failures").asLong(),
            share(one.path("share")),
            each(one.path("operations")).map(JsonNode::asString).toList());
    findings.add(finding);
    each(one.path("explains"))
        .filter(part -> !text(part, "cause").isEmpty())
        .map(part -> new Consequence(text(part, "cause"), scope(part.path("scope")), finding))
        .forEach(consequences::add);
  }

  private static Optional<Share> share(JsonNode share) {
    long failed = share.path("failed").asLong(0);
    return failed == 0
        ? Optional.empty()
        : Optional.of(new Share(failed, share.path("tried").asLong(failed) - failed));
  }

  private static Scope scope(JsonNode scope) {
    String kind = text(scope, "kind").toUpperCase(Locale.ROOT).replace('-', '_');
    return new Scope(
        ScopeKind.valueOf(kind),
        text(scope, "host"),
        text(scope, "ca"),
        text(scope, "template"),
        text(scope, "user"),
        text(scope, "device"),
        text(scope, "serial"),
        "");
  }

  private static Row row(JsonNode row) {
    return new Row(
        text(row, "host"),
        text(row, "operation"),
        row.path("successes").asLong(),
        row.path("failures").asLong(),
        optional(row, "lastSuccess"),
        optional(row, "lastFailure"));
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return array.valueStream();
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  private static Instant time(JsonNode node, String key) {
    return Instant.parse(text(node, key));
  }

  private static Optional<Instant> optional(JsonNode node, String key) {
    return node.has(key) ? Optional.of(time(node, key)) : Optional.empty();
  }
}

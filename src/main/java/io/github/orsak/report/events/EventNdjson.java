package io.github.orsak.report.events;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.report.events.EventSummary.Tally;
import io.github.orsak.report.json.DiagnosisTree;
import io.github.orsak.report.json.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Events and their counts as JSON, one object a line; what is not known is left out. */
final class EventNdjson implements EventWriter {

  @Override
  public String begin() {
    return "";
  }

  @Override
  public String event(Event event, Optional<Observation> seen) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("time", event.time().toString());
    tree.put("host", event.host());
    tree.put("channel", event.channel());
    tree.put("provider", event.provider());
    tree.put("id", event.id());
    put(tree, "level", event.level());
    if (event.numbered()) {
      tree.put("recordId", event.recordId());
    }
    seen.ifPresent(known -> known(known, tree));
    tree.put("data", event.data().stream().map(EventNdjson::field).toList());
    tree.put("message", event.message());
    tree.put("place", event.place().toString());
    return line(tree);
  }

  private static void known(Observation seen, Map<String, Object> tree) {
    tree.put("name", seen.name());
    tree.put("product", seen.type().product());
    tree.put("operation", seen.operation());
    tree.put("outcome", DiagnosisTree.word(seen.outcome()));
    put(tree, "fault", seen.fault().equals(Fault.NONE) ? "" : seen.fault());
    put(tree, "code", seen.code());
    Entities about = seen.entities();
    put(tree, "device", about.device());
    put(tree, "user", about.user());
    put(tree, "ca", about.ca());
    put(tree, "template", about.template());
    put(tree, "thumbprint", about.thumbprint());
    put(tree, "serial", about.serial());
  }

  /** The counts, one line for each kind. */
  static String of(Collection<Tally> tallies) {
    return tallies.stream().map(EventNdjson::tally).collect(Collectors.joining());
  }

  private static String tally(Tally tally) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("channel", tally.kind().channel());
    tree.put("id", tally.kind().id());
    put(tree, "name", tally.kind().name());
    tally.kind().outcome().ifPresent(known -> tree.put("outcome", DiagnosisTree.word(known)));
    put(tree, "level", tally.kind().level());
    tree.put("events", tally.events());
    tree.put("first", tally.first().toString());
    tree.put("last", tally.last().toString());
    return line(tree);
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "name", field.name());
    tree.put("value", field.value());
    return tree;
  }

  private static void put(Map<String, Object> tree, String key, Level level) {
    put(tree, key, level == Level.NOT_STATED ? "" : DiagnosisTree.word(level));
  }

  private static void put(Map<String, Object> tree, String key, String value) {
    if (!value.isEmpty()) {
      tree.put(key, value);
    }
  }

  private static String line(Map<String, Object> tree) {
    return Json.inline(tree) + "\n";
  }

  @Override
  public String end() {
    return "";
  }
}

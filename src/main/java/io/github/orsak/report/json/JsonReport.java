package io.github.orsak.report.json;

import io.github.orsak.diagnosis.Pending;
import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Problem;
import io.github.orsak.history.Contradiction;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Testimony;
import io.github.orsak.history.Unrecognised;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Told;
import io.github.orsak.report.told.ToldTestimony;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a report as JSON, the public contract for other programs.
 *
 * <p>The shape is described by {@code docs/report.schema.json}. Within one value of {@code format}
 * keys are added and never renamed or removed.
 */
public final class JsonReport {

  /** Names the shape and its version. */
  public static final String FORMAT = "orsak-report/1";

  /** Who wants all of them finds them among the inputs. */
  private static final int MOST_MISSED = 20;

  private final Told told;
  private final Report report;
  private final Language language;

  private JsonReport(Told told) {
    this.told = told;
    this.report = told.report();
    this.language = told.language();
  }

  /** The report as JSON that ends in a line feed. */
  public static String of(Report report, Language language) {
    return of(Told.of(report, language));
  }

  /** What is told as JSON that ends in a line feed. */
  public static String of(Told told) {
    return Json.of(new JsonReport(told).tree());
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("language", language.code());
    tree.put("outcome", DiagnosisTree.word(report.outcome()));
    tree.put("complete", report.complete());
    tree.put("missed", report.missed().stream().limit(MOST_MISSED).map(Input::name).toList());
    tree.put("diagnoses", told.each().map(DiagnosisTree::of).toList());
    tree.put("answers", report.answers().stream().map(one -> AnswerTree.of(one, report)).toList());
    tree.put("unexplained", told.unexplained().stream().map(LeftoverTree::of).toList());
    tree.put("persisting", told.persisting().stream().map(LeftoverTree::of).toList());
    tree.put("unanswered", told.unanswered().stream().map(LeftoverTree::of).toList());
    tree.put("undetermined", report.verdict().undetermined().stream().map(this::awaited).toList());
    tree.put("pending", report.verdict().pending().stream().map(this::pending).toList());
    tree.put("traffic", TrafficTree.of(report.lanes()));
    tree.put("coverage", report.coverage().stream().map(JsonReport::log).toList());
    tree.put("foreignChannels", foreign());
    tree.put("unrecognised", report.unrecognised().stream().map(JsonReport::unknown).toList());
    tree.put("beside", told.beside().stream().map(JsonReport::beside).toList());
    tree.put("contradictions", report.contradictions().stream().map(this::contradiction).toList());
    List<Map<String, Object>> forgotten = new ArrayList<>();
    report.forgotten().forEach((what, count) -> forgotten.add(forgotten(what, count)));
    tree.put("forgotten", forgotten);
    tree.put("inputs", report.inputs().stream().map(this::input).toList());
    tree.put("rules", rules());
    tree.put("totals", totals());
    return tree;
  }

  private Map<String, Object> awaited(Expectation awaited) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", awaited.name());
    tree.put("host", awaited.host());
    tree.put("reason", DiagnosisTree.word(awaited.reason()));
    tree.put("from", awaited.first().toString());
    tree.put("to", awaited.last().toString());
    tree.put("count", awaited.count());
    return tree;
  }

  private Map<String, Object> pending(Pending open) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("cause", open.cause());
    tree.put("title", told.title(open.cause()));
    tree.put("scope", DiagnosisTree.scope(open.episode().scope()));
    tree.put("from", open.episode().first().toString());
    tree.put("to", open.episode().last().toString());
    tree.put("failures", open.episode().failures());
    tree.put("minutesMissing", open.minutes());
    tree.put("attemptsMissing", open.attempts());
    return tree;
  }

  private static Map<String, Object> beside(ToldTestimony words) {
    Testimony one = words.testimony();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("host", one.host());
    tree.put("channel", one.last().event().channel());
    tree.put("provider", one.last().event().provider());
    tree.put("id", one.type().id());
    tree.put("name", one.type().name());
    tree.put("operation", one.type().operation().name());
    tree.put("fault", one.fault());
    tree.put("says", words.meaning());
    tree.put("count", one.count());
    tree.put("from", one.first().time().toString());
    tree.put("to", one.last().time().toString());
    one.over().ifPresent(time -> tree.put("over", time.toString()));
    return tree;
  }

  private static Map<String, Object> log(Coverage log) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("host", log.host());
    tree.put("channel", log.channel());
    tree.put("neighbour", log.neighbour());
    tree.put("from", log.from().toString());
    tree.put("to", log.to().toString());
    tree.put("records", log.records());
    tree.put("known", log.known());
    tree.put("unnumbered", log.unnumbered());
    tree.put("duplicates", log.duplicates());
    tree.put("holes", log.holes());
    tree.put("missing", log.missing());
    tree.put("resets", log.resets());
    return tree;
  }

  private List<Object> foreign() {
    List<Object> seen = new ArrayList<>();
    report.foreignChannels().forEach((channel, events) -> seen.add(foreign(channel, events)));
    return seen;
  }

  private static Map<String, Object> foreign(String channel, long events) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("channel", channel);
    tree.put("events", events);
    return tree;
  }

  private static Map<String, Object> unknown(Unrecognised unknown) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("channel", unknown.channel());
    tree.put("id", unknown.id());
    tree.put("events", unknown.events());
    tree.put("errors", unknown.errors());
    return tree;
  }

  private static Map<String, Object> forgotten(Bound what, long count) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("what", DiagnosisTree.word(what));
    tree.put("count", count);
    return tree;
  }

  private Map<String, Object> contradiction(Contradiction odd) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", odd.type().id());
    tree.put("name", odd.type().name());
    tree.put("code", odd.code().value());
    tree.put("codeName", odd.code().name());
    tree.put("events", odd.events());
    tree.put("first", DiagnosisTree.quote(told.quote(odd.sample())));
    return tree;
  }

  private Map<String, Object> input(Input input) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", input.name());
    tree.put("format", Language.ENGLISH.say(input.format()));
    tree.put("encoding", input.encoding());
    tree.put("records", input.records());
    tree.put("skipped", input.skipped());
    tree.put("problems", input.problems().stream().map(this::problem).toList());
    return tree;
  }

  private Map<String, Object> problem(Problem problem) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("place", problem.place().toString());
    tree.putAll(message(problem.message()));
    tree.put("text", language.say(problem.message()));
    tree.put("lossy", problem.lossy());
    return tree;
  }

  private static Map<String, Object> message(Message message) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", message.kind());
    tree.put("values", message.values().stream().map(JsonReport::value).toList());
    return tree;
  }

  private static Object value(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(JsonReport::value).toList();
    }
    if (value instanceof Message message) {
      return message.plain().map(JsonReport::value).orElseGet(() -> message(message));
    }
    return value;
  }

  private Map<String, Object> rules() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("count", report.rules().rules());
    tree.put("hash", report.rules().hash());
    tree.put("troubles", report.verdict().troubles());
    return tree;
  }

  private Map<String, Object> totals() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("events", report.events());
    tree.put("leftOut", report.leftOut());
    tree.put("byNumber", report.byNumber());
    tree.put("retried", report.retried());
    tree.put("failures", report.verdict().failures());
    tree.put("explained", report.verdict().explained());
    tree.put("unexplained", report.unexplainedFailures());
    return tree;
  }
}

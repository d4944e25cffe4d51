package io.github.orsak.report.json;

import static io.github.orsak.report.json.SarifLog.ordered;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Place;
import io.github.orsak.report.told.Explanation;
import io.github.orsak.report.told.Told;
import io.github.orsak.report.told.ToldLeftover;
import io.github.orsak.report.told.quote.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes diagnoses, and what stays unexplained, as results of an analysis: each cause is a rule,
 * and the quoted events are the locations.
 */
public final class SarifReport {

  private static final String UNEXPLAINED = "unexplained";
  private static final int MOST_LOCATIONS = 20;

  private final Told told;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Object> rules = new ArrayList<>();
  private final List<Object> results = new ArrayList<>();

  private SarifReport(Told told) {
    this.told = told;
  }

  /** What is told as JSON that ends in a line feed. */
  public static String of(Told told) {
    return new SarifReport(told).write();
  }

  private String write() {
    told.each().forEach(this::diagnosis);
    Stream.concat(told.unexplained().stream(), told.persisting().stream()).forEach(this::leftover);
    return SarifLog.of("orsak", rules, results);
  }

  private void diagnosis(Explanation one) {
    Diagnosis diagnosis = one.diagnosis();
    int number = numbers.computeIfAbsent(diagnosis.cause(), cause -> rule(one));
    Map<String, Object> result = ordered("ruleId", diagnosis.cause(), "ruleIndex", number);
    result.put("level", diagnosis.status() == Diagnosis.Status.ACTIVE ? "error" : "note");
    result.put("message", Map.of("text", one.verdict()));
    Stream<Quote> quotes = one.evidence().stream().flatMap(reason -> reason.quotes().stream());
    result.put("locations", locations(quotes));
    result.put(
        "partialFingerprints", Map.of("causeAndScope/v1", diagnosis.cause() + ", " + one.where()));
    Map<String, Object> properties =
        ordered(
            "status",
            DiagnosisTree.word(diagnosis.status()),
            "confidence",
            diagnosis.confidence().score(),
            "hosts",
            diagnosis.hosts(),
            "from",
            diagnosis.from().toString(),
            "to",
            diagnosis.last().toString(),
            "failures",
            diagnosis.failures());
    List<String> answers =
        diagnosis.confidence().answers().stream().map(given -> given.answer().toString()).toList();
    if (!answers.isEmpty()) {
      properties.put("givenByTheUser", answers);
    }
    result.put("properties", properties);
    results.add(result);
  }

  private int rule(Explanation one) {
    Map<String, Object> rule = ordered("id", one.diagnosis().cause());
    rule.put("shortDescription", Map.of("text", one.title()));
    if (!one.explanation().isEmpty()) {
      rule.put("fullDescription", Map.of("text", one.explanation()));
    }
    if (!one.remediation().isEmpty()) {
      String steps =
          one.remediation().stream().map(Explanation.Step::act).collect(Collectors.joining("\n"));
      rule.put("help", Map.of("text", steps));
    }
    one.references().stream().findFirst().ifPresent(address -> rule.put("helpUri", address));
    one.page().ifPresent(page -> rule.put("properties", Map.of("page", page)));
    rules.add(rule);
    return rules.size() - 1;
  }

  private void leftover(ToldLeftover left) {
    int number =
        numbers.computeIfAbsent(
            UNEXPLAINED,
            id -> {
              String title = told.language().say("sarif.unexplained");
              rules.add(ordered("id", id, "shortDescription", Map.of("text", title)));
              return rules.size() - 1;
            });
    Map<String, Object> result = ordered("ruleId", UNEXPLAINED, "ruleIndex", number);
    result.put("level", "warning");
    result.put("message", Map.of("text", left.paragraph()));
    result.put("locations", locations(left.quotes().stream()));
    results.add(result);
  }

  private static List<Object> locations(Stream<Quote> quotes) {
    return quotes
        .map(quote -> quote.event().place())
        .distinct()
        .limit(MOST_LOCATIONS)
        .<Object>map(SarifReport::location)
        .toList();
  }

  // A record number or an offset is no line.
  private static Map<String, Object> location(Place place) {
    long line = place.unit() == Place.Unit.LINE ? place.position() : 0;
    return Map.of("physicalLocation", SarifLog.place(place.input(), line));
  }
}

package io.github.orsak.authoring.scaffold;

import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.history.Observation;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.redaction.Pseudonyms;
import io.github.orsak.source.batch.YamlBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Real events, made into what a scenario holds: names replaced, and the answer of today noted.
 *
 * @param origin what the first line of the scenario says of them
 * @param events the keys {@code start}, {@code defaults} and {@code events}
 * @param expected the diagnoses of today, as below {@code expect}
 * @param operation the operation that failed most often, if one failed
 * @param fault its most frequent fault
 * @param changes what is diagnosed differently with the names replaced; empty: nothing
 */
public record FieldCase(
    String origin,
    String events,
    String expected,
    Optional<String> operation,
    Optional<String> fault,
    List<String> changes) {

  private record Failure(String operation, String fault) {}

  public FieldCase {
    changes = List.copyOf(changes);
  }

  /**
   * Makes a case of events.
   *
   * @param log events of known products, in the order of time; at least one
   */
  public static FieldCase of(List<Event> log, Orsak orsak) {
    List<Event> redacted = new Pseudonyms(orsak.catalog()).redact(log);
    String text = Draft.of(redacted, orsak.catalog());
    Verdict before = orsak.diagnose(log).verdict();
    Verdict after = orsak.diagnose(YamlBatch.parse("draft", text).events()).verdict();
    List<String> changes = new ArrayList<>(answer(before));
    answer(after).forEach(changes::remove);
    Optional<Failure> failure = mostFrequent(log, orsak);
    return new FieldCase(
        "Redacted from "
            + log.size()
            + " events: names are stand-ins, codes and times are as read.",
        text,
        expected(after),
        failure.map(Failure::operation),
        failure.map(Failure::fault),
        changes);
  }

  private static Optional<Failure> mostFrequent(List<Event> log, Orsak orsak) {
    Observer observer = new Observer(orsak.catalog());
    Map<Failure, Long> failures =
        log.stream()
            .map(observer::observe)
            .flatMap(Optional::stream)
            .filter(seen -> seen.outcome().failed())
            .map(FieldCase::failure)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return failures.entrySet().stream()
        .max(
            Map.Entry.<Failure, Long>comparingByValue()
                .thenComparing(entry -> entry.getKey().toString()))
        .map(Map.Entry::getKey);
  }

  private static Failure failure(Observation seen) {
    return new Failure(seen.operation(), seen.fault());
  }

  private static List<String> answer(Verdict verdict) {
    List<String> answer = new ArrayList<>();
    for (Diagnosis found : verdict.diagnoses()) {
      answer.add(
          word(found.status()) + " " + found.cause() + ", " + found.failures() + " failures");
    }
    answer.add(verdict.explained() + " of " + verdict.failures() + " failures explained");
    return answer;
  }

  private static String expected(Verdict verdict) {
    StringBuilder expected = new StringBuilder();
    for (Diagnosis.Status status : Diagnosis.Status.values()) {
      List<Diagnosis> found = verdict.diagnoses(status);
      String key = status == Diagnosis.Status.NOTE ? "notes" : word(status);
      if (!found.isEmpty()) {
        expected.append("  ").append(key).append(":\n");
        found.forEach(one -> expected.append("    - ").append(one.cause()).append('\n'));
      } else if (status == Diagnosis.Status.ACTIVE) {
        expected.append("  active: []\n");
      }
    }
    long left = verdict.unexplained().stream().mapToLong(Unexplained::failures).sum();
    if (left > 0) {
      expected.append("  unexplained: ").append(left).append('\n');
    }
    return expected.toString();
  }

  private static String word(Diagnosis.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}

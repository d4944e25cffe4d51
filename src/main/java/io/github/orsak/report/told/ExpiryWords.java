package io.github.orsak.report.told;

import static java.util.stream.Collectors.toSet;

import io.github.orsak.diagnosis.Confidence;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Evidence;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Observation;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says when a certificate ends of which Windows warns, and how many days are left. They are counted
 * from the end of the log, so that a report says the same whenever it is made.
 */
final class ExpiryWords {

  // What the catalog calls the time at which a certificate ends.
  private static final String ENDS = "ends";

  private static final Set<String> WARNINGS =
      Set.of("LOCAL_CERTIFICATE_EXPIRING", "LOCAL_CERTIFICATE_EXPIRED");

  private final Optional<Instant> endOfLog;
  private final Language language;

  ExpiryWords(Report report, Language language) {
    this.endOfLog = report.coverage().stream().map(Coverage::to).max(Comparator.naturalOrder());
    this.language = language;
  }

  /** A sentence, if a diagnosis rests on such a warning and its logs tell the time. */
  Optional<String> of(Diagnosis diagnosis) {
    List<Observation> seen =
        diagnosis.supporting().stream()
            .map(Confidence.Item::evidence)
            .map(Evidence::fact)
            .filter(Observation.class::isInstance)
            .map(Observation.class::cast)
            .toList();
    List<Observation> warnings =
        seen.stream().filter(one -> WARNINGS.contains(one.fault())).toList();
    Set<String> warned =
        warnings.stream()
            .map(warning -> warning.entities().thumbprint())
            .filter(thumbprint -> !thumbprint.isEmpty())
            .collect(toSet());
    // A warning that names nothing but the thumbprint is of a certificate that another event tells.
    Stream<Observation> same =
        seen.stream().filter(one -> warned.contains(one.entities().thumbprint()));
    return Stream.concat(warnings.stream(), same)
        .flatMap(one -> time(one.says(ENDS)).stream())
        .min(Comparator.naturalOrder())
        .flatMap(ends -> endOfLog.map(now -> says(ends, now)));
  }

  private String says(Instant ends, Instant now) {
    boolean past = !ends.isAfter(now);
    long days = Duration.between(ends, now).abs().toDays();
    return language.say(past ? "expiry.past" : "expiry.left", language.time(ends), days);
  }

  private static Optional<Instant> time(String written) {
    try {
      return Optional.of(Instant.parse(written.replace("\u200e", "")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

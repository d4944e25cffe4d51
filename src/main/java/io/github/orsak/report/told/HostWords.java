package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Spellings;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import java.util.List;

/** Says which of a case's connectors a diagnosis is about, and how many of how many. */
final class HostWords {

  private static final int MOST_NAMED = 5;

  private final Spellings spellings;
  private final Language language;
  private final long all;

  HostWords(Report report, Language language) {
    this.spellings = report.spellings();
    this.language = language;
    this.all =
        report.coverage().stream()
            .filter(log -> !log.neighbour())
            .map(Coverage::host)
            .distinct()
            .count();
  }

  /** Such as {@code 2 of 5 connectors: NDES01, NDES02}. */
  String of(Diagnosis diagnosis) {
    List<String> hosts = diagnosis.hosts();
    if (hosts.isEmpty() || hosts.size() >= all) {
      return language.say("scope.everything");
    }
    List<String> named =
        hosts.stream()
            .limit(MOST_NAMED)
            .map(host -> host.isEmpty() ? language.say("unnamed.server") : spellings.host(host))
            .toList();
    return language.say(
        "scope.hosts", hosts.size(), all, String.join(", ", named), hosts.size() - named.size());
  }
}

package io.github.orsak.report.told.change;

import static java.util.function.Predicate.not;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.event.Event;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Observation;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.quote.Quote;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what was changed before something began. */
public final class ChangeWords {

  private static final int MOST_TOLD = 4;
  private static final int MOST_NAMED = 3;
  private static final int LONGEST_VALUE = 120;

  private final ChangesBefore changes;
  private final Report report;
  private final Language language;
  private final Function<Event, Quote> quote;

  /**
   * Tells the changes of a report.
   *
   * @param quote how the report quotes an event
   */
  public ChangeWords(Report report, Language language, Function<Event, Quote> quote) {
    this.changes = new ChangesBefore(report);
    this.report = report;
    this.language = language;
    this.quote = quote;
  }

  /** What was changed before a cause began; of a note, which is no alarm, nothing is told. */
  public WhatChanged before(Diagnosis diagnosis) {
    return diagnosis.status() == Diagnosis.Status.NOTE
        ? WhatChanged.NOTHING
        : tell(changes.of(diagnosis));
  }

  /** What was changed before failures that nothing explains. */
  public WhatChanged before(Leftover left) {
    return tell(changes.of(left));
  }

  /** What was changed before answers stayed away. */
  public WhatChanged before(Expectation awaited) {
    return tell(changes.of(awaited));
  }

  // Where there are too many, what is about a part of enrolment comes before what is not.
  private WhatChanged tell(List<AlikeChanges> found) {
    List<ToldChange> told =
        found.stream()
            .sorted(Comparator.comparing((AlikeChanges alike) -> !alike.concerns()))
            .limit(MOST_TOLD)
            .sorted(Comparator.comparing(AlikeChanges::time).reversed())
            .map(this::tell)
            .toList();
    int more = found.size() - told.size();
    return new WhatChanged(told, more > 0 ? language.say("changed.more", more) : "");
  }

  private ToldChange tell(AlikeChanges alike) {
    Observation newest = alike.newest();
    String host = newest.host();
    String meaning = newest.type().meaning().in(language.code());
    String details = details(alike);
    String says =
        language.say(
            "changed.one",
            language.time(newest.time()),
            host.isEmpty() ? language.say("unnamed.server") : report.spellings().host(host),
            details.isEmpty() ? meaning : meaning.replaceFirst("\\.$", "") + ": " + details + ".");
    String often =
        alike.all().size() == 1
            ? ""
            : " " + language.say("changed.often", alike.all().size(), language.time(alike.since()));
    return new ToldChange(
        newest, alike.all().size(), alike.since(), says + often, quote.apply(newest.event()));
  }

  private String details(AlikeChanges alike) {
    List<String> each =
        alike.all().stream().map(this::details).filter(not(String::isEmpty)).distinct().toList();
    String named = each.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
    int more = each.size() - MOST_NAMED;
    return more > 0 ? named + " " + language.say("limits.more", more) : named;
  }

  private String details(Observation change) {
    return change.type().alteration().stream()
        .flatMap(alteration -> alteration.tells().stream())
        .filter(datum -> !change.says(datum).isEmpty())
        .map(datum -> detail(datum, change.says(datum)))
        .collect(Collectors.joining(", "));
  }

  private String detail(String datum, String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    String said =
        language.knows("changed.word." + line) ? language.say("changed.word." + line) : line;
    String cut = said.length() > LONGEST_VALUE ? said.substring(0, LONGEST_VALUE) + "…" : said;
    String key = "changed.datum." + datum;
    return language.knows(key) ? language.say(key, cut) : cut;
  }
}

package io.github.orsak.report.text;

import io.github.orsak.diagnosis.Pending;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Scope;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.report.told.FactWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a report cannot explain and what the log could not show. */
final class LimitsText {

  private static final int INDENT = 2;
  private static final int DEEP = 4;
  private static final int MOST_LISTED = 12;
  private static final int MOST_OF_A_KIND = 40;
  private static final int MANY_MINUTES = 120;

  private final Paper paper;
  private final Report report;
  private final Language language;
  private final Explainer explainer;

  LimitsText(Paper paper, Report report, Language language, Explainer explainer) {
    this.paper = paper;
    this.report = report;
    this.language = language;
    this.explainer = explainer;
  }

  void write(boolean full) {
    if (report.recognised() > 0 || !report.verdict().diagnoses().isEmpty()) {
      if (full) {
        blindSpots();
      } else if (!report.unrecognised().isEmpty() || !report.verdict().pending().isEmpty()) {
        paper.heading("", Ink.PLAIN, language.say("limits.blind"));
        report.verdict().pending().forEach(this::pending);
        unrecognised();
      }
    }
  }

  private void blindSpots() {
    paper.heading("", Ink.PLAIN, language.say("limits.blind"));
    report.verdict().pending().forEach(this::pending);
    FactWords facts = new FactWords(report.catalog(), language);
    items(
        report.verdict().undetermined().stream()
            .map(
                awaited ->
                    language.say(
                        "limits.undetermined",
                        facts.awaited(awaited),
                        explainer.where(Scope.host(awaited.host())),
                        awaited.count(),
                        language.interval(awaited.first(), awaited.last()),
                        language.say("reason", awaited.reason()))));
    items(report.coverage().stream().flatMap(this::gaps));
    long unnumbered =
        report.coverage().stream()
            .filter(log -> !log.neighbour())
            .mapToLong(Coverage::unnumbered)
            .sum();
    if (unnumbered > 0 && report.inputs().size() > 1) {
      item(language.say("limits.unnumbered", unnumbered));
    }
    unrecognised();
    contradictions();
    forgotten();
    if (report.leftOut() > 0) {
      item(language.say("limits.left-out", report.leftOut()));
    }
    beside();
  }

  private void beside() {
    String logs =
        report.coverage().stream()
            .filter(Coverage::neighbour)
            .map(log -> explainer.log(log.channel(), log.host()))
            .distinct()
            .limit(MOST_LISTED)
            .collect(Collectors.joining(", "));
    item(
        logs.isEmpty()
            ? language.say("limits.only-connector")
            : language.say("limits.beside", logs));
  }

  private Stream<String> gaps(Coverage log) {
    String name = explainer.log(log.channel(), log.host());
    List<String> gaps = new ArrayList<>();
    if (log.missing() > 0) {
      gaps.add(language.say("limits.holes", name, log.missing(), log.holes()));
    }
    if (log.resets() > 0) {
      gaps.add(language.say("limits.resets", name, log.resets()));
    }
    return gaps.stream();
  }

  private void unrecognised() {
    items(
        report.unrecognised().stream()
            .map(
                unknown ->
                    language.say(
                        "limits.unrecognised",
                        String.valueOf(unknown.id()),
                        unknown.channel(),
                        unknown.events(),
                        unknown.errors())));
  }

  private void contradictions() {
    items(
        report.contradictions().stream()
            .map(
                odd ->
                    language.say(
                        "limits.contradiction",
                        String.valueOf(odd.type().id()),
                        odd.type().name(),
                        odd.code().value(),
                        odd.code().name(),
                        odd.events(),
                        language.time(odd.sample().time()),
                        language.say(odd.sample().place()))));
  }

  /** Lists texts of one kind, of many only the first. */
  private void items(Stream<String> texts) {
    List<String> all = texts.toList();
    all.stream().limit(MOST_OF_A_KIND).forEach(this::item);
    if (all.size() > MOST_OF_A_KIND) {
      item(language.say("limits.more-left", all.size() - MOST_OF_A_KIND));
    }
  }

  private void forgotten() {
    if (!report.forgotten().isEmpty()) {
      String all =
          report.forgotten().entrySet().stream()
              .map(one -> language.say("forgotten." + word(one.getKey()), one.getValue()))
              .collect(Collectors.joining(", "));
      item(language.say("limits.forgotten", all));
    }
  }

  private static String word(Bound bound) {
    return bound.name().toLowerCase(Locale.ROOT);
  }

  private void pending(Pending open) {
    Episode episode = open.episode();
    item(
        language.say(
            "limits.pending",
            explainer.title(open.cause()),
            open.cause(),
            explainer.where(episode.scope()),
            episode.failures(),
            language.interval(episode.first(), episode.last()),
            missing(open)));
  }

  private String missing(Pending open) {
    if (open.minutes() == 0) {
      return language.say("limits.pending.attempts", open.attempts());
    }
    return open.minutes() < MANY_MINUTES
        ? language.say("limits.pending.minutes", open.minutes())
        : language.say("limits.pending.hours", (open.minutes() + 59) / 60);
  }

  private void item(String text) {
    paper.item(INDENT, Ink.PLAIN, text);
  }
}

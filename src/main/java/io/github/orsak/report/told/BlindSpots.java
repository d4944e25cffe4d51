package io.github.orsak.report.told;

import static java.util.stream.Collectors.joining;

import io.github.orsak.diagnosis.Pending;
import io.github.orsak.event.Input;
import io.github.orsak.history.Contradiction;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Unrecognised;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the logs could not show. */
final class BlindSpots {

  private static final int MOST_LISTED = 12;
  private static final int MOST_OF_A_KIND = 40;
  private static final int MANY_MINUTES = 120;

  // Servers are exported one after the other, but seldom half a working day apart.
  private static final int HOURS_SHORT = 4;

  private final Report report;
  private final Language language;
  private final Explainer explainer;
  private final List<Item> all = new ArrayList<>();

  private BlindSpots(Report report, Language language, Explainer explainer) {
    this.report = report;
    this.language = language;
    this.explainer = explainer;
  }

  static List<Item> of(Report report, Language language, Explainer explainer) {
    BlindSpots spots = new BlindSpots(report, language, explainer);
    spots.say();
    return spots.all;
  }

  private void say() {
    report.verdict().pending().forEach(open -> all.add(Item.point(pending(open), true)));
    points(report.verdict().undetermined().stream().map(this::undetermined), false);
    points(report.coverage().stream().flatMap(this::gaps), false);
    points(endings(), true);
    long unnumbered =
        report.coverage().stream()
            .filter(log -> !log.neighbour())
            .mapToLong(Coverage::unnumbered)
            .sum();
    if (unnumbered > 0 && report.inputs().size() > 1) {
      point("limits.unnumbered", unnumbered);
    }
    List<Input> selections = report.selections();
    if (!selections.isEmpty()) {
      all.add(
          Item.point(
              language.say("limits.selections", selections.size(), selections.get(0).name()),
              true));
    }
    points(report.unrecognised().stream().map(this::unrecognised), true);
    points(report.contradictions().stream().map(this::contradiction), false);
    if (!report.forgotten().isEmpty()) {
      point("limits.forgotten", forgotten());
    }
    if (report.leftOut() > 0) {
      point("limits.left-out", report.leftOut());
    }
    beside();
  }

  private void point(String key, Object... values) {
    all.add(Item.point(language.say(key, values), false));
  }

  /** Lists texts of one kind, of many only the first. */
  private void points(Stream<String> texts, boolean brief) {
    List<String> kind = texts.toList();
    kind.stream().limit(MOST_OF_A_KIND).forEach(text -> all.add(Item.point(text, brief)));
    int more = kind.size() - MOST_OF_A_KIND;
    if (more > 0) {
      all.add(Item.point(language.say("limits.more-left", more), brief));
    }
  }

  private String pending(Pending open) {
    Episode episode = open.episode();
    return language.say(
        "limits.pending",
        explainer.title(open.cause()),
        open.cause(),
        explainer.where(episode.scope()),
        episode.failures(),
        language.interval(episode.first(), episode.last()),
        missing(open));
  }

  private String missing(Pending open) {
    if (open.minutes() == 0) {
      return language.say("limits.pending.attempts", open.attempts());
    }
    return open.minutes() < MANY_MINUTES
        ? language.say("limits.pending.minutes", open.minutes())
        : language.say("limits.pending.hours", (open.minutes() + 59) / 60);
  }

  private String undetermined(Expectation awaited) {
    return language.say(
        "limits.undetermined",
        explainer.awaited(awaited),
        explainer.where(Scope.host(awaited.host())),
        awaited.count(),
        language.interval(awaited.first(), awaited.last()),
        language.say("reason", awaited.reason()));
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

  /**
   * Which servers' logs end hours before that of another, and where the connector's ends hours
   * before those beside it: a server or a connector that died looks like that too.
   */
  private Stream<String> endings() {
    Map<String, Instant> ends = ends(false);
    Map<String, Instant> beside = ends(true);
    Instant latest = ends.values().stream().max(Comparator.naturalOrder()).orElse(Instant.MIN);
    return ends.entrySet().stream()
        .flatMap(
            end -> {
              Instant here = beside.getOrDefault(end.getKey(), Instant.MIN);
              return hours(end.getValue(), latest) >= HOURS_SHORT
                  ? Stream.of(ending("limits.ends", end, latest))
                  : Stream.of(here)
                      .filter(time -> hours(end.getValue(), time) >= HOURS_SHORT)
                      .map(time -> ending("limits.ends-beside", end, time));
            });
  }

  private String ending(String key, Map.Entry<String, Instant> end, Instant later) {
    return language.say(key, report.spellings().host(end.getKey()), hours(end.getValue(), later));
  }

  private Map<String, Instant> ends(boolean neighbour) {
    return report.coverage().stream()
        .filter(log -> log.neighbour() == neighbour)
        .collect(
            Collectors.toMap(
                Coverage::host,
                Coverage::to,
                BinaryOperator.maxBy(Comparator.naturalOrder()),
                TreeMap::new));
  }

  private static long hours(Instant from, Instant to) {
    return Duration.between(from, to).toHours();
  }

  private String unrecognised(Unrecognised unknown) {
    return language.say(
        "limits.unrecognised",
        String.valueOf(unknown.id()),
        unknown.channel(),
        unknown.events(),
        unknown.errors());
  }

  private String contradiction(Contradiction odd) {
    return language.say(
        "limits.contradiction",
        String.valueOf(odd.type().id()),
        odd.type().name(),
        odd.code().value(),
        odd.code().name(),
        odd.events(),
        language.time(odd.sample().time()),
        language.say(odd.sample().place()));
  }

  private String forgotten() {
    return report.forgotten().entrySet().stream()
        .map(one -> language.say("forgotten." + word(one.getKey()), one.getValue()))
        .collect(joining(", "));
  }

  private static String word(Bound bound) {
    return bound.name().toLowerCase(Locale.ROOT);
  }

  private void beside() {
    String logs =
        report.coverage().stream()
            .filter(Coverage::neighbour)
            .map(log -> explainer.log(log.channel(), log.host()))
            .distinct()
            .limit(MOST_LISTED)
            .collect(joining(", "));
    if (logs.isEmpty()) {
      point("limits.only-connector");
    } else {
      point("limits.beside", logs);
    }
  }
}

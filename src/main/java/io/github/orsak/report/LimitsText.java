package io.github.orsak.report;

import io.github.orsak.diagnosis.Pending;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.event.Input;
import io.github.orsak.history.Contradiction;
import io.github.orsak.history.Coverage;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Unrecognised;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes what a report cannot explain, what the log could not show and what was read. */
final class LimitsText {

  private static final int INDENT = 2;
  private static final int DEEP = 4;
  private static final int MOST_LISTED = 12;
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
    if (report.recognised() > 0) {
      unexplained();
      if (full) {
        blindSpots();
      } else if (!report.unrecognised().isEmpty()) {
        paper.heading("", Ink.PLAIN, language.say("limits.blind"));
        unrecognised();
      }
    }
    read(full);
  }

  private void unexplained() {
    List<Unexplained> left = report.verdict().unexplained();
    if (left.isEmpty()) {
      return;
    }
    paper.heading(
        "? ", Ink.NOTICE, language.say("limits.unexplained", report.unexplainedFailures()));
    left.stream().limit(MOST_LISTED).forEach(this::leftOver);
    if (left.size() > MOST_LISTED) {
      paper.put(INDENT, Ink.PLAIN, language.say("limits.more-left", left.size() - MOST_LISTED));
    }
  }

  private void leftOver(Unexplained left) {
    Episode episode = left.episode();
    item(
        language.say(
            "limits.failed",
            explainer.failure(episode),
            explainer.where(episode.scope()),
            left.failures()));
    paper.put(DEEP, Ink.FAINT, language.interval(episode.first(), episode.last()));
    Quote last = explainer.quote(episode.samples().get(episode.samples().size() - 1));
    paper.put(
        DEEP,
        Ink.FAINT,
        last.event().id()
            + " "
            + last.name()
            + ", "
            + language.say("report.read-at", last.event().place().toString()));
  }

  private void blindSpots() {
    paper.heading("", Ink.PLAIN, language.say("limits.blind"));
    report.verdict().pending().forEach(this::pending);
    FactWords facts = new FactWords(report.catalog(), language);
    for (Expectation awaited : report.verdict().undetermined()) {
      item(
          language.say(
              "limits.undetermined",
              facts.awaited(awaited),
              explainer.where(Scope.host(awaited.host())),
              awaited.count(),
              language.interval(awaited.first(), awaited.last()),
              language.say("reason", awaited.reason())));
    }
    for (Coverage log : report.coverage()) {
      if (log.missing() > 0) {
        item(
            language.say(
                "limits.holes",
                explainer.log(log.channel(), log.host()),
                log.missing(),
                log.holes()));
      }
      if (log.resets() > 0) {
        item(language.say("limits.resets", explainer.log(log.channel(), log.host()), log.resets()));
      }
    }
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
    if (report.leftOut() > 0) {
      item(language.say("limits.left-out", report.leftOut()));
    }
    item(language.say("limits.only-connector"));
  }

  private void unrecognised() {
    for (Unrecognised unknown : report.unrecognised()) {
      item(
          language.say(
              "limits.unrecognised",
              String.valueOf(unknown.id()),
              unknown.channel(),
              unknown.events(),
              unknown.errors()));
    }
  }

  private void contradictions() {
    for (Contradiction odd : report.contradictions()) {
      item(
          language.say(
              "limits.contradiction",
              String.valueOf(odd.type().id()),
              odd.type().name(),
              odd.code().value(),
              odd.code().name(),
              odd.events(),
              language.time(odd.sample().time()),
              odd.sample().place().toString()));
    }
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

  private void read(boolean full) {
    List<Input> told = told(full);
    if (full || !told.isEmpty() || !report.verdict().troubles().isEmpty()) {
      paper.heading("", Ink.PLAIN, language.say("limits.read"));
    }
    for (String trouble : report.verdict().troubles()) {
      paper.put(INDENT, "! ", Ink.ALARM, Ink.PLAIN, trouble);
    }
    told.forEach(this::input);
    if (!full) {
      return;
    }
    others(told);
    logs();
    paper.put(
        INDENT,
        Ink.FAINT,
        language.say(
            "limits.rules", report.rules().rules(), report.rules().hash().substring(0, 12)));
  }

  /** What is worth a look in any case, and of the others only so many that it stays in sight. */
  private List<Input> told(boolean full) {
    List<Input> told = new ArrayList<>();
    int ordinary = 0;
    for (Input input : report.inputs()) {
      boolean problem = !input.problems().isEmpty();
      boolean bare = !problem && input.records() > 0;
      if (problem || full && (!bare || ordinary++ < MOST_LISTED)) {
        told.add(input);
      }
    }
    return told;
  }

  private void others(List<Input> told) {
    Set<Input> listed = Set.copyOf(told);
    List<Input> others = report.inputs().stream().filter(input -> !listed.contains(input)).toList();
    if (!others.isEmpty()) {
      long events = others.stream().mapToLong(Input::records).sum();
      item(language.say("limits.more-inputs", others.size(), events));
    }
  }

  private void input(Input input) {
    String skipped = input.skipped() == 0 ? "" : language.say("limits.skipped", input.skipped());
    item(language.say("limits.input", input.name(), input.format(), input.records(), skipped));
    for (Input.Problem problem : input.problems()) {
      paper.put(
          DEEP,
          problem.lossy() ? "! " : "· ",
          Ink.NOTICE,
          Ink.PLAIN,
          problem.place() + ": " + problem.text());
    }
  }

  private void logs() {
    for (Coverage log : report.coverage()) {
      String copies = log.duplicates() == 0 ? "" : language.say("limits.copies", log.duplicates());
      item(
          language.say(
              log.neighbour() ? "limits.neighbour" : "limits.log",
              explainer.log(log.channel(), log.host()),
              language.interval(log.from(), log.to()),
              log.records(),
              copies));
    }
    report
        .foreignChannels()
        .forEach((channel, events) -> item(language.say("limits.foreign", channel, events)));
  }

  private void item(String text) {
    paper.put(INDENT, "· ", Ink.FAINT, Ink.PLAIN, text);
  }
}

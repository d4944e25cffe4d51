package io.github.orsak.report.text;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.event.Input;
import io.github.orsak.history.Coverage;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.AlikeDiagnoses;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.report.told.Explanation;
import io.github.orsak.report.told.LeftoverWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes a report for a person at a terminal: first what is wrong, then why, then the limits. */
public final class TextReport {

  private static final int INDENT = 2;
  private static final int MOST_IDS = 12;
  private static final int MOST_NAMES = 5;

  private final Report report;
  private final Language language;
  private final TextStyle style;
  private final Paper paper;
  private final Explainer explainer;

  /** Copies the logs of both generations of the connector; for the command prompt. */
  private static final String EXPORT =
      "copy \"%SystemRoot%\\System32\\winevt\\Logs\\Microsoft*Intune*Connector*.evtx\" .";

  private TextReport(Report report, Language language, TextStyle style) {
    this.report = report;
    this.language = language;
    this.style = style;
    this.paper = new Paper(style);
    this.explainer = new Explainer(report, language);
  }

  /** The report as text that ends in a line feed. */
  public static String of(Report report, Language language, TextStyle style) {
    return new TextReport(report, language, style).write();
  }

  private String write() {
    List<AlikeDiagnoses> entries = AlikeDiagnoses.of(report.verdict().diagnoses());
    List<Explanation> told = entries.stream().map(explainer::explain).toList();
    DiagnosisText one = new DiagnosisText(paper, language, explainer, style.full());
    headline();
    summaries(told, one);
    for (int i = 0; i < told.size(); i++) {
      one.write(i + 1 + ".", told.get(i), entries.get(i));
    }
    if (report.recognised() > 0 || !told.isEmpty()) {
      new ResidueText(paper, report, language, explainer).write(style.full());
    }
    new TestimonyText(paper, report, language, explainer).write(style.full());
    new LimitsText(paper, report, language, explainer).write(style.full());
    new InputsText(paper, report, language, explainer).write(style.full());
    return paper.toString();
  }

  private void headline() {
    int active = report.verdict().diagnoses(Status.ACTIVE).size();
    if (report.recognised() == 0) {
      if (active > 0) {
        paper.put(0, Ink.ALARM, state(active));
      } else if (report.outcome() == Report.Outcome.FAILING) {
        paper.put(0, Ink.NOTICE, failing());
      }
      noEvents();
      return;
    }
    boolean stopped = !report.verdict().troubles().isEmpty();
    boolean failing = report.outcome() == Report.Outcome.FAILING;
    Ink calm = stopped || failing || !report.missed().isEmpty() ? Ink.NOTICE : Ink.GOOD;
    paper.put(
        0,
        active > 0 ? Ink.ALARM : calm,
        stopped && active == 0 ? language.say("headline.stopped") : state(active));
    if (failing && stopped) {
      paper.put(0, Ink.NOTICE, failing());
    }
    paper.put(0, Ink.PLAIN, considered());
    if (report.unrecognisedEvents() > 0) {
      paper.put(
          0,
          Ink.NOTICE,
          language.say("headline.unrecognised", report.unrecognisedEvents(), unknownIds()));
    }
    if (!report.missed().isEmpty()) {
      paper.put(
          0,
          Ink.NOTICE,
          language.say(
              "headline.missed", report.missed().size(), names(input -> !input.complete())));
    }
    if (report.outcome() == Report.Outcome.INCOMPLETE) {
      paper.put(0, Ink.NOTICE, language.say("headline.incomplete"));
    } else if (!report.complete()) {
      paper.put(0, Ink.NOTICE, language.say("headline.partly"));
    }
  }

  private String state(int active) {
    if (active > 0) {
      return active();
    }
    if (report.outcome() == Report.Outcome.FAILING) {
      String early = report.verdict().pending().isEmpty() ? "" : language.say("headline.pending");
      return failing() + early;
    }
    if (report.unexplainedFailures() > 0) {
      String early = report.verdict().pending().isEmpty() ? "" : language.say("headline.pending");
      return language.say("headline.unexplained", report.unexplainedFailures()) + early;
    }
    boolean over = !report.verdict().diagnoses(Status.RESOLVED).isEmpty();
    if (over || report.verdict().failures() > 0) {
      return language.say("headline.over");
    }
    if (!report.missed().isEmpty()) {
      return language.say("headline.read");
    }
    if (!report.unheeded().isEmpty()) {
      return language.say("headline.beside");
    }
    return language.say(report.unrecognised().isEmpty() ? "headline.healthy" : "headline.known");
  }

  // What is told as one is counted as one, and in how many places it is.
  private String active() {
    List<Diagnosis> active = report.verdict().diagnoses(Status.ACTIVE);
    int entries = AlikeDiagnoses.of(active).size();
    if (entries == active.size()) {
      return language.say("headline.active", entries);
    }
    long hosts = active.stream().flatMap(one -> one.hosts().stream()).distinct().count();
    return language.say("headline.active.alike", entries, hosts, active.size());
  }

  private String failing() {
    LeftoverWords words = new LeftoverWords(explainer, report.spellings(), language);
    String key = report.residue().ongoing().isEmpty() ? "headline.silent" : "headline.failing";
    return language.say(key, words.brief(report.residue()));
  }

  private String considered() {
    List<Coverage> logs = report.coverage().stream().filter(log -> !log.neighbour()).toList();
    Instant from = logs.stream().map(Coverage::from).min(Comparator.naturalOrder()).orElseThrow();
    Instant to = logs.stream().map(Coverage::to).max(Comparator.naturalOrder()).orElseThrow();
    long hosts = logs.stream().map(Coverage::host).distinct().count();
    return language.say(
        "headline.considered",
        report.events(),
        hosts,
        language.interval(from, to),
        report.verdict().failures(),
        report.verdict().explained(),
        report.retried());
  }

  private String unknownIds() {
    String ids =
        report.unrecognised().stream()
            .map(unknown -> String.valueOf(unknown.id()))
            .distinct()
            .limit(MOST_IDS)
            .collect(Collectors.joining(", "));
    return report.unrecognised().size() > MOST_IDS ? ids + ", …" : ids;
  }

  private void noEvents() {
    if (report.events() > 0) {
      paper.put(
          0, Ink.ALARM, language.say("headline.nothing-recognised", report.events(), unknownIds()));
      paper.put(0, Ink.PLAIN, language.say("headline.describe"));
      return;
    }
    if (report.leftOut() > 0) {
      paper.put(0, Ink.ALARM, language.say("headline.all-left-out", report.leftOut()));
      return;
    }
    long unread = report.inputs().stream().mapToLong(Input::skipped).sum();
    paper.put(
        0,
        Ink.ALARM,
        unread > 0
            ? language.say("headline.unread", unread, names(input -> input.skipped() > 0))
            : language.say("headline.no-events", names(input -> true)));
    String channels =
        report.channelsSeen().entrySet().stream()
            .map(seen -> channel(seen.getKey(), seen.getValue()))
            .collect(Collectors.joining(", "));
    if (!channels.isEmpty()) {
      paper.put(0, Ink.PLAIN, language.say("headline.channels", channels));
    }
    if (unread > 0) {
      return;
    }
    if (channels.isEmpty()) {
      paper.put(0, Ink.PLAIN, language.say("headline.nothing-read"));
    }
    export();
  }

  private String channel(String name, long events) {
    return name.isEmpty()
        ? language.say("headline.channel.unattributed", events)
        : language.say("headline.channel", name, events);
  }

  private void export() {
    paper.put(0, Ink.PLAIN, language.say("headline.export"));
    paper.command(INDENT, EXPORT);
    paper.put(0, Ink.PLAIN, language.say("headline.collect"));
  }

  private String names(Predicate<Input> which) {
    List<String> names = report.inputs().stream().filter(which).map(Input::name).toList();
    if (names.isEmpty()) {
      return language.say("headline.memory");
    }
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? first + " " + language.say("limits.more", more) : first;
  }

  private void summaries(List<Explanation> told, DiagnosisText one) {
    paper.blank();
    int number = 1;
    for (Explanation explanation : told) {
      Diagnosis diagnosis = explanation.diagnosis();
      String mark = language.say("mark", diagnosis.status());
      paper.put(
          INDENT,
          number++ + ". " + mark + "  ",
          DiagnosisText.ink(diagnosis.status()),
          diagnosis.status() == Status.ACTIVE ? Ink.STRONG : Ink.PLAIN,
          explanation.verdict());
      paper.put(
          INDENT + 3,
          Ink.FAINT,
          diagnosis.cause() + ", " + one.confidence(diagnosis) + ", " + when(diagnosis));
    }
  }

  private String when(Diagnosis diagnosis) {
    String when =
        diagnosis
            .end()
            .map(end -> language.interval(diagnosis.from(), end))
            .orElseGet(() -> language.say("summary.since", language.time(diagnosis.from())));
    return language.say("summary.when", when, diagnosis.failures());
  }
}

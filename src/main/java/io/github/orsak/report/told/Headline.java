package io.github.orsak.report.told;

import io.github.orsak.diagnosis.AnswerEffect;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.event.Input;
import io.github.orsak.history.Coverage;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says what the report comes to, and how far it can be trusted. */
final class Headline {

  private static final int MOST_IDS = 12;
  private static final int MOST_NAMES = 5;

  /** Copies the logs of both generations of the connector; for the command prompt. */
  private static final String EXPORT =
      "copy \"%SystemRoot%\\System32\\winevt\\Logs\\Microsoft*Intune*Connector*.evtx\" .";

  private final Report report;
  private final Language language;
  private final Explainer explainer;
  private final LeftoverWords leftovers;
  private final List<Statement> all = new ArrayList<>();

  private Headline(Report report, Language language, Explainer explainer, LeftoverWords leftovers) {
    this.report = report;
    this.language = language;
    this.explainer = explainer;
    this.leftovers = leftovers;
  }

  /** The verdict, and below it what it rests on. */
  static List<Statement> of(
      Report report, Language language, Explainer explainer, LeftoverWords leftovers) {
    Headline headline = new Headline(report, language, explainer, leftovers);
    headline.say();
    return headline.all;
  }

  private void put(Tone tone, String says) {
    all.add(new Statement(tone, says));
  }

  private void say() {
    int active = report.verdict().diagnoses(Status.ACTIVE).size();
    if (report.recognised() == 0) {
      if (active > 0) {
        put(Tone.ALARM, state(active));
      } else if (report.outcome() == Report.Outcome.FAILING) {
        put(Tone.NOTICE, failing());
      }
      noEvents();
      return;
    }
    boolean stopped = !report.verdict().troubles().isEmpty();
    boolean failing = report.outcome() == Report.Outcome.FAILING;
    boolean unsure = !report.open().isEmpty() || !report.denied().isEmpty();
    boolean doubtful = stopped || failing || !report.missed().isEmpty() || unsure;
    Tone calm = doubtful ? Tone.NOTICE : Tone.GOOD;
    put(
        active > 0 ? Tone.ALARM : calm,
        stopped && active == 0 ? language.say("headline.stopped") : state(active));
    if (failing && stopped) {
      put(Tone.NOTICE, failing());
    }
    points();
    put(Tone.PLAIN, considered());
    doubts();
  }

  private void doubts() {
    if (report.unrecognisedEvents() > 0) {
      put(
          Tone.NOTICE,
          language.say("headline.unrecognised", report.unrecognisedEvents(), unknownIds()));
    }
    if (report.byNumber() > 0) {
      put(Tone.NOTICE, language.say("headline.by-number", report.byNumber()));
    }
    if (!report.missed().isEmpty()) {
      put(
          Tone.NOTICE,
          language.say(
              "headline.missed", report.missed().size(), names(input -> !input.complete())));
    }
    if (!report.complete()) {
      boolean nothing = report.outcome() == Report.Outcome.INCOMPLETE;
      put(Tone.NOTICE, language.say(nothing ? "headline.incomplete" : "headline.partly"));
    }
  }

  private String state(int active) {
    if (active > 0) {
      return active();
    }
    if (report.outcome() == Report.Outcome.FAILING) {
      return failing() + early();
    }
    if (!report.denied().isEmpty()) {
      return language.say("headline.denied", titles(report.denied()));
    }
    if (!report.open().isEmpty()) {
      return language.say("headline.open", titles(report.open()));
    }
    if (report.unexplainedFailures() > 0) {
      return language.say("headline.unexplained", report.unexplainedFailures()) + early();
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

  private String titles(List<Diagnosis> diagnoses) {
    return diagnoses.stream().map(this::titled).distinct().collect(Collectors.joining("; "));
  }

  // Where an answer leads, if that is no diagnosis of the report anyway.
  private void points() {
    Set<String> causes = new TreeSet<>();
    for (AnswerEffect effect : report.answers()) {
      effect.ruledOut().stream()
          .flatMap(one -> report.meaning(effect.answer(), one.cause(), one.scope()).stream())
          .map(Cause.CheckOutcome::pointsTo)
          .filter(cause -> !cause.isEmpty())
          .forEach(causes::add);
    }
    report.verdict().diagnoses().forEach(one -> causes.remove(one.cause()));
    for (String cause : causes) {
      put(Tone.NOTICE, language.say("headline.points", explainer.title(cause), cause));
    }
  }

  private String titled(Diagnosis note) {
    String title = explainer.title(note.cause());
    String host = report.spellings().host(note.scope().host());
    return host.isEmpty() ? title : title + " (" + host + ")";
  }

  private String early() {
    return report.verdict().pending().isEmpty() ? "" : language.say("headline.pending");
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
    String key = report.residue().ongoing().isEmpty() ? "headline.silent" : "headline.failing";
    return language.say(key, leftovers.brief(report.residue()));
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
      put(Tone.ALARM, language.say("headline.nothing-recognised", report.events(), unknownIds()));
      put(Tone.PLAIN, language.say("headline.describe"));
      return;
    }
    if (report.leftOut() > 0) {
      put(Tone.ALARM, language.say("headline.all-left-out", report.leftOut()));
      return;
    }
    long unread = report.inputs().stream().mapToLong(Input::skipped).sum();
    put(
        Tone.ALARM,
        unread > 0
            ? language.say("headline.unread", unread, names(input -> input.skipped() > 0))
            : language.say("headline.no-events", names(input -> true)));
    String channels =
        report.channelsSeen().entrySet().stream()
            .map(seen -> channel(seen.getKey(), seen.getValue()))
            .collect(Collectors.joining(", "));
    if (!channels.isEmpty()) {
      put(Tone.PLAIN, language.say("headline.channels", channels));
    }
    if (unread > 0) {
      return;
    }
    if (channels.isEmpty()) {
      put(Tone.PLAIN, language.say("headline.nothing-read"));
    }
    export();
  }

  private String channel(String name, long events) {
    return name.isEmpty()
        ? language.say("headline.channel.unattributed", events)
        : language.say("headline.channel", name, events);
  }

  private void export() {
    put(Tone.PLAIN, language.say("headline.export"));
    all.add(new Statement(Tone.PLAIN, EXPORT, true));
    put(Tone.PLAIN, language.say("headline.collect"));
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
}

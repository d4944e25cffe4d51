package io.github.orsak.report.text;

import io.github.orsak.event.Input;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import io.github.orsak.history.Coverage;
import io.github.orsak.report.AlikeInputs;
import io.github.orsak.report.InputNotes;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explainer;
import java.util.ArrayList;
import java.util.List;

/** Writes what a report was made from: files, logs and rules. */
final class InputsText {

  private static final int INDENT = 2;
  private static final int DEEP = 4;
  private static final int MOST_LISTED = 12;
  private static final int MOST_KINDS = 40;
  private static final int MOST_LOGS = 100;

  private final Paper paper;
  private final Report report;
  private final Language language;
  private final Explainer explainer;

  InputsText(Paper paper, Report report, Language language, Explainer explainer) {
    this.paper = paper;
    this.report = report;
    this.language = language;
    this.explainer = explainer;
  }

  void write(boolean full) {
    List<Input> told = told(full);
    if (full || !told.isEmpty() || !report.verdict().troubles().isEmpty()) {
      paper.heading("", Ink.PLAIN, language.say("limits.read"));
    }
    for (String trouble : report.verdict().troubles()) {
      paper.put(INDENT, "! ", Ink.ALARM, Ink.PLAIN, trouble);
    }
    List<AlikeInputs> kinds = AlikeInputs.of(told);
    kinds.stream().limit(MOST_KINDS).forEach(this::inputs);
    List<Input> untold =
        kinds.stream().skip(MOST_KINDS).flatMap(kind -> kind.inputs().stream()).toList();
    if (!untold.isEmpty()) {
      item(language.say("limits.more-problems", untold.size(), records(untold)));
    }
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
    int others = report.inputs().size() - told.size();
    if (others > 0) {
      item(language.say("limits.more-inputs", others, records(report.inputs()) - records(told)));
    }
  }

  private static long records(List<Input> inputs) {
    return inputs.stream().mapToLong(Input::records).sum();
  }

  // Ordinary inputs are told one by one, for what they are called is all there is to say of them.
  private void inputs(AlikeInputs alike) {
    if (alike.count() == 1 || alike.example().problems().isEmpty() && alike.records() > 0) {
      alike.inputs().forEach(this::input);
      return;
    }
    Input example = alike.example();
    item(
        language.say(
            "limits.alike",
            alike.count(),
            example.name(),
            language.say(example.format()),
            alike.records(),
            skipped(alike.skipped())));
    problems(example);
  }

  private void input(Input input) {
    item(
        language.say(
            "limits.input",
            input.name(),
            language.say(input.format()),
            input.records(),
            skipped(input.skipped())));
    problems(input);
  }

  private String skipped(long records) {
    return records == 0 ? "" : language.say("limits.skipped", records);
  }

  private void problems(Input input) {
    for (Problem problem : input.problems()) {
      paper.put(DEEP, problem.lossy() ? "! " : "· ", Ink.NOTICE, Ink.PLAIN, told(input, problem));
    }
  }

  // What is said of the whole input stands below its name.
  private String told(Input input, Problem problem) {
    return problem.place().equals(Place.input(input.name()))
        ? language.say(problem.message())
        : InputNotes.line(problem, language);
  }

  private void logs() {
    report.coverage().stream().limit(MOST_LOGS).forEach(this::log);
    more(report.coverage().size() - MOST_LOGS);
    report.foreignChannels().entrySet().stream()
        .limit(MOST_LOGS)
        .forEach(log -> item(foreign(log.getKey(), log.getValue())));
    more(report.foreignChannels().size() - MOST_LOGS);
  }

  private String foreign(String channel, long events) {
    return channel.isEmpty()
        ? language.say("limits.unattributed", events)
        : language.say("limits.foreign", channel, events);
  }

  private void log(Coverage log) {
    String copies = log.duplicates() == 0 ? "" : language.say("limits.copies", log.duplicates());
    item(
        language.say(
            key(log),
            explainer.log(log.channel(), log.host()),
            language.interval(log.from(), log.to()),
            log.records(),
            copies));
  }

  // With a single computer in the case, there is nothing to ask.
  private String key(Coverage log) {
    boolean several = report.coverage().stream().anyMatch(other -> !other.host().isEmpty());
    boolean unnamed = log.host().isEmpty() && several;
    return log.neighbour()
        ? unnamed ? "limits.neighbour-unnamed" : "limits.neighbour"
        : "limits.log";
  }

  private void more(int untold) {
    if (untold > 0) {
      item(language.say("limits.more-left", untold));
    }
  }

  private void item(String text) {
    paper.item(INDENT, Ink.PLAIN, text);
  }
}

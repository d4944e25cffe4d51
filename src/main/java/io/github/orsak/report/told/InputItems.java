package io.github.orsak.report.told;

import io.github.orsak.event.Input;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import io.github.orsak.history.Coverage;
import io.github.orsak.report.AlikeInputs;
import io.github.orsak.report.IgnoredFiles;
import io.github.orsak.report.InputNotes;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Says what a report was made from: files, logs and rules. */
final class InputItems {

  private static final int MOST_LISTED = 12;
  private static final int MOST_KINDS = 40;
  private static final int MOST_LOGS = 100;
  private static final int HASH = 12;

  private final Report report;
  private final Language language;
  private final Explainer explainer;
  private final List<Item> all = new ArrayList<>();

  private InputItems(Report report, Language language, Explainer explainer) {
    this.report = report;
    this.language = language;
    this.explainer = explainer;
  }

  static List<Item> of(Report report, Language language, Explainer explainer) {
    InputItems items = new InputItems(report, language, explainer);
    items.say();
    return items.all;
  }

  private void say() {
    report
        .verdict()
        .troubles()
        .forEach(trouble -> all.add(Item.of(Item.Form.TROUBLE, trouble, true)));
    List<Input> told = told();
    List<IgnoredFiles> ignored = IgnoredFiles.of(told);
    Set<Input> junk = Collections.newSetFromMap(new IdentityHashMap<>());
    ignored.forEach(files -> junk.addAll(files.inputs()));
    List<Input> untold = new ArrayList<>();
    int kinds = 0;
    for (AlikeInputs alike :
        AlikeInputs.of(told.stream().filter(one -> !junk.contains(one)).toList())) {
      if (sound(alike.example()) || kinds++ < MOST_KINDS) {
        inputs(alike);
      } else {
        untold.addAll(alike.inputs());
      }
    }
    ignored(ignored);
    if (!untold.isEmpty()) {
      point(language.say("limits.more-problems", untold.size(), records(untold)), true);
    }
    int others = report.inputs().size() - told.size();
    if (others > 0) {
      long events = records(report.inputs()) - records(told);
      point(language.say("limits.more-inputs", others, events), false);
    }
    logs();
    String hash = report.rules().hash().substring(0, HASH);
    String rules = language.say("limits.rules", report.rules().rules(), hash);
    all.add(Item.of(Item.Form.ASIDE, rules, false));
  }

  private void ignored(List<IgnoredFiles> groups) {
    for (IgnoredFiles files : groups.subList(0, Math.min(MOST_KINDS, groups.size()))) {
      point(
          language.say(
              files.ending().isEmpty() ? "limits.ignored-bare" : "limits.ignored",
              files.inputs().size(),
              files.place(),
              files.ending()),
          false);
    }
    long more = groups.stream().skip(MOST_KINDS).mapToLong(files -> files.inputs().size()).sum();
    if (more > 0) {
      point(language.say("limits.ignored-more", more), false);
    }
  }

  private void point(String says, boolean brief) {
    all.add(Item.point(says, brief));
  }

  private static boolean sound(Input input) {
    return input.problems().isEmpty();
  }

  /** What is worth a look in any case, and of the others only so many that it stays in sight. */
  private List<Input> told() {
    List<Input> told = new ArrayList<>();
    int ordinary = 0;
    for (Input input : report.inputs()) {
      boolean bare = sound(input) && input.records() > 0;
      if (!bare || ordinary++ < MOST_LISTED) {
        told.add(input);
      }
    }
    return told;
  }

  private static long records(List<Input> inputs) {
    return inputs.stream().mapToLong(Input::records).sum();
  }

  // Ordinary inputs are told one by one, for what they are called is all there is to say of them.
  private void inputs(AlikeInputs alike) {
    if (alike.count() == 1 || sound(alike.example()) && alike.records() > 0) {
      alike.inputs().forEach(this::input);
      return;
    }
    Input example = alike.example();
    String says =
        language.say(
            "limits.alike",
            alike.count(),
            example.name(),
            language.say(example.format()),
            alike.records(),
            skipped(alike.skipped()));
    add(says, example);
  }

  private void input(Input input) {
    String says =
        language.say(
            "limits.input",
            input.name(),
            language.say(input.format()),
            input.records(),
            skipped(input.skipped()));
    add(says, input);
  }

  private void add(String says, Input input) {
    List<Item> problems = input.problems().stream().map(one -> problem(input, one)).toList();
    all.add(new Item(Item.Form.POINT, says, List.of(), problems, !sound(input)));
  }

  private String skipped(long records) {
    return records == 0 ? "" : language.say("limits.skipped", records);
  }

  // What is said of the whole input stands below its name.
  private Item problem(Input input, Problem problem) {
    String says =
        problem.place().equals(Place.input(input.name()))
            ? language.say(problem.message())
            : InputNotes.line(problem, language);
    return Item.of(problem.lossy() ? Item.Form.TROUBLE : Item.Form.POINT, says, true);
  }

  private void logs() {
    report.coverage().stream().limit(MOST_LOGS).forEach(log -> point(log(log), false));
    more(report.coverage().size() - MOST_LOGS);
    report.foreignChannels().entrySet().stream()
        .limit(MOST_LOGS)
        .forEach(log -> point(foreign(log.getKey(), log.getValue()), false));
    more(report.foreignChannels().size() - MOST_LOGS);
  }

  private String foreign(String channel, long events) {
    return channel.isEmpty()
        ? language.say("limits.unattributed", events)
        : language.say("limits.foreign", channel, events);
  }

  private String log(Coverage log) {
    String copies = log.duplicates() == 0 ? "" : language.say("limits.copies", log.duplicates());
    return language.say(
        key(log),
        explainer.log(log.channel(), log.host()),
        language.interval(log.from(), log.to()),
        log.records(),
        copies);
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
      point(language.say("limits.more-left", untold), false);
    }
  }
}

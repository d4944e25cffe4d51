package io.github.orsak.report.told;

import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Section.Topic;
import io.github.orsak.report.told.change.ToldChange;
import io.github.orsak.report.told.change.WhatChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts what follows the diagnoses in order: what stays open, and how far the report reaches. */
final class Sections {

  private static final int MOST_LISTED = 12;

  private final Told told;
  private final Language language;
  private final List<Section> all = new ArrayList<>();

  private Sections(Told told) {
    this.told = told;
    this.language = told.language();
  }

  static List<Section> of(Told told, Explainer explainer) {
    Sections sections = new Sections(told);
    sections.say(explainer);
    return sections.all;
  }

  private void say(Explainer explainer) {
    Report report = told.report();
    List<Item> answers = AnswerItems.of(report, language, explainer);
    open(Topic.ANSWERS, language.say("limits.answers"), answers, item -> item);
    boolean judged = report.recognised() > 0 || !report.verdict().diagnoses().isEmpty();
    if (judged) {
      String unexplained = language.say("limits.unexplained", report.unexplainedFailures());
      open(Topic.UNEXPLAINED, unexplained, told.unexplained(), this::leftover);
      String persisting = language.say("limits.persisting");
      open(Topic.PERSISTING, persisting, told.persisting(), this::leftover);
      String unanswered = language.say("limits.unanswered");
      open(Topic.UNANSWERED, unanswered, told.unanswered(), this::awaited);
      List<String> unseen = new UnseenLogs(report, language).told();
      open(
          Topic.UNSEEN_LOGS,
          language.say("limits.unseen-logs"),
          unseen,
          says -> Item.point(says, true));
    }
    open(Topic.BESIDE, language.say("limits.beside-failing"), told.beside(), Sections::testimony);
    if (judged) {
      List<Item> spots = BlindSpots.of(report, language, explainer);
      all.add(new Section(Topic.BLIND_SPOTS, language.say("limits.blind"), spots));
    }
    List<Item> inputs = InputItems.of(report, language, explainer);
    all.add(new Section(Topic.INPUTS, language.say("limits.read"), inputs));
  }

  private <T> void open(Topic topic, String title, List<T> subjects, Function<T, Item> item) {
    if (subjects.isEmpty()) {
      return;
    }
    List<Item> items = new ArrayList<>();
    subjects.stream().limit(MOST_LISTED).map(item).forEach(items::add);
    int more = subjects.size() - MOST_LISTED;
    if (more > 0) {
      items.add(Item.of(Item.Form.REMARK, language.say("limits.more-left", more), true));
    }
    all.add(new Section(topic, title, items));
  }

  private Item leftover(ToldLeftover left) {
    List<Item> notes = new ArrayList<>();
    left.hints().forEach(hint -> notes.add(Item.of(Item.Form.REMARK, hint, true)));
    notes.addAll(changed(left.changed()));
    return new Item(Item.Form.POINT, left.paragraph(), left.quotes(), notes, true);
  }

  private Item awaited(ToldExpectation one) {
    return new Item(Item.Form.POINT, one.paragraph(), List.of(), changed(one.changed()), true);
  }

  private List<Item> changed(WhatChanged changed) {
    if (changed.isEmpty()) {
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    for (ToldChange one : changed.changes()) {
      items.add(new Item(Item.Form.POINT, one.says(), List.of(one.quote()), List.of(), true));
    }
    if (!changed.more().isEmpty()) {
      items.add(Item.of(Item.Form.ASIDE, changed.more(), true));
    }
    String says = language.say("report.changed") + ". " + language.say("changed.no-cause");
    return List.of(new Item(Item.Form.REMARK, says, List.of(), items, true));
  }

  private static Item testimony(ToldTestimony one) {
    return new Item(Item.Form.POINT, one.paragraph(), List.of(one.last()), List.of(), true);
  }
}

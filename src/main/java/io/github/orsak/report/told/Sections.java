package io.github.orsak.report.told;

import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Section.Topic;
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
    boolean judged = report.recognised() > 0 || !report.verdict().diagnoses().isEmpty();
    if (judged) {
      String unexplained = language.say("limits.unexplained", report.unexplainedFailures());
      open(Topic.UNEXPLAINED, unexplained, told.unexplained(), Sections::leftover);
      String persisting = language.say("limits.persisting");
      open(Topic.PERSISTING, persisting, told.persisting(), Sections::leftover);
      String unanswered = language.say("limits.unanswered");
      open(Topic.UNANSWERED, unanswered, told.unanswered(), Sections::awaited);
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

  private static Item leftover(ToldLeftover left) {
    List<Item> hints =
        left.hints().stream().map(hint -> Item.of(Item.Form.REMARK, hint, true)).toList();
    return new Item(Item.Form.POINT, left.paragraph(), left.quotes(), hints, true);
  }

  private static Item awaited(ToldExpectation one) {
    return Item.point(one.paragraph(), true);
  }

  private static Item testimony(ToldTestimony one) {
    return new Item(Item.Form.POINT, one.paragraph(), List.of(one.last()), List.of(), true);
  }
}

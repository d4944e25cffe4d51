package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.AnswerEffect;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Cause.CheckOutcome;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells what came of each answer. */
final class AnswerItems {

  private static final int MOST_PLACES = 5;

  private final Report report;
  private final Language language;
  private final Explainer explainer;

  private AnswerItems(Report report, Language language, Explainer explainer) {
    this.report = report;
    this.language = language;
    this.explainer = explainer;
  }

  static List<Item> of(Report report, Language language, Explainer explainer) {
    AnswerItems items = new AnswerItems(report, language, explainer);
    return report.answers().stream().map(items::item).toList();
  }

  private Item item(AnswerEffect effect) {
    Answer answer = effect.answer();
    List<String> notes = new ArrayList<>();
    few(effect.counted(), notes).map(one -> counted(answer, one)).forEach(notes::add);
    few(effect.ruledOut(), notes)
        .map(one -> ruledOut(answer, one.cause(), one.scope()))
        .forEach(notes::add);
    few(effect.consequences(), notes)
        .map(one -> ruledOut(answer, one.cause(), one.scope()))
        .forEach(notes::add);
    effect.closed().forEach(rival -> notes.add(language.say("answers.closed", named(rival))));
    if (effect.none()) {
      notes.add(language.say("answers.none"));
    }
    return new Item(
        effect.none() ? Item.Form.TROUBLE : Item.Form.POINT,
        answer.toString(),
        List.of(),
        notes.stream().map(says -> Item.of(Item.Form.REMARK, says, true)).toList(),
        true);
  }

  private <T> Stream<T> few(List<T> all, List<String> notes) {
    if (all.size() > MOST_PLACES) {
      notes.add(language.say("answers.places", all.size()));
    }
    return all.stream().limit(MOST_PLACES);
  }

  private String counted(Answer answer, Diagnosis one) {
    double weight =
        report.meaning(answer, one.cause(), one.scope()).map(CheckOutcome::weight).orElse(0.0);
    return language.say(
        "answers.counted",
        named(one.cause()),
        explainer.where(one.scope()),
        language.weight(weight));
  }

  private String ruledOut(Answer answer, String cause, Scope scope) {
    String where = explainer.where(scope);
    return report
        .meaning(answer, cause, scope)
        .map(CheckOutcome::pointsTo)
        .filter(rival -> !rival.isEmpty())
        .map(rival -> language.say("answers.points", named(cause), where, named(rival)))
        .orElseGet(() -> language.say("answers.ruled-out", named(cause), where));
  }

  private String named(String cause) {
    return language.quoted(explainer.title(cause)) + " (" + cause + ")";
  }
}

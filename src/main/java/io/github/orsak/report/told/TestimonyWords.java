package io.github.orsak.report.told;

import io.github.orsak.history.Testimony;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.knowledge.fault.Faults;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.quote.Quote;

/** Tells what programs beside the connector failed at where no diagnosis rests on it. */
final class TestimonyWords {

  private final Faults faults;
  private final Language language;
  private final Explainer explainer;

  TestimonyWords(Faults faults, Language language, Explainer explainer) {
    this.faults = faults;
    this.language = language;
    this.explainer = explainer;
  }

  ToldTestimony of(Testimony one) {
    String meaning = one.type().meaning().in(language.code());
    Quote last = explainer.quote(one.last().event());
    return new ToldTestimony(one, meaning, paragraph(one, meaning), last);
  }

  private String paragraph(Testimony one, String meaning) {
    String failure =
        language.say(
            "limits.beside-failure",
            explainer.log(one.last().event().channel(), one.host()),
            meaning,
            one.count(),
            language.interval(one.first().time(), one.last().time()));
    String fault =
        faults
            .named(one.fault())
            .filter(Fault::specific)
            .map(known -> " " + known.meaning().in(language.code()))
            .orElse("");
    String over =
        one.over()
            .map(time -> " " + language.say("limits.beside-over", language.time(time)))
            .orElse("");
    return failure + fault + over;
  }
}

package io.github.orsak.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;

import io.github.orsak.report.Language;
import io.github.orsak.report.told.Explanation;
import io.github.orsak.report.told.Standing;
import io.github.orsak.report.told.ToldDiagnosis;
import io.github.orsak.report.told.Tone;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The causes at a glance: what, where, since when, how sure, and the first thing to do. */
final class CaseCards {

  private final Language language;

  CaseCards(Language language) {
    this.language = language;
  }

  /** The class of what has this tone. */
  static String tone(Tone tone) {
    return "tone-" + tone.name().toLowerCase(Locale.ROOT);
  }

  DomContent of(List<ToldDiagnosis> diagnoses) {
    return div(each(diagnoses, this::card)).withClass("cards");
  }

  private DomContent card(ToldDiagnosis one) {
    Standing standing = one.standing();
    return article(
            mark(standing),
            h3(a(one.told().title()).withHref("#cause-" + one.number())),
            p(one.told().verdict()),
            facts(one),
            first(one))
        .withClass("card " + tone(standing.tone()));
  }

  static DomContent mark(Standing standing) {
    return span(standing.mark()).withClass("mark " + tone(standing.tone()));
  }

  private DomContent facts(ToldDiagnosis one) {
    return dl(
        fact("report.scope", one.told().where()),
        fact("report.time", one.standing().time()),
        fact("report.confidence", one.standing().confidence()));
  }

  private DomContent fact(String key, String value) {
    return div(dt(language.say(key)), dd(value));
  }

  private DomContent first(ToldDiagnosis one) {
    List<DomContent> parts = new ArrayList<>();
    Explanation told = one.told();
    if (!told.remediation().isEmpty()) {
      parts.add(strong(language.say(one.over() ? "report.remedy-over" : "html.first")));
      parts.add(p(told.remediation().get(0).act()));
    } else if (!told.nextChecks().isEmpty()) {
      Explanation.Check check = told.nextChecks().get(0);
      parts.add(strong(language.say("html.first-look")));
      parts.add(p(check.look()));
      if (!check.run().isEmpty()) {
        parts.add(pre(code(check.run())));
      }
    }
    return div(each(parts.stream())).withClass("first");
  }
}

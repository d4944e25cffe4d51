package io.github.orsak.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.b;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import io.github.orsak.history.Fact;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Explanation;
import io.github.orsak.report.told.Explanation.Reason;
import io.github.orsak.report.told.ToldDiagnosis;
import io.github.orsak.report.told.causal.ToldConsequence;
import io.github.orsak.report.told.change.WhatChanged;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One cause: everything a person must know to trust the diagnosis and to act. */
final class CausePart {

  private final Language language;
  private final QuoteList quotes;

  CausePart(Language language) {
    this.language = language;
    this.quotes = new QuoteList(language);
  }

  DomContent of(ToldDiagnosis one) {
    Explanation told = one.told();
    String id = "cause-" + one.number();
    return article(
            h2(span(one.number() + ". "), span(told.title())).withId(id + "-title"),
            CaseCards.mark(one.standing()),
            p(told.verdict()).withClass("verdict"),
            facts(one),
            p(told.explanation()),
            each(notEmpty(one.example()).stream()),
            div(each(parts(one).stream())).withClass("parts"))
        .withId(id)
        .withClass("cause")
        .attr("aria-labelledby", id + "-title");
  }

  private static List<DomContent> notEmpty(String note) {
    return note.isEmpty() ? List.of() : List.of(p(note).withClass("note"));
  }

  private DomContent facts(ToldDiagnosis one) {
    return dl(
            fact("report.cause", one.told().diagnosis().cause()),
            fact("report.scope", one.told().where()),
            fact("report.time", one.standing().time()),
            fact("report.confidence", one.standing().confidence()))
        .withClass("facts");
  }

  private DomContent fact(String key, String value) {
    return div(dt(language.say(key)), dd(value));
  }

  private List<DomContent> parts(ToldDiagnosis one) {
    Explanation told = one.told();
    List<DomContent> all = new ArrayList<>();
    if (!told.remediation().isEmpty()) {
      String key = one.over() ? "report.remedy-over" : "report.remedy";
      all.add(part(key, "do", ol(each(told.remediation(), this::step))));
    }
    if (!told.nextChecks().isEmpty()) {
      all.add(part("report.checks", "checks", ul(each(told.nextChecks(), this::check))));
    }
    all.add(part("report.evidence", "evidence", reasons(told.evidence())));
    all.add(
        part(
            "report.against",
            "against",
            told.counterEvidence().isEmpty()
                ? p(language.say("report.nothing-against"))
                : reasons(told.counterEvidence())));
    if (!told.changed().isEmpty()) {
      all.add(part("report.changed", "changed", changed(told.changed())));
    }
    all.add(
        part(
            "report.rivals",
            "rivals",
            told.rivals().isEmpty()
                ? p(language.say("report.no-rivals"))
                : ul(each(told.rivals(), this::rival))));
    if (!one.consequences().says().isEmpty()) {
      all.add(part("report.explains", "explains", ul(consequence(one.consequences()))));
    }
    if (!told.withdrawnIf().isEmpty()) {
      all.add(part("report.withdrawn", "withdrawn", p(told.withdrawnIf())));
    }
    if (!told.references().isEmpty() || told.page().isPresent()) {
      Stream<DomContent> page =
          told.page().stream().map(file -> li(language.say("report.page", file)));
      Stream<DomContent> sources = told.references().stream().map(this::source);
      all.add(part("report.references", "sources", ul(each(Stream.concat(page, sources)))));
    }
    return all;
  }

  private static DomContent consequence(ToldConsequence one) {
    return one.below().isEmpty()
        ? li(one.says())
        : li(span(one.says()), ul(each(one.below(), CausePart::consequence)));
  }

  private DomContent part(String key, String name, DomContent content) {
    return section(h3(language.say(key)), content).withClass("part " + name);
  }

  private DomContent step(Explanation.Step step) {
    return li(p(step.act()), p(language.say("report.verify", step.verify())).withClass("faint"));
  }

  private DomContent check(Explanation.Check check) {
    List<DomContent> parts = new ArrayList<>();
    if (!check.look().isEmpty()) {
      parts.add(p(b(check.look())));
    }
    if (!check.run().isEmpty()) {
      parts.add(pre(code(check.run())));
    }
    parts.add(p(check.means()));
    check.option().ifPresent(option -> parts.add(answer("report.answer", option)));
    check.found().ifPresent(found -> parts.add(answer("report.answered", found)));
    return li(each(parts.stream()));
  }

  private DomContent answer(String key, String value) {
    return p(language.say(key, value)).withClass("faint");
  }

  private DomContent reasons(List<Reason> reasons) {
    Set<Optional<Fact>> shown = new HashSet<>();
    return ul(each(reasons, reason -> reason(reason, shown.add(reason.fact()))));
  }

  private DomContent reason(Reason reason, boolean first) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        p(span(language.weight(reason.weight())).withClass("weight"), span(" " + reason.says())));
    if (first) {
      if (!reason.counts().isEmpty()) {
        parts.add(p(reason.counts()).withClass("faint"));
      }
      parts.add(quotes.of(reason.quotes()));
    }
    return li(each(parts.stream()));
  }

  private DomContent changed(WhatChanged changed) {
    return div(
        p(language.say("changed.no-cause")).withClass("faint"),
        ul(each(changed.changes(), one -> li(p(one.says()), quotes.of(List.of(one.quote()))))),
        changed.more().isEmpty() ? span() : p(changed.more()).withClass("faint"));
  }

  private DomContent rival(Explanation.Rival rival) {
    return li(
        p(b(rival.title()), span(" (" + rival.cause() + ")").withClass("faint")),
        p(language.say("report.decided-by", rival.decides())));
  }

  // Only an address is a link; what else a file of words may name is told as it is.
  private DomContent source(String address) {
    return address.startsWith("https://")
        ? li(a(address).withHref(address).withRel("noreferrer noopener"))
        : li(address);
  }
}

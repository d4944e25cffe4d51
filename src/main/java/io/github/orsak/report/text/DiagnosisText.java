package io.github.orsak.report.text;

import io.github.orsak.history.Fact;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Explanation;
import io.github.orsak.report.told.Explanation.Reason;
import io.github.orsak.report.told.Standing;
import io.github.orsak.report.told.ToldDiagnosis;
import io.github.orsak.report.told.change.ToldChange;
import io.github.orsak.report.told.change.WhatChanged;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes one diagnosis for a person at a terminal. */
final class DiagnosisText {

  private static final int INDENT = 2;
  private static final int DEEP = 4;
  private static final int QUOTED = 11;

  private final Paper paper;
  private final Language language;
  private final boolean full;
  private final QuoteText quotes;

  DiagnosisText(Paper paper, Language language, boolean full) {
    this.paper = paper;
    this.language = language;
    this.full = full;
    this.quotes = new QuoteText(paper, language);
  }

  /** Writes a diagnosis, or several as one. */
  void write(ToldDiagnosis one) {
    Explanation told = one.told();
    paper.heading(one.number() + ". ", Ink.STRONG, told.title());
    facts(told, one.standing());
    if (full) {
      paper.blank();
      paper.put(INDENT, Ink.PLAIN, told.explanation());
      if (!one.example().isEmpty()) {
        paper.blank();
        paper.put(INDENT, Ink.NOTICE, one.example());
      }
      reasons("report.evidence", told.evidence());
      against(told);
      rivals(told);
    }
    changed(told.changed());
    steps(one);
    if (full) {
      checks(told);
      consequences(one);
      closing(told);
    }
  }

  private void facts(Explanation told, Standing standing) {
    label("report.cause", told.diagnosis().cause());
    label("report.status", standing.status(), Ink.of(standing.tone()));
    label("report.scope", told.where());
    label("report.time", standing.time());
    label("report.confidence", standing.confidence());
  }

  private void label(String key, String value) {
    label(key, value, Ink.PLAIN);
  }

  private void label(String key, String value, Ink ink) {
    paper.put(INDENT, "%-12s ".formatted(language.say(key)), Ink.FAINT, ink, value);
  }

  private void part(String key) {
    paper.blank();
    paper.put(INDENT, Ink.STRONG, language.say(key));
  }

  private void reasons(String key, List<Reason> reasons) {
    part(key);
    Set<Optional<Fact>> shown = new HashSet<>();
    for (Reason reason : reasons) {
      String sign = language.weight(reason.weight());
      paper.put(DEEP, sign + "  ", Ink.STRONG, Ink.PLAIN, reason.says());
      if (shown.add(reason.fact())) {
        if (!reason.counts().isEmpty()) {
          paper.put(QUOTED, Ink.FAINT, reason.counts());
        }
        reason.quotes().forEach(quote -> quotes.write(QUOTED, quote));
      }
    }
  }

  private void against(Explanation told) {
    if (told.counterEvidence().isEmpty()) {
      part("report.against");
      paper.put(DEEP, Ink.PLAIN, language.say("report.nothing-against"));
    } else {
      reasons("report.against", told.counterEvidence());
    }
  }

  private void changed(WhatChanged changed) {
    if (changed.isEmpty()) {
      return;
    }
    part("report.changed");
    paper.put(DEEP, Ink.FAINT, language.say("changed.no-cause"));
    for (ToldChange one : changed.changes()) {
      paper.item(DEEP, Ink.PLAIN, one.says());
      if (full) {
        quotes.write(DEEP + 2, one.quote());
      }
    }
    if (!changed.more().isEmpty()) {
      paper.put(DEEP, Ink.FAINT, changed.more());
    }
  }

  private void rivals(Explanation told) {
    part("report.rivals");
    if (told.rivals().isEmpty()) {
      paper.put(DEEP, Ink.PLAIN, language.say("report.no-rivals"));
    }
    for (Explanation.Rival rival : told.rivals()) {
      paper.item(DEEP, Ink.PLAIN, rival.title() + " (" + rival.cause() + ")");
      paper.put(DEEP + 2, Ink.FAINT, language.say("report.decided-by", rival.decides()));
    }
  }

  private void checks(Explanation told) {
    if (told.nextChecks().isEmpty()) {
      return;
    }
    part("report.checks");
    for (Explanation.Check check : told.nextChecks()) {
      paper.check(DEEP, check.look(), check.run(), check.means());
      check.option().ifPresent(option -> answer("report.answer", option));
      check.found().ifPresent(found -> answer("report.answered", found));
    }
  }

  private void answer(String key, String value) {
    paper.put(DEEP + 2, Ink.FAINT, language.say(key, value));
  }

  private void steps(ToldDiagnosis one) {
    List<Explanation.Step> steps = one.told().remediation();
    if (steps.isEmpty()) {
      return;
    }
    part(one.over() ? "report.remedy-over" : "report.remedy");
    int number = 1;
    for (Explanation.Step step : steps) {
      paper.put(DEEP, number++ + ". ", Ink.STRONG, Ink.PLAIN, step.act());
      paper.put(DEEP + 3, Ink.FAINT, language.say("report.verify", step.verify()));
    }
  }

  private void consequences(ToldDiagnosis one) {
    if (!one.consequences().says().isEmpty()) {
      part("report.explains");
      new TreeText(paper, DEEP).write(one.consequences());
    }
  }

  private void closing(Explanation told) {
    if (!told.withdrawnIf().isEmpty()) {
      part("report.withdrawn");
      paper.put(DEEP, Ink.PLAIN, told.withdrawnIf());
    }
    if (!told.references().isEmpty() || told.page().isPresent()) {
      part("report.references");
      told.page().ifPresent(page -> paper.put(DEEP, Ink.FAINT, language.say("report.page", page)));
      told.references().forEach(address -> paper.put(DEEP, Ink.FAINT, address));
    }
  }
}

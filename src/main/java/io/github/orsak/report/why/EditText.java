package io.github.orsak.report.why;

import io.github.orsak.diagnosis.nearmiss.Edit;
import io.github.orsak.diagnosis.nearmiss.Edit.Added;
import io.github.orsak.diagnosis.nearmiss.Edit.Changed;
import io.github.orsak.diagnosis.nearmiss.Edit.Removed;
import io.github.orsak.event.Event;
import io.github.orsak.report.Language;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.QuoteText;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.report.told.quote.Payloads;
import io.github.orsak.report.told.quote.Quote;
import java.time.Duration;

/** Tells changes of a case on paper. */
final class EditText {

  private static final int DATA = 2;

  private final Paper paper;
  private final Language language;
  private final Explainer explainer;
  private final QuoteText quotes;

  EditText(Paper paper, Language language, Explainer explainer) {
    this.paper = paper;
    this.language = language;
    this.explainer = explainer;
    this.quotes = new QuoteText(paper, language);
  }

  void write(int indent, Edit edit) {
    if (edit instanceof Added added) {
      put(indent, "+ ", language.say("whynot.add", name(added.event())));
      String data = Payloads.text(added.event(), "", QuoteText.LONGEST_DATA);
      if (!data.isEmpty()) {
        paper.put(indent + DATA, Ink.FAINT, language.quoted(data));
      }
    } else if (edit instanceof Removed removed) {
      put(indent, "− ", language.say("whynot.remove", name(removed.event())));
    } else if (edit instanceof Changed changed) {
      put(indent, "→ ", changed(changed));
    }
  }

  private void put(int indent, String lead, String says) {
    paper.put(indent, lead, Ink.STRONG, Ink.PLAIN, says);
  }

  private String changed(Changed changed) {
    String name = name(changed.event());
    if (changed.moved()) {
      Duration by = Duration.between(changed.event().time(), changed.now().time());
      String key = by.isNegative() ? "whynot.earlier" : "whynot.later";
      return language.say(key, name, CheckWords.span(by.abs()));
    }
    Quote now = explainer.quote(changed.now());
    return language.say("whynot.recode", name, (now.code() + " " + now.fault()).strip());
  }

  private String name(Event event) {
    return quotes.name(explainer.quote(event));
  }
}

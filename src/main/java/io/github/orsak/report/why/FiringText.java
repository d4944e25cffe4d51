package io.github.orsak.report.why;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.trace.Firing;
import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import io.github.orsak.report.Language;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.QuoteText;
import io.github.orsak.report.told.Explainer;
import java.util.HashSet;
import java.util.Set;

/** Tells a person which rule fired on what; the events of a fact are quoted the first time. */
final class FiringText {

  private static final int STEP = 2;
  private static final int MOST_MATCHED = 12;

  private final Explainer explainer;
  private final Language language;
  private final Paper paper;
  private final QuoteText quotes;
  private final Set<Object> told = new HashSet<>();

  FiringText(Explainer explainer, Language language, Paper paper) {
    this.explainer = explainer;
    this.language = language;
    this.paper = paper;
    this.quotes = new QuoteText(paper, language);
  }

  /** The rule, what it matched and what it needed to be absent. */
  void write(int indent, Firing firing) {
    paper.put(indent, language.say("why.rule") + " ", Ink.FAINT, Ink.STRONG, firing.rule());
    if (!firing.file().isEmpty()) {
      paper.put(indent + STEP, Ink.FAINT, firing.file() + ":" + firing.line());
    }
    firing.matched().stream().limit(MOST_MATCHED).forEach(one -> matched(indent + STEP, one));
    int more = firing.matched().size() - MOST_MATCHED;
    if (more > 0) {
      paper.put(indent + STEP, Ink.FAINT, language.say("limits.more", more));
    }
    for (String absent : firing.absent()) {
      paper.put(indent + STEP, "∅ ", Ink.FAINT, Ink.PLAIN, absent);
    }
  }

  /** A fact that was matched, with the events that show it, the first time. */
  void matched(int indent, Firing.Matched matched) {
    String lead = matched.variable().isEmpty() ? "· " : matched.variable() + "  ";
    if (matched.fact() instanceof Hypothesis hypothesis) {
      String title = explainer.title(hypothesis.cause()) + " (" + hypothesis.cause() + ")";
      paper.put(indent, lead, Ink.STRONG, Ink.PLAIN, title);
      return;
    }
    String says = says(matched.fact());
    boolean again = !told.add(matched.fact());
    paper.put(
        indent, lead, Ink.STRONG, Ink.PLAIN, again ? says + language.say("why.as-above") : says);
    if (!again) {
      quotes(indent + STEP, matched.fact());
    }
  }

  private String says(Object known) {
    if (known instanceof Fact fact) {
      return explainer.says(fact);
    }
    return known instanceof Event event
        ? quotes.name(explainer.quote(event))
        : known.getClass().getSimpleName();
  }

  /** A fact that has no variable; an event is its own quotation. */
  void fact(int indent, Object fact) {
    if (fact instanceof Event) {
      quotes(indent, fact);
    } else {
      matched(indent, new Firing.Matched("", fact));
    }
  }

  /** How often a fact was seen, and the events that show it. */
  void quotes(int indent, Object fact) {
    if (fact instanceof Event event) {
      quotes.write(indent, explainer.quote(event));
    } else if (fact instanceof Fact known) {
      if (!explainer.counts(known).isEmpty()) {
        paper.put(indent, Ink.FAINT, explainer.counts(known));
      }
      known.samples().forEach(event -> quotes.write(indent, explainer.quote(event)));
    }
  }
}

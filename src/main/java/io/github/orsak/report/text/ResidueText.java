package io.github.orsak.report.text;

import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.diagnosis.Residue;
import io.github.orsak.event.Event;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.report.told.LeftoverWords;
import io.github.orsak.report.told.UnseenLogs;
import java.util.List;

/** Writes what is wrong beside what is diagnosed, one paragraph a fault. */
final class ResidueText {

  private static final int INDENT = 2;
  private static final int DEEP = 4;
  private static final int MOST_LISTED = 12;

  private final Paper paper;
  private final Report report;
  private final Language language;
  private final Explainer explainer;
  private final LeftoverWords words;
  private final QuoteText quotes;

  ResidueText(Paper paper, Report report, Language language, Explainer explainer) {
    this.paper = paper;
    this.report = report;
    this.language = language;
    this.explainer = explainer;
    this.words = new LeftoverWords(explainer, report.spellings(), language);
    this.quotes = new QuoteText(paper, language);
  }

  void write(boolean full) {
    Residue residue = report.residue();
    section(
        language.say("limits.unexplained", report.unexplainedFailures()),
        residue.unexplained(),
        full);
    section(language.say("limits.persisting"), residue.persisting(), full);
    if (!residue.unanswered().isEmpty()) {
      heading(language.say("limits.unanswered"));
      residue.unanswered().stream()
          .limit(MOST_LISTED)
          .forEach(one -> paper.item(INDENT, Ink.PLAIN, words.paragraph(one)));
      more(residue.unanswered());
    }
    List<String> unseen = new UnseenLogs(report, language).told();
    if (!unseen.isEmpty()) {
      heading(language.say("limits.unseen-logs"));
      unseen.forEach(text -> paper.item(INDENT, Ink.PLAIN, text));
    }
  }

  private void section(String title, List<Leftover> leftovers, boolean full) {
    if (!leftovers.isEmpty()) {
      heading(title);
      leftovers.stream().limit(MOST_LISTED).forEach(left -> paragraph(left, full));
      more(leftovers);
    }
  }

  private void heading(String title) {
    paper.heading("? ", Ink.NOTICE, title);
  }

  private void more(List<?> all) {
    if (all.size() > MOST_LISTED) {
      paper.put(INDENT, Ink.PLAIN, language.say("limits.more-left", all.size() - MOST_LISTED));
    }
  }

  private void paragraph(Leftover left, boolean full) {
    paper.item(INDENT, Ink.PLAIN, words.paragraph(left));
    Event last = LeftoverWords.last(left);
    if (full) {
      LeftoverWords.shown(left).forEach(event -> quotes.write(DEEP, explainer.quote(event)));
    } else {
      paper.put(DEEP, Ink.FAINT, quotes.line(explainer.quote(last)));
    }
    String host = last.host();
    for (String channel : report.logsOfSteps(left)) {
      paper.put(DEEP, Ink.PLAIN, language.say("limits.steps", explainer.log(channel, host)));
    }
  }
}

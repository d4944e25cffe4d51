package io.github.orsak.report.text;

import io.github.orsak.history.Testimony;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.told.Explainer;
import io.github.orsak.report.told.Quote;
import java.util.List;

/** Writes what programs beside the connector failed at where no diagnosis rests on it. */
final class TestimonyText {

  private static final int INDENT = 2;
  private static final int DEEP = 4;
  private static final int MOST_LISTED = 12;

  private final Paper paper;
  private final Report report;
  private final Language language;
  private final Explainer explainer;
  private final QuoteText quotes;

  TestimonyText(Paper paper, Report report, Language language, Explainer explainer) {
    this.paper = paper;
    this.report = report;
    this.language = language;
    this.explainer = explainer;
    this.quotes = new QuoteText(paper, language);
  }

  void write(boolean full) {
    List<Testimony> all = report.unheeded();
    if (!all.isEmpty()) {
      paper.heading("? ", Ink.NOTICE, language.say("limits.beside-failing"));
      all.stream().limit(MOST_LISTED).forEach(one -> write(one, full));
      if (all.size() > MOST_LISTED) {
        paper.put(INDENT, Ink.PLAIN, language.say("limits.more-left", all.size() - MOST_LISTED));
      }
    }
  }

  private void write(Testimony one, boolean full) {
    paper.item(INDENT, Ink.PLAIN, sentence(one));
    Quote quote = explainer.quote(one.last().event());
    if (full) {
      quotes.write(DEEP, quote);
    } else {
      paper.put(DEEP, Ink.FAINT, quotes.line(quote));
    }
  }

  private String sentence(Testimony one) {
    String where = explainer.log(one.last().event().channel(), one.host());
    String fault =
        report
            .catalog()
            .faults()
            .named(one.fault())
            .filter(Fault::specific)
            .map(known -> " " + known.meaning().in(language.code()))
            .orElse("");
    String over =
        one.over()
            .map(time -> " " + language.say("limits.beside-over", language.time(time)))
            .orElse("");
    return language.say(
            "limits.beside-failure",
            where,
            one.type().meaning().in(language.code()),
            one.count(),
            language.interval(one.first().time(), one.last().time()))
        + fault
        + over;
  }
}

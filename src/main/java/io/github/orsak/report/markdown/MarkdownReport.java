package io.github.orsak.report.markdown;

import io.github.orsak.history.Fact;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Explanation;
import io.github.orsak.report.told.Explanation.Reason;
import io.github.orsak.report.told.Item;
import io.github.orsak.report.told.Section;
import io.github.orsak.report.told.Standing;
import io.github.orsak.report.told.Statement;
import io.github.orsak.report.told.Told;
import io.github.orsak.report.told.ToldDiagnosis;
import io.github.orsak.report.told.causal.ToldConsequence;
import io.github.orsak.report.told.change.ToldChange;
import io.github.orsak.report.told.change.WhatChanged;
import io.github.orsak.report.told.quote.Quote;
import io.github.orsak.report.told.quote.QuoteWords;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a report as Markdown: CommonMark, without tables, so that every ticket system shows it.
 */
public final class MarkdownReport {

  private static final int DEEP = 2;

  private final Told told;
  private final Language language;
  private final QuoteWords quotes;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(Told told) {
    this.told = told;
    this.language = told.language();
    this.quotes = new QuoteWords(language);
  }

  /** What is told as Markdown that ends in a line feed. */
  public static String of(Told told) {
    return new MarkdownReport(told).write();
  }

  private String write() {
    List<Statement> headline = told.headline();
    line("# " + MarkdownText.text(headline.get(0).says()));
    headline.stream().skip(1).forEach(this::statement);
    told.diagnoses().forEach(this::diagnosis);
    told.sections().forEach(this::section);
    return text.toString().stripTrailing() + "\n";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void paragraph(String paragraph) {
    if (!paragraph.isBlank()) {
      line("");
      line(paragraph);
    }
  }

  private void statement(Statement one) {
    paragraph(one.command() ? MarkdownText.block(one.says()) : MarkdownText.text(one.says()));
  }

  private void part(String key) {
    paragraph("### " + language.say(key));
    line("");
  }

  private void diagnosis(ToldDiagnosis one) {
    Explanation told = one.told();
    paragraph("## " + one.number() + ". " + MarkdownText.text(told.title()));
    paragraph("**" + one.standing().mark() + "** " + MarkdownText.text(told.verdict()));
    line("");
    facts(told, one.standing());
    paragraph(MarkdownText.text(told.explanation()));
    paragraph(MarkdownText.text(one.example()));
    steps(one);
    checks(told);
    reasons("report.evidence", told.evidence());
    against(told);
    changed(told.changed());
    rivals(told);
    if (!one.consequences().says().isEmpty()) {
      part("report.explains");
      consequence(0, one.consequences());
    }
    points(
        "report.withdrawn", told.withdrawnIf().isEmpty() ? List.of() : List.of(told.withdrawnIf()));
    if (!told.references().isEmpty() || told.page().isPresent()) {
      part("report.references");
      told.page()
          .map(page -> language.say("report.page", page))
          .ifPresent(says -> line("- " + MarkdownText.text(says)));
      told.references().forEach(address -> line("- " + source(address)));
    }
  }

  private static String source(String address) {
    boolean plain = address.startsWith("https://") && !address.matches(".*[<>\\s].*");
    return plain ? "<" + address + ">" : MarkdownText.text(address);
  }

  private void facts(Explanation told, Standing standing) {
    fact("report.cause", told.diagnosis().cause());
    fact("report.scope", told.where());
    fact("report.time", standing.time());
    fact("report.confidence", standing.confidence());
  }

  private void fact(String key, String value) {
    line("- **" + language.say(key) + ":** " + MarkdownText.text(value));
  }

  private void points(String key, List<String> points) {
    if (!points.isEmpty()) {
      part(key);
      points.forEach(says -> line("- " + MarkdownText.text(says)));
    }
  }

  private void consequence(int indent, ToldConsequence one) {
    line(" ".repeat(indent) + "- " + MarkdownText.text(one.says()));
    one.below().forEach(next -> consequence(indent + DEEP, next));
  }

  private void steps(ToldDiagnosis one) {
    List<Explanation.Step> steps = one.told().remediation();
    if (!steps.isEmpty()) {
      part(one.over() ? "report.remedy-over" : "report.remedy");
      int number = 1;
      for (Explanation.Step step : steps) {
        line(number++ + ". " + MarkdownText.text(step.act()));
        line("   " + language.say("report.verify", MarkdownText.text(step.verify())));
      }
    }
  }

  private void checks(Explanation told) {
    if (!told.nextChecks().isEmpty()) {
      part("report.checks");
      told.nextChecks().forEach(this::check);
    }
  }

  private void check(Explanation.Check check) {
    line("- " + MarkdownText.text(check.look().isEmpty() ? check.means() : check.look()));
    if (!check.run().isEmpty()) {
      line("");
      line(MarkdownText.indented(DEEP, MarkdownText.block(check.run())));
      line("");
    }
    if (!check.look().isEmpty()) {
      line("  " + MarkdownText.text(check.means()));
    }
    check.option().ifPresent(option -> answer("report.answer", option));
    check.found().ifPresent(found -> answer("report.answered", found));
  }

  private void answer(String key, String value) {
    line("  - " + MarkdownText.text(language.say(key, value)));
  }

  private void reasons(String key, List<Reason> reasons) {
    part(key);
    Set<Optional<Fact>> shown = new HashSet<>();
    for (Reason reason : reasons) {
      line("- **" + language.weight(reason.weight()) + "** " + MarkdownText.text(reason.says()));
      if (shown.add(reason.fact())) {
        if (!reason.counts().isEmpty()) {
          line("  - " + MarkdownText.text(reason.counts()));
        }
        quotes(DEEP, reason.quotes());
      }
    }
  }

  private void changed(WhatChanged changed) {
    if (changed.isEmpty()) {
      return;
    }
    paragraph("### " + language.say("report.changed"));
    paragraph(MarkdownText.text(language.say("changed.no-cause")));
    line("");
    for (ToldChange one : changed.changes()) {
      line("- " + MarkdownText.text(one.says()));
      quotes(DEEP, List.of(one.quote()));
    }
    paragraph(MarkdownText.text(changed.more()));
  }

  private void quotes(int indent, List<Quote> shown) {
    for (Quote quote : shown) {
      String data = quotes.data(quote);
      line(
          " ".repeat(indent)
              + "- "
              + MarkdownText.text(quotes.line(quote))
              + (data.isEmpty() ? "" : ": " + language.quoted(MarkdownText.text(data))));
    }
  }

  private void against(Explanation told) {
    if (told.counterEvidence().isEmpty()) {
      points("report.against", List.of(language.say("report.nothing-against")));
    } else {
      reasons("report.against", told.counterEvidence());
    }
  }

  private void rivals(Explanation told) {
    part("report.rivals");
    if (told.rivals().isEmpty()) {
      line("- " + language.say("report.no-rivals"));
    }
    for (Explanation.Rival rival : told.rivals()) {
      line("- " + MarkdownText.text(rival.title() + " (" + rival.cause() + ")"));
      line("  " + MarkdownText.text(language.say("report.decided-by", rival.decides())));
    }
  }

  private void section(Section section) {
    paragraph("## " + MarkdownText.text(section.title()));
    line("");
    section.items().forEach(item -> item(0, item));
  }

  private void item(int indent, Item item) {
    String mark = item.form() == Item.Form.TROUBLE ? "**!** " : "";
    line(" ".repeat(indent) + "- " + mark + MarkdownText.text(item.says()));
    quotes(indent + DEEP, item.quotes());
    item.notes().forEach(note -> item(indent + DEEP, note));
  }
}

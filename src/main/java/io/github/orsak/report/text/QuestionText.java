package io.github.orsak.report.text;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.NextCheck;
import io.github.orsak.report.Inert;
import io.github.orsak.report.Language;
import io.github.orsak.report.told.Explanation;
import io.github.orsak.report.told.Explanation.Check;
import io.github.orsak.report.told.Explanation.Finding;
import io.github.orsak.report.told.Told;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a person at a terminal what a next check came to. */
public final class QuestionText {

  private static final int INDENT = 2;
  private static final int DEEP = 4;

  private final Language language;
  private final TextStyle style;

  public QuestionText(Language language, TextStyle style) {
    this.language = language;
    this.style = style;
  }

  /** What would decide on what, how to look, and what may be answered, by number. */
  public String question(Told told, NextCheck next) {
    Explanation one = told.explain(next.diagnosis());
    Paper paper = new Paper(style);
    paper.heading("", Ink.STRONG, language.say("ask.decides", one.title(), one.where()));
    String asked = next.asked(told.report().spellings().of(next.diagnosis().scope()));
    one.nextChecks().stream()
        .filter(check -> check.asked().equals(asked))
        .forEach(check -> write(paper, check));
    return "\n" + paper;
  }

  private void write(Paper paper, Check check) {
    paper.check(INDENT, check.look(), check.run(), check.means());
    int widest =
        check.outcomes().stream().mapToInt(outcome -> outcome.name().length()).max().orElse(1);
    int number = 1;
    for (Finding outcome : check.outcomes()) {
      String lead = "%d  %-" + widest + "s  ";
      paper.put(
          DEEP, lead.formatted(number++, outcome.name()), Ink.STRONG, Ink.PLAIN, outcome.says());
    }
  }

  /** What is awaited, on a line that does not end. */
  public String prompt(int outcomes) {
    return language.say("ask.prompt", outcomes) + " ";
  }

  /** That a word is no outcome. */
  public String unknown(String word, List<String> names) {
    return line(language.say("ask.unknown", language.quoted(word), String.join(", ", names)));
  }

  /** That all was asked. */
  public String nothingLeft() {
    return line(language.say("ask.nothing"));
  }

  /** How to get the last report again without being asked. */
  public String again(List<Answer> answers) {
    String options =
        answers.stream()
            .map(answer -> Check.option(answer.toString()))
            .collect(Collectors.joining(" "));
    return line(language.say("ask.again")) + "  " + Inert.text(options) + "\n";
  }

  private String line(String says) {
    Paper paper = new Paper(style);
    paper.put(0, Ink.PLAIN, says);
    return paper.toString();
  }
}

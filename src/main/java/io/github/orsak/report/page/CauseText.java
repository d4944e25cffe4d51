package io.github.orsak.report.page;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Exclusion;
import io.github.orsak.knowledge.Words;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.report.Language;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what is known of a cause, whether it is diagnosed or not. */
final class CauseText {

  private static final int INDENT = 2;
  private static final int DEEP = 4;

  private final Paper paper;
  private final Catalog catalog;
  private final Language language;

  CauseText(Paper paper, Catalog catalog, Language language) {
    this.paper = paper;
    this.catalog = catalog;
    this.language = language;
  }

  void write(Cause cause) {
    paper.heading("", Ink.STRONG, in(cause.title()));
    paper.put(INDENT, Ink.FAINT, cause.id());
    paper.blank();
    paper.put(INDENT, Ink.PLAIN, in(cause.explanation()));
    part("report.evidence");
    cause
        .grounds()
        .forEach(
            ground ->
                paper.put(
                    DEEP,
                    language.weight(ground.weight()) + "  ",
                    Ink.STRONG,
                    Ink.PLAIN,
                    in(ground.says())));
    part("report.rivals");
    cause
        .rivals()
        .forEach(
            rival -> {
              paper.item(DEEP, Ink.PLAIN, rival.cause());
              paper.put(
                  DEEP + 2, Ink.FAINT, language.say("report.decided-by", in(rival.decides())));
            });
    part("report.remedy");
    int number = 1;
    for (Cause.Step step : cause.remediation()) {
      paper.put(DEEP, number++ + ". ", Ink.STRONG, Ink.PLAIN, in(step.act()));
      paper.put(DEEP + 3, Ink.FAINT, language.say("report.verify", in(step.verify())));
    }
    part("report.checks");
    for (Cause.Check check : cause.checksByDecision()) {
      paper.check(DEEP, in(check.look()), in(check.run()), in(check.means()));
      check.outcomes().forEach(outcome -> outcome(check, outcome));
    }
    consequences(cause);
    exclusions(cause);
    part("report.withdrawn");
    paper.put(DEEP, Ink.PLAIN, in(cause.withdrawnIf()));
    part("report.references");
    cause.references().forEach(address -> paper.put(DEEP, Ink.FAINT, address));
  }

  private void outcome(Cause.Check check, Cause.CheckOutcome outcome) {
    String answer = new Answer(check.id(), outcome.name()).toString();
    paper.put(
        DEEP + 2,
        answer + "  " + language.weight(outcome.weight()) + "  ",
        Ink.STRONG,
        Ink.PLAIN,
        language.outcome(outcome));
  }

  private void consequences(Cause cause) {
    if (cause.consequences().isEmpty()) {
      return;
    }
    part("report.explains");
    cause
        .consequences()
        .forEach(
            edge ->
                paper.item(
                    DEEP,
                    Ink.PLAIN,
                    edge.cause().isEmpty()
                        ? failed(edge.operation(), edge.faults())
                        : edge.cause()));
  }

  private void exclusions(Cause cause) {
    if (cause.exclusions().isEmpty()) {
      return;
    }
    part("page.yields");
    cause.exclusions().stream()
        .flatMap(exclusion -> exclusion.to().stream().map(name -> other(exclusion, name)))
        .distinct()
        .forEach(name -> paper.item(DEEP, Ink.PLAIN, name));
  }

  private String other(Exclusion exclusion, String name) {
    if (name.endsWith(Exclusion.ANY)) {
      String stem = Exclusion.stem(name);
      List<String> but = exclusion.but().stream().filter(id -> id.startsWith(stem)).toList();
      String any =
          stem.isEmpty() ? language.say("page.yields.all") : language.say("page.yields.any", stem);
      return but.isEmpty() ? any : language.say("page.yields.but", any, String.join(", ", but));
    }
    return exclusion.route().isEmpty()
        ? name
        : language.say("page.yields.own", name, exclusion.route());
  }

  private String failed(String operation, List<String> faults) {
    String what = language.say("failed", in(catalog.operation(operation).title()));
    return faults.isEmpty()
        ? what
        : faults.stream()
            .map(fault -> fault.equals(Fault.VAGUE) ? language.say("page.vague") : fault)
            .collect(Collectors.joining(", ", what + " (", ")"));
  }

  private void part(String key) {
    paper.blank();
    paper.put(INDENT, Ink.STRONG, language.say(key));
  }

  private String in(Words words) {
    return words.in(language.code());
  }
}

package io.github.orsak.authoring.pages;

import io.github.orsak.authoring.Library;
import io.github.orsak.diagnosis.Answer;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.Words;
import io.github.orsak.report.Language;
import io.github.orsak.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of each cause, as pages of Markdown with an index. */
public final class CausePages {

  private final Library library;
  private final Language language;
  private final StringBuilder page = new StringBuilder();

  private CausePages(Library library, Language language) {
    this.library = library;
    this.language = language;
  }

  /** The pages by their file names; the index is {@code README.md}. */
  public static Map<String, String> of(Library library, Language language) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", new CausePages(library, language).index());
    for (Cause cause : library.causes()) {
      pages.put(cause.id() + ".md", new CausePages(library, language).page(cause));
    }
    return pages;
  }

  private String index() {
    page.append("# ").append(language.say("pages.title")).append('\n');
    String topic = "";
    for (Cause cause : library.causes()) {
      if (!cause.topic().equals(topic)) {
        topic = cause.topic();
        page.append("\n## ").append(topic).append("\n\n");
      }
      page.append("- [").append(cause.id()).append("](").append(cause.id()).append(".md): ");
      page.append(in(cause.title())).append(note(cause)).append('\n');
    }
    return page.toString();
  }

  private String note(Cause cause) {
    return cause.note() ? " (" + language.say("status.note") + ")" : "";
  }

  private String page(Cause cause) {
    page.append("# ").append(in(cause.title())).append("\n\n");
    page.append('`').append(cause.id()).append('`').append(note(cause)).append("\n\n");
    page.append(in(cause.explanation())).append('\n');
    part("report.evidence");
    cause
        .grounds()
        .forEach(ground -> line("`" + language.weight(ground.weight()) + "` " + in(ground.says())));
    if (!cause.rivals().isEmpty()) {
      part("report.rivals");
      cause.rivals().forEach(rival -> line(link(rival.cause()) + ": " + in(rival.decides())));
    }
    steps(cause);
    if (!cause.nextChecks().isEmpty()) {
      part("report.checks");
      cause.checksByDecision().forEach(this::check);
    }
    graph(cause);
    part("report.withdrawn");
    page.append(in(cause.withdrawnIf())).append('\n');
    proofs(library.proofs(cause.id()).orElse(List.of()));
    part("report.references");
    cause.references().forEach(address -> line("<" + address + ">"));
    rules(library.files(cause.id()));
    return page.toString();
  }

  private void check(Cause.Check check) {
    line(look(check) + "  \n  " + in(check.means()));
    for (Cause.CheckOutcome outcome : check.outcomes()) {
      page.append("  - `").append(new Answer(check.id(), outcome.name())).append("` (");
      page.append(language.weight(outcome.weight())).append("): ");
      page.append(language.outcome(outcome)).append('\n');
    }
  }

  private String look(Cause.Check check) {
    String look = in(check.look());
    String run = in(check.run());
    return run.isEmpty() ? look : (look.isEmpty() ? "" : look + ": ") + "`" + run + "`";
  }

  private void steps(Cause cause) {
    if (cause.remediation().isEmpty()) {
      return;
    }
    part("report.remedy");
    int number = 1;
    for (Cause.Step step : cause.remediation()) {
      String verify = language.say("report.verify", in(step.verify()));
      page.append(number++).append(". ").append(in(step.act())).append("  \n   ");
      page.append(verify).append('\n');
    }
  }

  private void graph(Cause cause) {
    List<Consequence> causes =
        cause.consequences().stream().filter(edge -> !edge.cause().isEmpty()).toList();
    if (!causes.isEmpty()) {
      part("report.explains");
      causes.forEach(edge -> line(link(edge.cause())));
    }
  }

  private void proofs(List<Scenario> proofs) {
    if (!proofs.isEmpty()) {
      part("pages.proofs");
      proofs.forEach(proof -> line(proof.title().strip() + " (`" + proof.name() + "`)"));
    }
  }

  private void rules(List<RuleFile> files) {
    if (!files.isEmpty()) {
      part("pages.rules");
      files.forEach(
          file -> page.append("```\n").append(file.text().stripTrailing()).append("\n```\n"));
    }
  }

  private void part(String key) {
    page.append("\n## ").append(language.say(key)).append("\n\n");
  }

  private void line(String text) {
    page.append("- ").append(text).append('\n');
  }

  private static String link(String id) {
    return "[" + id + "](" + id + ".md)";
  }

  private String in(Words words) {
    return words.in(language.code());
  }
}

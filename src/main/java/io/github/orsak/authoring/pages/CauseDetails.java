package io.github.orsak.authoring.pages;

import io.github.orsak.authoring.Library;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.report.Language;
import io.github.orsak.report.page.KnowledgePage;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.Paper;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything about one cause, its rules included. */
public final class CauseDetails {

  private static final int INDENT = 2;
  private static final int DEEP = 4;

  private CauseDetails() {}

  /** What its words say, what explains it, what proves it and the rules themselves. */
  public static Optional<String> text(
      String id, Library library, Language language, TextStyle style) {
    return library.cause(id).map(cause -> text(cause, library, language, style));
  }

  private static String text(Cause cause, Library library, Language language, TextStyle style) {
    String words =
        KnowledgePage.of(
                cause.id(),
                library.orsak().catalog(),
                library.orsak().causes(),
                library.orsak()::causesShownBy,
                language,
                style)
            .orElseThrow();
    Paper paper = new Paper(style);
    paper.blank();
    List<Consequence> roots =
        library.orsak().causes().consequences().stream()
            .filter(edge -> edge.cause().equals(cause.id()))
            .toList();
    if (!roots.isEmpty()) {
      paper.put(INDENT, Ink.STRONG, "Explained by");
      roots.forEach(edge -> paper.item(DEEP, Ink.PLAIN, edge.root() + ", " + Conditions.of(edge)));
      paper.blank();
    }
    List<String> weaker =
        library.orsak().causes().all().stream()
            .filter(other -> other.exclusions().stream().anyMatch(one -> one.names(cause.id())))
            .map(Cause::id)
            .toList();
    if (!weaker.isEmpty()) {
      paper.put(INDENT, Ink.STRONG, "Rules out, where both hold");
      weaker.forEach(id -> paper.item(DEEP, Ink.PLAIN, id));
      paper.blank();
    }
    library.proofs(cause.id()).ifPresent(proofs -> proofs(proofs, library, paper));
    String rules =
        library.files(cause.id()).stream()
            .map(CauseDetails::rules)
            .collect(Collectors.joining("\n"));
    return words + "\n" + paper + rules;
  }

  private static void proofs(List<Scenario> proofs, Library library, Paper paper) {
    paper.put(INDENT, Ink.STRONG, "Proven by");
    for (Scenario proof : proofs) {
      paper.item(DEEP, Ink.PLAIN, proof.title().strip());
      paper.put(DEEP + 2, Ink.FAINT, proof.name());
    }
    if (proofs.isEmpty()) {
      paper.put(DEEP, Ink.PLAIN, "No scenario in " + library.scenarioFolder() + " expects it.");
    }
    paper.blank();
  }

  // Rules are shown as written: a line that is broken elsewhere is another line.
  private static String rules(RuleFile file) {
    return "  " + file.name() + "\n\n" + file.text().indent(DEEP).replaceAll("(?m)^ +$", "");
  }
}

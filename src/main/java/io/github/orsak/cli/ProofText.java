package io.github.orsak.cli;

import io.github.orsak.diagnosis.Change;
import io.github.orsak.diagnosis.Change.Kind;
import io.github.orsak.diagnosis.Proof;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a person how far scenarios prove the rules. */
final class ProofText {

  private ProofText() {}

  /** Which conditions no scenario shows to matter, and which would. */
  static String coverage(Proof proof) {
    StringBuilder text = new StringBuilder();
    Set<String> idle =
        proof.unnoticed().stream()
            .filter(change -> change.kind() == Kind.RULE)
            .map(Change::rule)
            .collect(Collectors.toSet());
    for (Change change : proof.unnoticed()) {
      if (change.kind() == Kind.RULE) {
        place(text, "NOT FIRED", change, change.rule());
        text.append("    would show it: ").append(change.need()).append('\n');
      } else if (!idle.contains(change.rule())) {
        place(text, "NOT SHOWN", change, change.condition());
        text.append("    would show it: ").append(change.need()).append('\n');
      }
    }
    return text.append(score("coverage", "rules and conditions are shown to matter", proof))
        .toString();
  }

  /** Which mistakes no scenario would find. */
  static String mutation(Proof proof) {
    StringBuilder text = new StringBuilder();
    for (Change change : proof.unnoticed()) {
      place(text, "SURVIVED", change, change.condition());
      text.append("    ")
          .append(change.now().isEmpty() ? "left out" : "made " + change.now())
          .append(", and every scenario passes; would find it: ")
          .append(change.need())
          .append('\n');
    }
    return text.append(score("mutation", "mistakes made on purpose are found", proof)).toString();
  }

  private static void place(StringBuilder text, String what, Change change, String said) {
    text.append(what)
        .append(' ')
        .append(change.file())
        .append(':')
        .append(change.line())
        .append("\n  ")
        .append(said)
        .append('\n');
  }

  private static String score(String name, String what, Proof proof) {
    return "%s %d %%: %d of %d %s, in %d %s\n"
        .formatted(
            name,
            proof.percent(),
            proof.noticed(),
            proof.tried().size(),
            what,
            proof.rules(),
            proof.rules() == 1 ? "rule" : "rules");
  }
}

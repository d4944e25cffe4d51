package io.github.orsak.cli.test;

import io.github.orsak.proving.Change;
import io.github.orsak.proving.Change.Kind;
import io.github.orsak.proving.Proof;
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
      } else if (!idle.contains(change.rule())) {
        place(text, "NOT SHOWN", change, change.condition());
      }
    }
    return text.append(score("coverage", "rules and conditions matter in some scenario", proof))
        .toString();
  }

  /** Which mistakes no scenario would find. */
  static String mutation(Proof proof) {
    StringBuilder text = new StringBuilder();
    for (Change change : proof.unnoticed()) {
      boolean gone = change.now().isEmpty();
      String what = gone ? "left out" : "made " + change.now();
      place(text, "SURVIVED", change, change.condition() + "\n  " + what);
    }
    return text.append(score("mutation", "mistakes made in rules are found", proof)).toString();
  }

  private static void place(StringBuilder text, String what, Change change, String said) {
    text.append("%s %s:%d\n".formatted(what, change.file(), change.line()))
        .append("  " + said + "\n")
        .append("    needed: " + change.need() + "\n");
  }

  private static String score(String name, String what, Proof proof) {
    return "%s %d %%: %d of %d %s (%d %s)\n"
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

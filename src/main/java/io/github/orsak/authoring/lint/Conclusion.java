package io.github.orsak.authoring.lint;

import io.github.orsak.drl.Outline;
import io.github.orsak.drl.Outline.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule concludes, as far as it is written out.
 *
 * @param hypothesis whether it is a hypothesis; else it rules the cause out or waits for more
 * @param cause the cause's id
 * @param route for a hypothesis: its route, or empty
 * @param line the line in which the cause is named
 * @param evidence the keys of the evidence, with the lines they stand in
 */
record Conclusion(boolean hypothesis, String cause, String route, int line, List<Key> evidence) {

  private static final Pattern CONCLUDED =
      Pattern.compile(
          "(Hypothesis\\.of|new\\s+Refutation|Pending\\.\\w+)\\(\\s*\"([^\"]*)\"(?:\\s*,\\s*\"([^\"]*)\")?");
  private static final Pattern EVIDENCE = Pattern.compile("\\.with(If)?\\(");
  private static final Pattern QUOTED = Pattern.compile("\\s*\"([^\"]*)\"\\s*");

  /** A key of evidence and where it stands. */
  record Key(String name, int line) {}

  Conclusion {
    evidence = List.copyOf(evidence);
  }

  /** Everything that a rule concludes; what it computes instead of writing it out is left away. */
  static List<Conclusion> of(Outline.Rule rule) {
    Passage passage = rule.consequence();
    Matcher concluded = CONCLUDED.matcher(passage.text());
    List<Conclusion> conclusions = new ArrayList<>();
    List<Key> evidence = evidence(passage);
    while (concluded.find()) {
      boolean hypothesis = concluded.group(1).startsWith("Hypothesis");
      conclusions.add(
          new Conclusion(
              hypothesis,
              concluded.group(2),
              Optional.ofNullable(concluded.group(3)).orElse(""),
              passage.lineAt(concluded.start(2)),
              hypothesis ? evidence : List.of()));
    }
    return conclusions;
  }

  // .with("key", fact) and .withIf(condition, "key", fact)
  private static List<Key> evidence(Passage passage) {
    List<Key> keys = new ArrayList<>();
    Matcher matcher = EVIDENCE.matcher(passage.text());
    while (matcher.find()) {
      int from = matcher.end();
      int skipped = matcher.group(1) == null ? 0 : 1;
      for (int i = 0; i < skipped; i++) {
        from = endOfArgument(passage.text(), from) + 1;
      }
      int to = endOfArgument(passage.text(), from);
      Matcher quoted = QUOTED.matcher(passage.text().substring(Math.min(from, to), to));
      if (quoted.matches()) {
        keys.add(new Key(quoted.group(1), passage.lineAt(from + quoted.start(1))));
      }
    }
    return keys;
  }

  private static int endOfArgument(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        int close = text.indexOf('"', i + 1);
        i = close < 0 ? text.length() : close;
      } else if (depth == 0 && (c == ',' || c == ')')) {
        return i;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return text.length();
  }
}

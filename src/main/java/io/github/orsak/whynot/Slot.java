package io.github.orsak.whynot;

import io.github.orsak.drl.Condition;
import io.github.orsak.drl.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a rule that one fact fills.
 *
 * @param pattern the pattern
 * @param variable what the fact is called there; made up where the rule has no name for it
 */
record Slot(Condition pattern, String variable) {

  // What a fact is; a fact of another kind is no near miss of this one.
  private static final Set<String> IDENTITY = Set.of("operation", "name", "kind", "id");
  private static final Pattern TAKEN_OUT = Pattern.compile("^(.+?)\\.get(?:\\.|$)");
  private static final String FAULT = "fault";
  private static final String ANY = "Episode.ANY";

  /** The constraints that may fail; the others say what kind of fact is asked for. */
  List<Condition> asks() {
    return pattern.parts().stream()
        .filter(part -> part.kind() == Condition.Kind.CONSTRAINT && !identity(part))
        .toList();
  }

  private static boolean identity(Condition part) {
    if (part.kind() != Condition.Kind.CONSTRAINT || !part.parts().isEmpty()) {
      return false;
    }
    List<Token> tokens = part.tokens();
    boolean named =
        tokens.get(0).kind() == Token.Kind.NAME && IDENTITY.contains(tokens.get(0).text());
    boolean all = tokens.stream().anyMatch(token -> token.is(ANY));
    return (named || all) && tokens.stream().noneMatch(token -> token.text().startsWith("$"));
  }

  /** The pattern, asking only for the kind of fact and for one thing more. */
  String relaxed(List<Condition> also) {
    List<String> kept = new ArrayList<>();
    for (Condition part : pattern.parts()) {
      if (also.contains(part)) {
        kept.addAll(guards(part));
      }
      if (part.kind() == Condition.Kind.BINDING || identity(part) || also.contains(part)) {
        kept.add(part.text());
      }
    }
    // The episode that counts every fault is no failure with a wrong one.
    if (pattern.fact().equals("Episode") && asks().stream().anyMatch(Slot::asksForFault)) {
      kept.add(FAULT + " != " + ANY);
    }
    return variable + ": " + pattern.fact() + "(" + String.join(", ", kept) + ")";
  }

  // What is taken out of an optional value has to be in it; the rule says so elsewhere.
  private static List<String> guards(Condition ask) {
    return ask.tokens().stream()
        .map(token -> TAKEN_OUT.matcher(token.text()))
        .filter(Matcher::find)
        .map(taken -> taken.group(1) + ".present")
        .distinct()
        .toList();
  }

  private static boolean asksForFault(Condition ask) {
    return ask.tokens().get(0).is(FAULT);
  }

  /** What kind of fact is asked for, without the variable. */
  String kind() {
    List<String> kept =
        pattern.parts().stream().filter(Slot::identity).map(Condition::text).toList();
    return pattern.fact() + "(" + String.join(", ", kept) + ")";
  }

  /** The pattern with all it asks for. */
  String whole() {
    String text = pattern.text();
    return pattern.binding().isEmpty() ? variable + ": " + text : text;
  }
}

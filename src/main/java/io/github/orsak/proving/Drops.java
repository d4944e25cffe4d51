package io.github.orsak.proving;

import io.github.orsak.drl.Condition;
import io.github.orsak.drl.Condition.Kind;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.drl.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule with one thing less to ask for, once for each thing it asks for.
 *
 * <p>A fact that the rest of the rule speaks of cannot be left out; what is asked of it can, unless
 * the catalog implies it.
 */
final class Drops {

  private final RuleAnatomy rule;
  private final Implied implied;
  private final List<Token> words;
  private final List<Variant> drops = new ArrayList<>();

  private Drops(RuleAnatomy rule, Implied implied) {
    this.rule = rule;
    this.implied = implied;
    this.words = Token.of(rule.file().text(), rule.from(), rule.to());
  }

  static List<Variant> of(RuleAnatomy rule, Implied implied) {
    Drops drops = new Drops(rule, implied);
    rule.when().parts().forEach(part -> drops.add(part, rule.when()));
    return drops.drops;
  }

  private void add(Condition condition, Condition parent) {
    boolean only = parent.parts().size() == 1;
    boolean dispensable =
        switch (condition.kind()) {
          case CONSTRAINT, TERM, NOT, EXISTS, FORALL, EVAL -> true;
          case PATTERN, ACCUMULATE, ALL -> !only && grouped(parent);
          // Of several that would do, each is left out by itself.
          case BINDING, ANY -> false;
        };
    if (dispensable && !named(condition) && !implied.implies(parent, condition)) {
      drop(condition);
    }
    condition.parts().forEach(part -> add(part, condition));
  }

  // What stands directly below not or accumulate goes with it.
  private static boolean grouped(Condition parent) {
    return parent.kind() == Kind.ALL || parent.kind() == Kind.ANY;
  }

  /** Whether the rest of the rule speaks of something that is named here. */
  private boolean named(Condition condition) {
    Set<String> names =
        words.stream()
            .filter(word -> within(condition, word) && followedByColon(word))
            .map(Token::text)
            .collect(Collectors.toSet());
    return words.stream()
        .filter(word -> !within(condition, word))
        .anyMatch(word -> names.contains(word.text().replaceFirst("\\..*", "")));
  }

  private boolean followedByColon(Token word) {
    int next = words.indexOf(word) + 1;
    return word.text().startsWith("$") && next < words.size() && words.get(next).is(":");
  }

  private static boolean within(Condition condition, Token word) {
    return word.from() >= condition.from() && word.to() <= condition.to();
  }

  private void drop(Condition condition) {
    drops.add(
        Variant.of(
            rule,
            condition,
            condition.from(),
            Change.Kind.CONDITION,
            "",
            need(condition),
            surgery -> surgery.without(condition)));
  }

  private static String need(Condition condition) {
    return switch (condition.kind()) {
      case NOT -> "a near miss in which only such a fact is in the way";
      case EXISTS, PATTERN, ACCUMULATE, FORALL ->
          "a near miss in which only such a fact is missing";
      case TERM -> "a scenario in which this alone decides";
      default ->
          condition.negated()
              ? "a firing case with a fact that would be in the way but for this"
              : "a near miss in which only this is not so";
    };
  }
}

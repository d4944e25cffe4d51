package io.github.orsak.proving;

import io.github.orsak.drl.Condition;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.drl.RuleSurgery;
import java.util.function.UnaryOperator;

/**
 * A rule as it would be after a change.
 *
 * @param rule the rule as it is
 * @param change what is changed
 * @param surgery how
 */
record Variant(RuleAnatomy rule, Change change, UnaryOperator<RuleSurgery> surgery) {

  static Variant of(
      RuleAnatomy rule,
      Condition condition,
      int at,
      Change.Kind kind,
      String now,
      String need,
      UnaryOperator<RuleSurgery> surgery) {
    String file = rule.file().name();
    int line = rule.file().lineAt(condition.from());
    String was = oneLine(condition.text());
    return new Variant(
        rule, new Change(rule.name(), file, line, at, kind, was, oneLine(now), need), surgery);
  }

  /** The changed rule, under another name. */
  String drl(String name) {
    return surgery.apply(new RuleSurgery(rule)).named(name).rule();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

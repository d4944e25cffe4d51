package io.github.orsak.drl;

import io.github.orsak.drl.Condition.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Turns the engine's description of a condition into ours, which knows its place in the file. */
final class Dissection {

  private final String file;

  Dissection(String file) {
    this.file = file;
  }

  Condition of(BaseDescr part, boolean negated) {
    if (part instanceof PatternDescr pattern) {
      return pattern(pattern, negated);
    }
    if (part instanceof ConditionalElementDescr group) {
      boolean below = negated ^ (part instanceof NotDescr);
      List<Condition> parts =
          group.getDescrs().stream().map(one -> of((BaseDescr) one, below)).toList();
      return condition(kind(part), part, part.getEndCharacter(), "", "", negated, parts);
    }
    return condition(kind(part), part, part.getEndCharacter(), "", "", negated, List.of());
  }

  private static Kind kind(BaseDescr part) {
    if (part instanceof AndDescr) {
      return Kind.ALL;
    }
    if (part instanceof OrDescr) {
      return Kind.ANY;
    }
    if (part instanceof NotDescr) {
      return Kind.NOT;
    }
    if (part instanceof ExistsDescr) {
      return Kind.EXISTS;
    }
    if (part instanceof ForallDescr) {
      return Kind.FORALL;
    }
    if (part instanceof EvalDescr) {
      return Kind.EVAL;
    }
    throw new IllegalStateException("a condition of an unknown kind: " + part.getClass());
  }

  private Condition pattern(PatternDescr pattern, boolean negated) {
    List<Condition> parts = new ArrayList<>();
    boolean counts = pattern.getSource() instanceof AccumulateDescr;
    if (pattern.getSource() instanceof AccumulateDescr counted) {
      parts.add(of(counted.getInput(), negated));
    }
    for (Object constraint : pattern.getConstraint().getDescrs()) {
      parts.add(constraint((BaseDescr) constraint, negated));
    }
    return condition(
        counts ? Kind.ACCUMULATE : Kind.PATTERN,
        pattern,
        pattern.getEndCharacter(),
        Objects.requireNonNullElse(pattern.getObjectType(), ""),
        Objects.requireNonNullElse(pattern.getIdentifier(), ""),
        negated,
        parts);
  }

  private Condition constraint(BaseDescr constraint, boolean negated) {
    // Unlike other parts, an expression ends at its last character and not behind it.
    int to = constraint.getEndCharacter() + 1;
    List<Token> tokens = Token.of(file, constraint.getStartCharacter(), to);
    List<Condition> terms =
        Terms.of(tokens).stream()
            .map(
                term ->
                    new Condition(
                        Kind.TERM,
                        RuleScan.lineAt(file, term.from()),
                        term.from(),
                        term.to(),
                        file.substring(term.from(), term.to()),
                        "",
                        "",
                        negated,
                        List.of()))
            .toList();
    Kind kind = bindsOnly(tokens) ? Kind.BINDING : Kind.CONSTRAINT;
    return condition(kind, constraint, to, "", "", negated, terms);
  }

  private static boolean bindsOnly(List<Token> tokens) {
    return tokens.size() > 2
        && tokens.get(1).is(":")
        && tokens.stream().noneMatch(token -> token.kind() == Token.Kind.OPERATOR);
  }

  private Condition condition(
      Kind kind,
      BaseDescr part,
      int to,
      String fact,
      String binding,
      boolean negated,
      List<Condition> parts) {
    int from = part.getStartCharacter();
    int end = Math.max(from, to);
    String text = file.substring(from, end);
    return new Condition(kind, part.getLine(), from, end, text, fact, binding, negated, parts);
  }
}

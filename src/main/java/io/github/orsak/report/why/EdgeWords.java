package io.github.orsak.report.why;

import io.github.orsak.knowledge.Consequence;
import io.github.orsak.report.Language;
import java.util.ArrayList;
import java.util.List;

/** Tells an edge of the causal graph. */
final class EdgeWords {

  private final Language language;

  EdgeWords(Language language) {
    this.language = language;
  }

  /** Which cause explains what, and under which condition. */
  String of(Consequence edge) {
    return language.say("why.edge", edge.root(), explained(edge), String.join(", ", terms(edge)));
  }

  private static String explained(Consequence edge) {
    if (!edge.cause().isEmpty()) {
      return edge.cause();
    }
    return edge.faults().isEmpty()
        ? edge.operation()
        : edge.operation() + " " + String.join("/", edge.faults());
  }

  private List<String> terms(Consequence edge) {
    List<String> terms = new ArrayList<>();
    for (Consequence.Key key : Consequence.Key.values()) {
      if (edge.same().contains(key)) {
        terms.add(language.say("why.same", key));
      }
    }
    terms.add(language.say("why.when", edge.when()));
    if (!edge.grace().isZero()) {
      terms.add(language.say("why.grace", edge.grace().toMinutes()));
    }
    return terms;
  }
}

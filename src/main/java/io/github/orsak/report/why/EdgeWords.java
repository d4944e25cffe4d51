package io.github.orsak.report.why;

import io.github.orsak.diagnosis.Refutation.Yield;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.Exclusion;
import io.github.orsak.report.Language;
import java.util.ArrayList;
import java.util.List;

/** Tells how causes are tied: an edge of the causal graph, and what yields to what. */
final class EdgeWords {

  private final Language language;

  EdgeWords(Language language) {
    this.language = language;
  }

  /** Which cause explains what, and under which condition. */
  String of(Consequence edge) {
    return language.say("why.edge", edge.root(), explained(edge), String.join(", ", terms(edge)));
  }

  /** Which cause yields to which, and under which condition. */
  String of(Yield yield) {
    Exclusion exclusion = yield.exclusion();
    List<String> terms = new ArrayList<>();
    for (Exclusion.Key key : Exclusion.Key.values()) {
      if (exclusion.same().contains(key)) {
        terms.add(language.say("why.yields.same", key));
      }
    }
    terms.add(language.say("why.yields.when", exclusion.when()));
    if (!exclusion.grace().isZero()) {
      terms.add(language.say("why.yields.grace", exclusion.grace().toMinutes()));
    }
    return language.say(
        "why.yields", yield.weaker().cause(), yield.stronger().cause(), String.join(", ", terms));
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

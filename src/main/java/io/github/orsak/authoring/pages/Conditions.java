package io.github.orsak.authoring.pages;

import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.Consequence.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says in words when an edge of the causal graph holds. */
final class Conditions {

  private Conditions() {}

  /** Such as {@code after it, same host, route alone}. */
  static String of(Consequence edge) {
    List<String> parts = new ArrayList<>();
    String grace =
        edge.grace().isZero() ? "" : " or up to " + span(edge.grace()) + " after its end";
    parts.add(
        switch (edge.when()) {
          case AFTER -> "begun while it lasts" + grace;
          case OPEN -> "begun while it lasts, which it does since ever if it never worked" + grace;
          case DURING -> "at the same time" + grace;
          case ALWAYS -> "at any time";
        });
    if (edge.same().contains(Key.HOST)) {
      parts.add("same host");
    }
    if (edge.same().contains(Key.CA)) {
      parts.add("same CA");
    }
    if (!edge.route().isEmpty()) {
      parts.add("by the route " + edge.route());
    }
    return String.join(", ", parts);
  }

  private static String span(Duration span) {
    return span.toMinutes() % 60 == 0 ? span.toHours() + " h" : span.toMinutes() + " min";
  }
}

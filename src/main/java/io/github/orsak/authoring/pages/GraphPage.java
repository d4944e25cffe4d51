package io.github.orsak.authoring.pages;

import io.github.orsak.authoring.Library;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Consequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The causal graph as Mermaid, and as a page of Markdown around it. */
public final class GraphPage {

  private GraphPage() {}

  /** The graph as a flowchart, causes grouped by topic; causes without edges are left out. */
  public static String mermaid(Library library) {
    List<Consequence> edges = edges(library);
    Set<String> named = new TreeSet<>();
    edges.forEach(edge -> named.addAll(List.of(edge.root(), edge.cause())));
    Map<String, List<String>> topics = new TreeMap<>();
    for (Cause cause : library.causes()) {
      if (named.contains(cause.id())) {
        topics.computeIfAbsent(cause.topic(), topic -> new ArrayList<>()).add(cause.id());
      }
    }
    StringBuilder graph = new StringBuilder("flowchart LR\n");
    topics.forEach(
        (topic, ids) -> {
          graph.append("  subgraph ").append(topic).append('\n');
          ids.forEach(id -> graph.append("    ").append(node(id)).append("[" + id + "]\n"));
          graph.append("  end\n");
        });
    for (Consequence edge : edges) {
      graph.append("  ").append(node(edge.root())).append(' ').append(arrow(edge)).append(' ');
      graph.append(node(edge.cause())).append('\n');
    }
    return graph.toString();
  }

  private static List<Consequence> edges(Library library) {
    return library.orsak().causes().consequences().stream()
        .filter(edge -> !edge.cause().isEmpty())
        .toList();
  }

  private static String node(String id) {
    return id.replace('-', '_');
  }

  private static String arrow(Consequence edge) {
    String label = edge.route().isEmpty() ? "" : "|" + edge.route() + "|";
    return (edge.when().onward() ? "-->" : "-.->") + label;
  }

  /** The page {@code docs/causal-graph.md}. */
  public static String markdown(Library library) {
    StringBuilder page =
        new StringBuilder(
            """
            # Which cause explains which

            Written by `orsak rules graph --format markdown` and held by a test. The edges are the
            `explains` of each cause's YAML. An edge does not say that the one always leads to the
            other: it says that where both are found, and the conditions of the edge hold, the
            second is reported as a consequence of the first.

            - A solid arrow holds for what begins while the root lasts, a dashed one for what is
              going on at the same time. A word on an arrow names the route to the consequence that
              it holds for.
            - Without the edges that ask for a route there is no circle; `orsak rules lint` and a
              test hold that. An edge with a route may close one on paper: the rule of that route
              excludes what the other steps need. A test runs every scenario and finds no cause
              that explains itself.

            ```mermaid
            """);
    page.append(mermaid(library)).append("```\n\n## Edges between causes\n\n");
    page.append("| root | explains | where |\n|---|---|---|\n");
    for (Consequence edge : edges(library)) {
      row(page, "`" + edge.root() + "`", "`" + edge.cause() + "`", Conditions.of(edge));
    }
    page.append("\n## Bare failures that a cause explains\n\n");
    page.append("| root | failures of | with | where |\n|---|---|---|---|\n");
    for (Consequence edge : library.orsak().causes().consequences()) {
      if (!edge.operation().isEmpty()) {
        String faults = edge.faults().isEmpty() ? "any fault" : String.join(", ", edge.faults());
        row(page, "`" + edge.root() + "`", edge.operation(), faults, Conditions.of(edge));
      }
    }
    page.append("\n").append(twins(library));
    return page.toString();
  }

  /** Which causes the same events can mean, as a part of the page. */
  static String twins(Library library) {
    StringBuilder part =
        new StringBuilder(
            """
            ## Causes that ask for the same events

            Some rules of these pairs ask for the same kinds of events. Where a pair is marked *not
            at all*, no event of the connector tells them apart; the others differ in counts, in
            scope or in time. What would decide is what the causes themselves name.

            | causes | events | told apart | what would decide |
            |---|---|---|---|
            """);
    for (Twins pair : Twins.in(library, "en")) {
      row(
          part,
          "`" + pair.one() + "`, `" + pair.other() + "`",
          String.join("; ", new TreeSet<>(pair.events())),
          pair.alike() ? "not at all" : "by counts, scope or time",
          pair.decides().isEmpty() ? "-" : String.join("; ", pair.decides()));
    }
    return part.toString();
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ")
        .append(
            Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ")))
        .append(" |\n");
  }
}

package io.github.orsak.whynot;

import io.github.orsak.drl.Condition;
import io.github.orsak.drl.Token;
import io.github.orsak.drl.Token.Kind;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.catalog.Succession;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a rule speaks of: the operations, faults, event ids, texts and spans of time it names. */
final class Vocabulary {

  // Smaller numbers count something; larger ones are minutes in all facts.
  private static final int LEAST_MINUTES = 5;

  private final Catalog catalog;
  private final Set<String> operations = new LinkedHashSet<>();
  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<Integer> ids = new LinkedHashSet<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private final Set<Duration> spans = new LinkedHashSet<>();

  Vocabulary(Condition when, Catalog catalog) {
    this.catalog = catalog;
    when.all().filter(part -> part.fact().equals("ServiceRun")).forEach(part -> service());
    when.all().filter(Condition::atomic).forEach(this::condition);
    if (when.text().contains("contrast")) {
      for (String name : List.copyOf(operations)) {
        String other = catalog.operation(name).contrast();
        if (!other.isEmpty()) {
          operations.add(other);
        }
      }
    }
  }

  private void service() {
    catalog.types().stream()
        .filter(type -> type.outcome() == Outcome.STARTED || type.outcome() == Outcome.STOPPED)
        .forEach(type -> operations.add(type.operation().name()));
  }

  private void condition(Condition condition) {
    List<Token> tokens = condition.tokens();
    String field = tokens.get(0).text();
    for (Token token : tokens) {
      if (token.kind() == Kind.TEXT) {
        text(field, token.text().substring(1, token.text().length() - 1));
      } else if (token.kind() == Kind.NUMBER) {
        number(field, Long.parseLong(token.text().replaceAll("\\D", "")));
      } else if (token.kind() == Kind.SPAN) {
        spans.add(span(token.text()));
      }
    }
    spans.remove(Duration.ZERO);
    if (field.equals("downloads") || field.equals("retrievalErrors")) {
      operations.add(field.equals("downloads") ? "DOWNLOAD" : "RETRIEVE");
    }
  }

  private static Duration span(String text) {
    long amount = Long.parseLong(text.replaceAll("\\D.*", ""));
    return switch (text.replaceAll("\\d", "")) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      case "d" -> Duration.ofDays(amount);
      default -> Duration.ZERO;
    };
  }

  private void text(String field, String text) {
    switch (field) {
      case "operation" -> {
        if (catalog.operations().stream().anyMatch(known -> known.name().equals(text))) {
          operations.add(text);
        }
      }
      case "fault" -> faults.add(text);
      case "name" -> name(text);
      default -> texts.add(text);
    }
  }

  private void name(String name) {
    for (Succession succession : catalog.successions()) {
      if (succession.name().equals(name)) {
        operations.add(succession.operation());
        operations.addAll(succession.answers());
        spans.add(succession.within());
      }
    }
    catalog.types().stream()
        .filter(type -> type.name().equals(name))
        .forEach(type -> ids.add(type.id()));
  }

  private void number(String field, long number) {
    if (field.equals("id")) {
      ids.add((int) number);
    } else if (number >= LEAST_MINUTES) {
      spans.add(Duration.ofMinutes(number));
    }
  }

  Set<String> operations() {
    return operations;
  }

  Set<String> faults() {
    return faults;
  }

  Set<Integer> ids() {
    return ids;
  }

  Set<String> texts() {
    return texts;
  }

  Set<Duration> spans() {
    return spans;
  }

  /** The types of event that the rule is about, in the order of the catalog. */
  List<EventType> types() {
    return catalog.types().stream()
        .filter(type -> !type.summary())
        .filter(type -> operations.contains(type.operation().name()) || ids.contains(type.id()))
        .toList();
  }
}

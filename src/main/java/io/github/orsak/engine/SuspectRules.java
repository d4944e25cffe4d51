package io.github.orsak.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.kie.api.definition.rule.Rule;

/** The rules that are not built in, one of which may have failed. */
final class SuspectRules {

  private final RuleBase rules;
  private final Supplier<List<Model>> models;
  private final Map<String, String> all;

  /**
   * Takes rules under suspicion.
   *
   * @param all package and name of each to its name
   */
  SuspectRules(RuleBase rules, Supplier<List<Model>> models, Map<String, String> all) {
    this.rules = rules;
    this.models = models;
    this.all = Map.copyOf(all);
  }

  /** Those that the engine named when it failed; what it says names a rule in quotes. */
  Set<String> namedBy(RuntimeException failure) {
    if (failure instanceof RuleFailure known) {
      return known.rules();
    }
    String said = String.valueOf(failure.getMessage());
    return all.keySet().stream()
        .filter(key -> said.contains('"' + all.get(key) + '"'))
        .collect(Collectors.toSet());
  }

  /** Those that the engine named, or else all. */
  Set<String> blamedBy(RuntimeException failure) {
    Set<String> named = namedBy(failure);
    return named.isEmpty() ? all.keySet() : named;
  }

  /**
   * Those that may be at work: whose code it is, the one that fires, those of the package whose
   * functions run, or else all.
   *
   * @param stack what runs, from the innermost call on; a deep recursion shows its depths only
   * @param firing the rule whose conclusion is being drawn
   */
  Set<String> atWork(StackTraceElement[] stack, Optional<Rule> firing) {
    Set<String> evident = evident(stack, firing);
    return evident.isEmpty() ? all.keySet() : evident;
  }

  /** Those that are evidently at work: the same, or none where nothing tells. */
  Set<String> evident(StackTraceElement[] stack, Optional<Rule> firing) {
    return Stream.<Supplier<Set<String>>>of(
            () -> new RuleCode(models.get()).at(stack),
            () -> firing.map(RuleBase::key).map(Set::of).orElse(Set.of()),
            () -> ofPackages(stack))
        .map(some -> some.get().stream().filter(all::containsKey).collect(Collectors.toSet()))
        .filter(some -> !some.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private Set<String> ofPackages(StackTraceElement[] stack) {
    Set<String> packages =
        Arrays.stream(stack)
            .map(StackTraceElement::getClassName)
            .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
            .collect(Collectors.toSet());
    return all.keySet().stream()
        .filter(
            key -> packages.contains(key.substring(0, key.length() - all.get(key).length() - 1)))
        .collect(Collectors.toSet());
  }

  /** Rules for a person: where each stands and what it is called. */
  String told(Set<String> keys) {
    return keys.stream()
        .sorted()
        .map(key -> rules.place(key) + ": rule \"" + all.getOrDefault(key, key) + '"')
        .collect(Collectors.joining(", "));
  }
}

package io.github.orsak.proving;

import io.github.orsak.drl.RuleException;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.engine.Case;
import io.github.orsak.engine.Conclusions;
import io.github.orsak.engine.Reasoner;
import io.github.orsak.engine.RuleBase;
import io.github.orsak.engine.Watchdog;
import io.github.orsak.event.Event;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/** All rules, and beside them variants of which any one can take the place of its rule. */
final class Bench {

  private static final int MOST_MATCHES = 200_000;

  private final RuleBase rules;
  private final Catalog catalog;
  private final Causes causes;
  // By package and name.
  private final Map<String, Variant> variants;

  private Bench(RuleBase rules, Catalog catalog, Causes causes, Map<String, Variant> variants) {
    this.rules = rules;
    this.catalog = catalog;
    this.causes = causes;
    this.variants = variants;
  }

  /** Sets up variants; those that make no rule are left out. */
  static List<Bench> of(RuleBase rules, Catalog catalog, Causes causes, List<Variant> variants) {
    Map<String, Variant> named = new LinkedHashMap<>();
    Map<RuleFile, StringBuilder> texts = new LinkedHashMap<>();
    for (Variant variant : variants) {
      String name = variant.change().rule() + " #" + named.size();
      RuleFile file = variant.rule().file();
      named.put(file.key(name), variant);
      texts
          .computeIfAbsent(file, one -> new StringBuilder(one.withoutRules()))
          .append('\n')
          .append(variant.drl(name))
          .append('\n');
    }
    List<RuleFile> files = new ArrayList<>();
    texts.forEach(
        (file, drl) ->
            files.add(new RuleFile(file.name(), files.size() + "/" + file.path(), drl.toString())));
    try {
      return List.of(new Bench(rules.with(files), catalog, causes, named));
    } catch (RuleException e) {
      int half = variants.size() / 2;
      if (half == 0) {
        return List.of();
      }
      List<Bench> benches = new ArrayList<>();
      benches.addAll(of(rules, catalog, causes, variants.subList(0, half)));
      benches.addAll(of(rules, catalog, causes, variants.subList(half, variants.size())));
      return benches;
    }
  }

  /** The variants, by key. */
  Map<String, Variant> variants() {
    return variants;
  }

  /** The same without some variants. */
  Bench without(Set<String> gone) {
    Map<String, Variant> rest = new LinkedHashMap<>(variants);
    rest.keySet().removeAll(gone);
    return new Bench(rules.without(gone), catalog, causes, rest);
  }

  /** The same with one variant only. */
  Bench only(String key) {
    Set<String> others = new HashSet<>(variants.keySet());
    others.remove(key);
    return without(others);
  }

  /** The keys of the variants that match something else than their rules do. */
  Set<String> astray(List<Event> events, Conclusions known) {
    Map<String, Set<List<Object>>> matches = matches(events, known);
    Set<String> astray = new HashSet<>();
    variants.forEach(
        (key, variant) -> {
          if (!Objects.equals(matches.get(key), matches.get(variant.rule().key()))) {
            astray.add(key);
          }
        });
    return astray;
  }

  private Map<String, Set<List<Object>>> matches(List<Event> events, Conclusions known) {
    Map<String, Set<List<Object>>> matches = new HashMap<>();
    Case here = Case.of(events, catalog, rules);
    KieSession session = rules.newSession();
    try {
      here.facts().forEach(session::insert);
      here.raw().forEach(session::insert);
      known.all().stream()
          .filter(one -> !(one instanceof Fact || one instanceof Event))
          .forEach(session::insert);
      AgendaFilter none =
          match -> {
            matches
                .computeIfAbsent(key(match.getRule()), rule -> new HashSet<>())
                .add(List.copyOf(match.getObjects()));
            return false;
          };
      rules.watchdog().fire(session, () -> session.fireAllRules(none, MOST_MATCHES));
    } finally {
      Watchdog.end(session);
    }
    return matches;
  }

  /** What follows with a variant in the place of its rule. */
  Conclusions conclude(String key, List<Event> events) {
    String replaced = variants.get(key).rule().key();
    AgendaFilter some =
        match -> {
          String rule = key(match.getRule());
          return rule.equals(key) || !rule.equals(replaced) && !variants.containsKey(rule);
        };
    return new Reasoner(rules, catalog, causes).conclude(Case.of(events, catalog, rules), some);
  }

  private static String key(Rule rule) {
    return rule.getPackageName() + "." + rule.getName();
  }
}

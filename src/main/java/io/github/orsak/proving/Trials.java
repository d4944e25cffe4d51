package io.github.orsak.proving;

import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.engine.Case;
import io.github.orsak.engine.Conclusions;
import io.github.orsak.engine.Reasoner;
import io.github.orsak.engine.RuleBase;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.Match;

/**
 * Runs cases with changed rules and tells which changes no case notices.
 *
 * <p>Most changes make no difference in most cases. So each case is first asked, once for many
 * variants, which of them match anything else than their rules; only those are run.
 */
public final class Trials {

  private static final int MOST_ON_ONE_BENCH = 150;

  private final RuleBase rules;
  private final Catalog catalog;
  private final Causes causes;
  private final Implied implied;
  private final List<RuleAnatomy> proved;
  private final List<List<Event>> cases;
  private final List<Conclusions> known;
  private final Set<String> fired = ConcurrentHashMap.newKeySet();

  /**
   * Prepares for trials.
   *
   * @param rules all rules
   * @param proved the rules to put to the proof
   * @param cases the events of each case
   */
  public Trials(
      RuleBase rules,
      Catalog catalog,
      Causes causes,
      List<RuleAnatomy> proved,
      List<List<Event>> cases) {
    this.rules = rules;
    this.catalog = catalog;
    this.causes = causes;
    this.implied = new Implied(catalog);
    this.proved = List.copyOf(proved);
    this.cases = List.copyOf(cases);
    Reasoner reasoner = new Reasoner(rules, catalog, causes);
    this.known =
        this.cases.parallelStream()
            .map(events -> reasoner.conclude(Case.of(events, catalog, rules), this::fires))
            .toList();
  }

  private boolean fires(Match match) {
    Rule rule = match.getRule();
    fired.add(rule.getPackageName() + "." + rule.getName());
    return true;
  }

  /** Whether a case notices that other conclusions follow. */
  private interface Notice {
    boolean notices(int number, Conclusions conclusions);
  }

  /**
   * Which rules fire in some case, and which of their conditions matter: without one of them,
   * something else would be concluded in some case.
   */
  public Proof conditions() {
    Proof conditions =
        prove(
            rule -> Drops.of(rule, implied),
            (number, now) -> !now.ofCauses().equals(known.get(number).ofCauses()));
    List<Change> tried = new ArrayList<>(conditions.tried());
    List<Change> unnoticed = new ArrayList<>(conditions.unnoticed());
    for (RuleAnatomy rule : proved) {
      Change gone = gone(rule);
      tried.add(gone);
      if (!fired.contains(rule.key())) {
        unnoticed.add(gone);
      }
    }
    return new Proof(proved.size(), tried, unnoticed);
  }

  private static Change gone(RuleAnatomy rule) {
    return new Change(
        rule.name(),
        rule.file().name(),
        rule.line(),
        rule.from(),
        Change.Kind.RULE,
        "",
        "",
        "a scenario in which the rule fires");
  }

  /**
   * Which mistakes would be found.
   *
   * @param passes whether the verdict on the case with this number is as it should be
   */
  public Proof mistakes(BiPredicate<Integer, Verdict> passes) {
    return prove(
        rule -> Mutants.of(rule, implied), (number, now) -> !passes.test(number, now.verdict()));
  }

  private Proof prove(Function<RuleAnatomy, List<Variant>> changed, Notice notice) {
    List<Change> tried = new ArrayList<>();
    List<Change> unnoticed = new ArrayList<>();
    for (List<Variant> some : shares(changed)) {
      for (Bench bench : Bench.of(rules, catalog, causes, some)) {
        bench.variants().values().forEach(variant -> tried.add(variant.change()));
        unnoticed.addAll(unnoticed(bench, notice));
      }
    }
    return new Proof(proved.size(), tried, unnoticed);
  }

  /** The variants by handy shares; what stands in one file stays together. */
  private List<List<Variant>> shares(Function<RuleAnatomy, List<Variant>> changed) {
    List<List<Variant>> shares = new ArrayList<>();
    List<Variant> share = new ArrayList<>();
    String file = "";
    for (RuleAnatomy rule : proved) {
      if (share.size() >= MOST_ON_ONE_BENCH && !rule.file().name().equals(file)) {
        shares.add(share);
        share = new ArrayList<>();
      }
      share.addAll(changed.apply(rule));
      file = rule.file().name();
    }
    shares.add(share);
    return shares;
  }

  private List<Change> unnoticed(Bench bench, Notice notice) {
    Map<String, Set<Integer>> suspects = new ConcurrentHashMap<>();
    Bench sound = bench;
    List<Integer> left = IntStream.range(0, cases.size()).boxed().toList();
    while (!left.isEmpty()) {
      Bench now = sound;
      left = left.parallelStream().filter(one -> !examined(now, one, suspects)).toList();
      // A variant that throws where its rule does not is noticed, and in the way of the others.
      sound = left.isEmpty() ? now : now.without(throwing(now, left.get(0)));
    }
    Bench last = sound;
    return last.variants().keySet().parallelStream()
        .filter(
            key ->
                suspects.getOrDefault(key, Set.of()).stream()
                    .sorted()
                    .noneMatch(number -> noticed(last, key, number, notice)))
        .map(key -> last.variants().get(key).change())
        .toList();
  }

  private boolean examined(Bench bench, int number, Map<String, Set<Integer>> suspects) {
    try {
      for (String key : bench.astray(cases.get(number), known.get(number))) {
        suspects.computeIfAbsent(key, any -> ConcurrentHashMap.newKeySet()).add(number);
      }
      return true;
    } catch (RuntimeException e) {
      // With its rules gone the bench would have nothing to throw.
      if (bench.variants().isEmpty()) {
        throw e;
      }
      return false;
    }
  }

  /** The variants that throw; the engine's message may name others, which ask the same. */
  private Set<String> throwing(Bench bench, int number) {
    if (bench.variants().isEmpty() || examined(bench, number, new ConcurrentHashMap<>())) {
      return Set.of();
    }
    List<String> keys = List.copyOf(bench.variants().keySet());
    if (keys.size() == 1) {
      return Set.copyOf(keys);
    }
    Set<String> first = Set.copyOf(keys.subList(0, keys.size() / 2));
    Set<String> second = Set.copyOf(keys.subList(keys.size() / 2, keys.size()));
    Set<String> throwing = new HashSet<>(throwing(bench.without(second), number));
    throwing.addAll(throwing(bench.without(first), number));
    return throwing;
  }

  private boolean noticed(Bench bench, String key, int number, Notice notice) {
    try {
      return notice.notices(number, bench.conclude(key, cases.get(number)));
    } catch (RuntimeException e) {
      // Another variant may be to blame, which does not fire but is asked.
      return bench.variants().size() == 1 || noticed(bench.only(key), key, number, notice);
    }
  }
}

package io.github.orsak.engine;

import io.github.orsak.diagnosis.Answer;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Explained;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.engine.exclusion.Refuted;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.Consequence;
import io.github.orsak.knowledge.Consequence.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A diagnosis in the making: the roots of one cause, scope and status with their consequences. */
final class DiagnosisBuilder {

  private final Key key;
  private final List<Hypothesis> roots = new ArrayList<>();
  private final List<Hypothesis> consequences = new ArrayList<>();
  private final Map<Explained, Long> shares = new LinkedHashMap<>();
  private Instant begun = Instant.MAX;
  private long failures;

  /** What two roots must share to be one diagnosis. */
  record Key(String cause, Scope scope, Status status) {

    static Key of(Hypothesis root, Causes causes) {
      boolean note =
          causes.cause(root.cause()).map(cause -> cause.notes(root.route())).orElse(false);
      Status lasting = root.end().isPresent() ? Status.RESOLVED : Status.ACTIVE;
      return new Key(root.cause(), root.scope(), note ? Status.NOTE : lasting);
    }

    Key everywhere() {
      return new Key(cause, Scope.FLEET, status);
    }

    Key lasting() {
      return new Key(cause, scope, Status.ACTIVE);
    }

    Key over() {
      return new Key(cause, scope, Status.RESOLVED);
    }
  }

  DiagnosisBuilder(Key key) {
    this.key = key;
  }

  Key key() {
    return key;
  }

  boolean note() {
    return key.status() == Status.NOTE;
  }

  private boolean alarm() {
    return key.status() == Status.ACTIVE;
  }

  /**
   * Whether one of its roots explains an episode that this one explains too, or lasted when this
   * one did.
   */
  boolean sameStory(Hypothesis other) {
    return roots.stream()
        .anyMatch(
            root ->
                root.claims().stream().anyMatch(other.claims()::contains)
                    || lastsUntil(other, root.from()) && lastsUntil(root, other.from()));
  }

  /** Whether one of its roots rests on a fact on which this one rests too. */
  boolean restsOn(Hypothesis other) {
    return roots.stream()
        .flatMap(root -> root.evidence().stream())
        .anyMatch(mine -> other.evidence().stream().anyMatch(its -> its.fact() == mine.fact()));
  }

  private static boolean lastsUntil(Hypothesis hypothesis, Instant time) {
    return hypothesis.end().map(end -> !end.isBefore(time)).orElse(true);
  }

  void add(Hypothesis root, List<Hypothesis> itsConsequences) {
    roots.add(root);
    begun = earlier(begun, root.from());
    for (Hypothesis consequence : itsConsequences) {
      consequences.add(consequence);
      shares.putIfAbsent(listed(consequence), 0L);
    }
  }

  /** Takes the failures that the hypotheses name, those of single devices before wider ones. */
  void claim(Ledger ledger, boolean crowd) {
    for (Hypothesis root : fewestFirst(roots)) {
      failures += claimed(root, ledger, crowd);
    }
    for (Hypothesis consequence : fewestFirst(consequences)) {
      long share = claimed(consequence, ledger, crowd);
      shares.merge(listed(consequence), share, Long::sum);
      failures += share;
    }
  }

  // Of few failures each is known, of many only some: the few are taken before others take theirs.
  private static List<Hypothesis> fewestFirst(Collection<Hypothesis> hypotheses) {
    Map<Integer, List<Hypothesis>> byMost = new TreeMap<>();
    for (Hypothesis one : hypotheses) {
      int most = one.claims().stream().mapToInt(Episode::failures).max().orElse(0);
      byMost.computeIfAbsent(most, unseen -> new ArrayList<>()).add(one);
    }
    return byMost.values().stream().flatMap(List::stream).toList();
  }

  // What is broken at one CA may show in what a host does at all, and not in what it does at
  // another.
  private long claimed(Hypothesis hypothesis, Ledger ledger, boolean crowd) {
    Instant until = hypothesis.end().orElse(Instant.MAX);
    return hypothesis.claims().stream()
        .filter(claim -> crowd == claim.scope().crowd())
        .mapToLong(claim -> ledger.take(claim, until, key.scope().ca(), alarm()))
        .sum();
  }

  /**
   * Takes the bare failures that the causal graph gives to the cause or its consequences.
   *
   * @param causes whose edges are followed
   * @param done whose failures were taken already, all of them; the others are added
   */
  void inherit(Ledger ledger, Causes causes, Set<Hypothesis> done) {
    Map<String, List<Hypothesis>> sources =
        Stream.concat(roots.stream(), consequences.stream())
            .filter(done::add)
            .collect(Collectors.groupingBy(Hypothesis::cause, TreeMap::new, Collectors.toList()));
    sources.forEach(
        (cause, ofCause) ->
            causes.cause(cause).map(Cause::consequences).orElse(List.of()).stream()
                .filter(edge -> !edge.operation().isEmpty())
                .forEach(
                    edge ->
                        alarms(cause, ofCause, causes)
                            .forEach(source -> inherit(ledger, edge, source))));
    causes.cause(key.cause()).map(Cause::consequences).orElse(List.of()).forEach(this::dateBack);
  }

  // Of a cause that can raise an alarm, what only informs owns no failures.
  private static List<Hypothesis> alarms(String cause, List<Hypothesis> ofCause, Causes causes) {
    return causes
        .cause(cause)
        .map(known -> ofCause.stream().filter(source -> !known.hints(source.route())).toList())
        .orElse(ofCause);
  }

  private void inherit(Ledger ledger, Consequence edge, Hypothesis source) {
    ledger.takeOpen(
        edge,
        source,
        key.scope().ca(),
        alarm(),
        (flow, share) -> {
          shares.merge(
              new Explained("", flow.operation(), flow.fault(), flow.scope(), 0), share, Long::sum);
          failures += share;
          // One that had worked in between began as the cause says.
          if (edge.when() == When.DURING && Causality.since(source, flow).equals(flow.first())) {
            begun = earlier(begun, flow.first());
          }
        });
  }

  // What comes with the cause may be felt before the cause can be told from others.
  private void dateBack(Consequence edge) {
    if (edge.cause().isEmpty() || edge.when() != When.DURING) {
      return;
    }
    for (Hypothesis consequence : consequences) {
      // Few began before every root, and only of those does it matter whose they are.
      if (consequence.from().isBefore(begun)
          && shares.getOrDefault(listed(consequence), 0L) > 0
          && roots.stream().anyMatch(root -> Causality.holds(edge, root, consequence))) {
        begun = consequence.from();
      }
    }
  }

  /** Whether this one had begun, as it turned out, when the other ended. */
  boolean takesOver(DiagnosisBuilder over) {
    return over.end().map(end -> !end.isBefore(begun)).orElse(false);
  }

  /** Takes over what another one has, which is of the same cause and about the same. */
  void absorb(DiagnosisBuilder over) {
    roots.addAll(over.roots);
    consequences.addAll(over.consequences);
    over.shares.forEach((what, failed) -> shares.merge(what, failed, Long::sum));
    failures += over.failures;
    begun = earlier(begun, over.begun);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Explained listed(Hypothesis consequence) {
    return new Explained(consequence.cause(), "", "", consequence.scope(), 0);
  }

  /**
   * What it has become.
   *
   * @param refuted what was ruled out
   * @param answers what a person found, which tells of what goes on and not of what is over
   */
  Diagnosis toDiagnosis(Causes causes, Refuted refuted, Collection<Answer> answers) {
    Optional<Cause> cause = causes.cause(key.cause());
    Collection<Answer> fitting = end().isPresent() ? List.of() : answers;
    return new Diagnosis(
        key.cause(),
        key.status(),
        key.scope(),
        hosts(),
        begun,
        last(),
        end(),
        new Weighing(cause, fitting).of(roots, key.scope()),
        failures,
        shares.entrySet().stream().map(DiagnosisBuilder::counted).toList(),
        cause.stream()
            .flatMap(known -> openRivals(known, last(), refuted))
            .filter(
                rival ->
                    fitting.stream()
                        .noneMatch(answer -> answer.rulesOut(causes, rival, key.scope())))
            .toList());
  }

  private Instant last() {
    return roots.stream().map(Hypothesis::last).max(Comparator.naturalOrder()).orElseThrow();
  }

  private List<String> hosts() {
    return Stream.concat(
            Stream.of(key.scope().host()).filter(host -> !host.isEmpty()),
            Stream.concat(roots.stream(), consequences.stream()).flatMap(Hypothesis::hosts))
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Instant> end() {
    return key.status() == Status.ACTIVE
        ? Optional.empty()
        : roots.stream()
            .map(Hypothesis::end)
            .flatMap(Optional::stream)
            .max(Comparator.<Instant>naturalOrder());
  }

  private Stream<String> openRivals(Cause cause, Instant last, Refuted refuted) {
    return cause.rivals().stream()
        .map(Cause.Rival::cause)
        .filter(rival -> !refuted.closes(rival, key.cause(), key.scope(), begun, last));
  }

  private static Explained counted(Map.Entry<Explained, Long> share) {
    Explained what = share.getKey();
    return new Explained(
        what.cause(), what.operation(), what.fault(), what.scope(), share.getValue());
  }
}

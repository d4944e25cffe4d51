package io.github.orsak.engine.residue;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.diagnosis.Ongoing;
import io.github.orsak.diagnosis.Residue;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Wording;
import io.github.orsak.history.fold.History;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out what is wrong in a case beside what is diagnosed as active: what nothing explains, and
 * what goes on though only a note explains it, or a cause that is over.
 */
public final class Leftovers {

  private static final Comparator<Leftover> LASTING_FIRST =
      Comparator.comparing((Leftover left) -> !left.goesOn())
          .thenComparing(Leftover::first)
          .thenComparing(Leftover::operation)
          .thenComparing(Leftover::fault)
          .thenComparing(Leftover::scope)
          .thenComparing(Leftover::last);

  private final Observer observer;
  private final Surroundings surroundings;
  private final Persistence persistence;
  private final Set<String> successful;

  private record Kind(Wording reason, List<Unexplained> flows) {}

  private Leftovers(
      History history, Collection<Fact> facts, Persistence persistence, Catalog catalog) {
    this.observer = new Observer(catalog);
    this.surroundings = new Surroundings(history.traffic(), failing(facts), observer);
    this.persistence = persistence;
    this.successful =
        catalog.types().stream()
            .filter(type -> type.outcome() == Outcome.SUCCESS)
            .map(type -> type.operation().name())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What is left of a case.
   *
   * @param verdict what the rules concluded
   * @param history the case
   * @param facts what the history amounts to
   */
  public static Residue of(
      Verdict verdict, History history, Collection<Fact> facts, Catalog catalog) {
    List<Unexplained> unowned =
        Stream.concat(verdict.unexplained().stream(), verdict.quieted().stream()).toList();
    Persistence persistence = new Persistence(unowned, history.traffic(), catalog);
    Leftovers left = new Leftovers(history, facts, persistence, catalog);
    return new Residue(
        left.told(verdict.unexplained()),
        left.told(verdict.quieted().stream().filter(persistence::holds).toList()),
        Stream.concat(persistence.ongoing().stream(), beside(verdict, facts, catalog)).toList(),
        unanswered(verdict, Unanswered.among(facts, catalog)));
  }

  private static Stream<Episode> failing(Collection<Fact> facts) {
    return facts.stream()
        .filter(Episode.class::isInstance)
        .map(Episode.class::cast)
        .filter(one -> one.kind() == ScopeKind.FLOW);
  }

  // What devices run into before any connector hears of them, and no active diagnosis rests on.
  private static Stream<Ongoing> beside(Verdict verdict, Collection<Fact> facts, Catalog catalog) {
    return facts.stream()
        .filter(Episode.class::isInstance)
        .map(Episode.class::cast)
        .filter(
            one -> one.scope().equals(Scope.host(one.host())) && one.fault().equals(Episode.ANY))
        .filter(one -> catalog.operation(one.operation()).serving() && one.overAt().isEmpty())
        .filter(one -> one.outright() ? one.outage() : one.lasting())
        .filter(one -> verdict.diagnoses(Status.ACTIVE).stream().noneMatch(of -> about(of, one)))
        .sorted(Comparator.comparing(Episode::first).thenComparing(Episode::operation))
        .map(
            one -> new Ongoing(one.operation(), one.scope(), one.share(), one.first(), one.last()));
  }

  private static boolean about(Diagnosis found, Episode one) {
    return found
        .facts()
        .anyMatch(
            fact ->
                fact instanceof Episode known
                    && known.operation().equals(one.operation())
                    && known.scope().equals(one.scope()));
  }

  private static List<Expectation> unanswered(Verdict verdict, List<Expectation> all) {
    return all.stream()
        .filter(one -> verdict.diagnoses().stream().noneMatch(found -> accounts(found, one)))
        .toList();
  }

  private static boolean accounts(Diagnosis found, Expectation one) {
    boolean outlived =
        found.status() == Status.NOTE || found.end().map(one.last()::isAfter).orElse(false);
    return !outlived
        && found
            .facts()
            .anyMatch(
                fact ->
                    fact instanceof Expectation awaited
                        && awaited.name().equals(one.name())
                        && awaited.host().equals(one.host()));
  }

  private List<Leftover> told(Collection<Unexplained> flows) {
    Map<String, List<Kind>> kinds = new LinkedHashMap<>();
    for (Unexplained flow : flows) {
      Episode episode = flow.episode();
      List<Kind> alike =
          kinds.computeIfAbsent(
              episode.operation() + ' ' + episode.fault(), any -> new ArrayList<>());
      kindOf(reason(episode), alike).flows().add(flow);
    }
    return kinds.values().stream()
        .flatMap(List::stream)
        .map(kind -> describe(kind.flows()))
        .sorted(LASTING_FIRST)
        .toList();
  }

  private static Kind kindOf(Wording reason, List<Kind> kinds) {
    for (Kind kind : kinds) {
      if (kind.reason().alike(reason)) {
        return kind;
      }
    }
    Kind another = new Kind(reason, new ArrayList<>());
    kinds.add(another);
    return another;
  }

  private Wording reason(Episode episode) {
    Event last = episode.samples().get(episode.samples().size() - 1);
    return Wording.of(observer.observe(last).map(Observation::reason).orElse(""));
  }

  private Leftover describe(List<Unexplained> kind) {
    String operation = kind.get(0).episode().operation();
    return surroundings.describe(
        kind, persistence.devices(kind), goesOn(kind), successful.contains(operation));
  }

  private boolean goesOn(List<Unexplained> kind) {
    return kind.stream().anyMatch(persistence::holds) && surroundings.stillFails(kind);
  }
}

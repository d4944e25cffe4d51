package io.github.orsak.diagnosis;

import io.github.orsak.event.Event;
import io.github.orsak.history.Answering;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cause that would explain what was seen.
 *
 * @param cause the cause's id
 * @param route which of the cause's rules concluded it, in one word
 * @param basis the fact that it follows from
 * @param scope what it is about
 * @param from when it began
 * @param last when it was last seen
 * @param end when it was over; empty while it lasts
 * @param told whether its rule said so, and not the facts it follows from
 * @param endings operations whose next success ends it, where nothing else says when it was over
 * @param evidence what speaks for and against it
 * @param claims the episodes it explains
 */
public record Hypothesis(
    String cause,
    String route,
    Fact basis,
    Scope scope,
    Instant from,
    Instant last,
    Optional<Instant> end,
    boolean told,
    List<String> endings,
    List<Evidence> evidence,
    List<Episode> claims) {

  private static final Comparator<Episode> BY_TIME =
      Comparator.comparing(Episode::first)
          .thenComparing(Episode::last)
          .thenComparing(Episode::operation)
          .thenComparing(Episode::fault)
          .thenComparing(Episode::scope);

  public Hypothesis {
    endings = List.copyOf(endings);
    evidence = List.copyOf(evidence);
    claims = List.copyOf(claims);
  }

  /** A hypothesis about the scope, time and failures of an episode, over when that is. */
  public static Hypothesis of(String cause, String route, Episode episode) {
    return new Hypothesis(
        cause,
        route,
        episode,
        episode.scope(),
        episode.first(),
        episode.last(),
        episode.overAt(),
        false,
        List.of(),
        List.of(),
        List.of(episode));
  }

  /** A hypothesis about a host, as old as a fact and over when that is. */
  public static Hypothesis of(String cause, String route, String host, Fact fact) {
    return new Hypothesis(
        cause,
        route,
        fact,
        Scope.host(host),
        fact.first(),
        fact.last(),
        fact.overAt(),
        false,
        List.of(),
        List.of(),
        List.of());
  }

  /** A hypothesis about the host of these events, from the first of them to the last. */
  public static Hypothesis of(String cause, String route, Event... events) {
    Sighting seen = new Sighting(List.of(events));
    return of(cause, route, seen.events().get(0).host(), seen);
  }

  /** The same with events as one more reason. */
  public Hypothesis with(String key, Event... events) {
    return with(key, new Sighting(List.of(events)));
  }

  /** The same with one more reason. */
  public Hypothesis with(String key, Fact fact) {
    return new Hypothesis(
        cause,
        route,
        basis,
        scope,
        from,
        last,
        end,
        told,
        endings,
        added(evidence, new Evidence(key, fact)),
        claims);
  }

  /** The same with one more reason, where that reason holds. */
  public Hypothesis withIf(boolean holds, String key, Fact fact) {
    return holds ? with(key, fact) : this;
  }

  /**
   * The same, explaining one more episode, and reaching as far as it does: it is over when both
   * are, unless its rule says otherwise.
   */
  public Hypothesis claiming(Episode episode) {
    return claimingAll(List.of(episode));
  }

  /** The same, explaining each of these episodes as well, in whichever order they come. */
  public Hypothesis claimingAll(Collection<Episode> episodes) {
    Instant begun = from;
    Instant seen = last;
    Optional<Instant> over = end;
    List<Episode> all = new ArrayList<>(claims);
    for (Episode episode : episodes.stream().sorted(BY_TIME).toList()) {
      begun = episode.first().isBefore(begun) ? episode.first() : begun;
      seen = episode.last().isAfter(seen) ? episode.last() : seen;
      over = told ? over : over.flatMap(mine -> episode.overAt().map(other -> later(mine, other)));
      all.add(episode);
    }
    return new Hypothesis(
        cause, route, basis, scope, begun, seen, over, told, endings, evidence, all);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** The same, about another scope. */
  public Hypothesis about(Scope other) {
    return new Hypothesis(
        cause, route, basis, other, from, last, end, told, endings, evidence, claims);
  }

  /** The same, begun at this time. */
  public Hypothesis since(Instant time) {
    return new Hypothesis(
        cause, route, basis, scope, time, last, end, told, endings, evidence, claims);
  }

  /**
   * The same, over at this time, whatever its facts say; empty while it lasts. Without it, it is
   * over when the fact that it follows from is, and every episode that it explains.
   */
  public Hypothesis until(Optional<Instant> time) {
    return new Hypothesis(
        cause, route, basis, scope, from, last, time, true, endings, evidence, claims);
  }

  /** The same, over as soon as it was seen, as what happens in a moment is. */
  public Hypothesis inAMoment() {
    return until(Optional.of(last));
  }

  /**
   * The same, over with the next success of one of these operations, in its scope and after the
   * last of its facts, unless they say themselves when they were over. It is for what follows from
   * single events, which have no end: {@code .endedBy("SCEP_VERIFY")}.
   */
  public Hypothesis endedBy(String... operations) {
    List<String> named = List.of(operations);
    return new Hypothesis(
        cause, route, basis, scope, from, last, end, told, named, evidence, claims);
  }

  /** When the last of its facts was seen, those apart that are about the whole log. */
  public Instant lastSeen() {
    return evidence.stream()
        .map(Evidence::fact)
        .filter(fact -> !(fact instanceof Answering))
        .map(Fact::last)
        .filter(last::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(last);
  }

  /**
   * The episode it was concluded from, which is the first that it explains; null if there is none.
   * A rule that adds a reason finds it as {@code this == $failed}: of hypotheses on thousands of
   * hosts, it must not try every pair.
   */
  public @Nullable Episode episode() {
    return claims.isEmpty() ? null : claims.get(0);
  }

  /** The fact that its first reason rests on; null if it has no reason. */
  public @Nullable Fact fact() {
    return evidence.isEmpty() ? null : evidence.get(0).fact();
  }

  // What tells most hypotheses apart; the engine asks for it without end.
  @Override
  public int hashCode() {
    return Objects.hash(cause, route, scope, from, last, episode());
  }

  /** Whether it was going on, or had ended less than the grace before, at this time. */
  public boolean openAt(Instant time, Duration grace) {
    return !from.isAfter(time) && end.map(over -> over.plus(grace).isAfter(time)).orElse(true);
  }

  /**
   * Whether it names this cause, and this is among its reasons; a rule that adds a reason asks for
   * one that is not its own.
   */
  public boolean shows(String someCause, String reason) {
    return cause.equals(someCause) && evidence.stream().anyMatch(one -> one.key().equals(reason));
  }

  /** Whether it names this cause, and this fact is its evidence for this reason. */
  public boolean shows(String someCause, String reason, Fact fact) {
    return cause.equals(someCause) && evidence.contains(new Evidence(reason, fact));
  }

  /** Whether it and the fact come within this many minutes of each other. */
  public boolean near(Fact fact, long minutes) {
    return fact.near(from, last, minutes);
  }

  /** The hosts on which what it explains failed; some more than once. */
  public Stream<String> hosts() {
    return claims.stream().flatMap(claim -> claim.hosts().stream());
  }

  /** Whether it explains failures that may be among those of this episode. */
  public boolean touches(Episode episode) {
    return claims.stream()
        .anyMatch(
            claim ->
                claim.operation().equals(episode.operation())
                    && claim.near(episode, 0)
                    && claim.hosts().stream().anyMatch(episode.hosts()::contains)
                    && claim.scope().meets(episode.scope()));
  }

  private static <T> List<T> added(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}

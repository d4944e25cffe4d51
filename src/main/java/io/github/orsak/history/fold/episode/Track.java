package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Wording;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Operation;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is remembered of one operation in one scope: successes so far and the open episodes. */
final class Track {

  private static final int MOST_WATCHED = 20;

  // Of a fault that is told in more ways, the further ones are one story.
  private static final int MOST_REASONS = 16;

  private final Operation operation;
  private final Scope scope;
  private final Function<Observation, SuccessCount> wider;
  private final SuccessCount contrast;
  private final SuccessCount own;
  private final boolean crowd;
  private final Map<Story, Spell> open = new LinkedHashMap<>();
  private final Map<String, List<Wording>> reasons = new HashMap<>();
  // Who has failed how and not succeeded since, across episodes.
  private final Map<String, Set<String>> failing = new HashMap<>();
  private final Map<String, Instant> returns = new HashMap<>();

  // Episodes that are over, some of whose devices have not come back yet, the newest of them.
  private final Deque<Segment> watched = new ArrayDeque<>();

  private record Story(String fault, int reason) {}

  /**
   * Begins a track.
   *
   * @param own the successes in this scope
   * @param wider the successes in the scope around it, which a failure may narrow
   * @param contrast the successes of the operation's contrast in this scope
   * @param crowd whether the scope has so many members that only failing ones are followed
   */
  Track(
      Operation operation,
      Scope scope,
      SuccessCount own,
      Function<Observation, SuccessCount> wider,
      SuccessCount contrast,
      boolean crowd) {
    this.operation = operation;
    this.scope = scope;
    this.own = own;
    this.wider = wider;
    this.contrast = contrast;
    this.crowd = crowd;
  }

  void succeed(Instant time, String device) {
    own.add(time);
    failing.forEach(
        (fault, gone) -> {
          if (gone.remove(device)) {
            returns.put(fault, time);
          }
        });
    for (Spell spell : open.values()) {
      spell.succeed(time, device);
    }
    watched.forEach(segment -> segment.succeed(time, device));
  }

  /** Takes it as shown that what failed so was reached, though nothing of this succeeded. */
  void reach(String fault, Instant time) {
    Spell spell = open.get(new Story(fault, 0));
    if (spell != null) {
      spell.reach(time);
    }
  }

  void fail(String fault, Observation failure, Consumer<Episode> closed) {
    fail(new Story(fault, 0), failure, closed);
  }

  /** Takes a failure, and keeps those apart whose events say something else. */
  void failForItsReason(Observation failure, Consumer<Episode> closed) {
    fail(new Story(failure.fault(), reason(failure)), failure, closed);
  }

  private int reason(Observation failure) {
    Wording said = Wording.of(failure.reason());
    if (said.isEmpty()) {
      return 0;
    }
    List<Wording> known = reasons.computeIfAbsent(failure.fault(), any -> new ArrayList<>());
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).alike(said)) {
        return i + 1;
      }
    }
    if (known.size() == MOST_REASONS) {
      return 0;
    }
    known.add(said);
    return known.size();
  }

  private void fail(Story story, Observation failure, Consumer<Episode> closed) {
    String fault = story.fault();
    open.computeIfAbsent(story, unseen -> new Spell(this, fault, crowd, failure))
        .fail(failure, segment -> close(segment, closed));
    String device = failure.entities().device();
    if (!crowd && !device.isEmpty()) {
      failing.computeIfAbsent(fault, any -> new HashSet<>()).add(device);
    }
  }

  private void close(Segment segment, Consumer<Episode> closed) {
    boolean followed = !crowd && scope.kind() != ScopeKind.FLOW;
    if (!followed || !segment.waits()) {
      closed.accept(segment.toEpisode());
      return;
    }
    watched.add(segment);
    while (watched.size() > MOST_WATCHED || !watched.element().waits()) {
      closed.accept(watched.remove().toEpisode());
    }
  }

  void forEachOpen(Consumer<Episode> sink) {
    watched.forEach(segment -> sink.accept(segment.toEpisode()));
    open.values().forEach(spell -> spell.build().forEach(sink));
  }

  /** How often it was tried in vain in the episodes that are open. */
  int attempts() {
    return open.values().stream().mapToInt(Spell::attempts).sum();
  }

  /** When it failed last in the episodes that are open; there is one. */
  Instant lastFailure() {
    return open.values().stream()
        .map(Spell::lastFailure)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The last return of a device that had failed so, if it came after this time. */
  Optional<Instant> returnedAfter(String fault, Instant time) {
    return Optional.ofNullable(returns.get(fault)).filter(last -> last.isAfter(time));
  }

  Operation operation() {
    return operation;
  }

  Scope scope() {
    return scope;
  }

  long successes() {
    return own.value();
  }

  Optional<Instant> lastSuccess() {
    return own.last();
  }

  /** The successes beside this scope that are alike to a failure in it. */
  SuccessCount beside(Observation failure) {
    return wider.apply(failure);
  }

  long contrastSuccesses() {
    return contrast.value();
  }
}

package io.github.orsak.engine.residue;

import io.github.orsak.event.Event;
import io.github.orsak.history.Entities;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Expectation;
import io.github.orsak.history.Expectation.Reason;
import io.github.orsak.history.Expectation.State;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Share;
import io.github.orsak.history.payload.Observer;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Succession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Requests of one kind on one host that stay without an answer, a fifth or more of them, to the end
 * of the log: in the longest time before the last of them of which that is true.
 */
final class Unanswered {

  private final Observer observer;
  private final List<Expectation> unmet;
  private final long met;
  private final long waiting;

  private Unanswered(List<Expectation> all, Observer observer) {
    this.observer = observer;
    this.unmet =
        all.stream()
            .filter(one -> one.state() == State.UNMET)
            .sorted(Comparator.comparing(Expectation::last))
            .toList();
    this.waiting =
        all.stream()
            .filter(one -> one.reason() == Reason.LOG_ENDS)
            .mapToLong(Expectation::count)
            .sum();
    this.met =
        all.stream()
            .filter(one -> one.state() != State.UNDETERMINED)
            .mapToLong(
                one -> one.before() + (one.state() == State.MET ? one.count() : one.during()))
            .max()
            .orElse(0);
  }

  /** What stays unanswered in a case, by host and kind. */
  static List<Expectation> among(Collection<Fact> facts, Catalog catalog) {
    Set<String> ofDevices =
        catalog.successions().stream()
            .filter(succession -> succession.match() == ScopeKind.DEVICE)
            .map(Succession::name)
            .collect(Collectors.toSet());
    Observer observer = new Observer(catalog);
    return facts.stream()
        .filter(Expectation.class::isInstance)
        .map(Expectation.class::cast)
        .filter(one -> ofDevices.contains(one.name()))
        .collect(
            Collectors.groupingBy(
                one -> List.of(one.name(), one.host(), one.work()).toString(),
                TreeMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .flatMap(alike -> new Unanswered(alike, observer).find().stream())
        .toList();
  }

  private Optional<Expectation> find() {
    List<Expectation> tail = new ArrayList<>();
    Optional<Expectation> found = Optional.empty();
    for (int i = unmet.size() - 1; i >= 0; i--) {
      tail.add(0, unmet.get(i));
      Expectation whole = joined(tail);
      if (goesOn(whole)) {
        found = Optional.of(whole);
      }
    }
    return found;
  }

  // An answer shows at once and that none comes only later, so what still waits has a say.
  private boolean goesOn(Expectation whole) {
    long since = met - whole.before() - whole.during();
    Share share = whole.share();
    Duration span = Duration.between(whole.first(), whole.last());
    return share.all()
        ? since == 0
            && whole.before() > 0
            && Episode.outage(whole.count(), whole.devices(), true, span)
        : share.keepsComing(span, whole.devices())
            && (!share.brokenBy(since) || new Share(waiting, since).fifth());
  }

  private Expectation joined(List<Expectation> tail) {
    Expectation first = tail.get(0);
    Expectation last = tail.get(tail.size() - 1);
    List<Event> samples = tail.stream().flatMap(one -> one.samples().stream()).toList();
    return new Expectation(
        first.name(),
        first.host(),
        first.work(),
        State.UNMET,
        first.first(),
        last.last(),
        tail.stream().mapToInt(Expectation::count).sum(),
        Math.max(named(samples), tail.stream().mapToInt(Expectation::devices).max().orElseThrow()),
        last.before() + last.during() - first.before(),
        first.before(),
        first.missedBefore(),
        Optional.empty(),
        Reason.NONE,
        samples);
  }

  private int named(List<Event> samples) {
    return (int)
        samples.stream()
            .map(observer::observe)
            .flatMap(Optional::stream)
            .map(Observation::entities)
            .map(Entities::device)
            .filter(device -> !device.isEmpty())
            .distinct()
            .count();
  }
}

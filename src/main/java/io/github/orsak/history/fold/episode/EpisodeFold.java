package io.github.orsak.history.fold.episode;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Observation;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Traffic;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Operation;
import io.github.orsak.knowledge.fault.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Folds successes and failures into episodes, at every scope the catalog declares.
 *
 * <p>The work per event is constant, and what is kept grows with the hosts, CAs and templates seen
 * and with the users and devices that fail, never with the number of events. Users and devices are
 * followed one by one as long as they are not too many; then only those that fail most.
 */
public final class EpisodeFold {

  private final Catalog catalog;
  private final Map<Key, Track> tracks = new LinkedHashMap<>();
  private final Map<Key, SuccessCount> counts = new HashMap<>();
  private final Memory memory;
  private final PastEpisodes past;
  // Those in which a CA was not reached, whatever was asked of it.
  private final Map<Scope, Set<Unreached>> unreached = new HashMap<>();
  private final Map<String, Unrest> unrest = new HashMap<>();
  private int followed;

  private record Key(String operation, Scope scope) {}

  private record Unreached(Track track, String fault) {}

  public EpisodeFold(Catalog catalog, Memory memory) {
    this.catalog = catalog;
    this.memory = memory;
    this.past = new PastEpisodes(memory);
  }

  public void succeed(Operation operation, Observation success) {
    for (ScopeKind kind : operation.scopes()) {
      Optional<Scope> scope = Scopes.of(kind, success);
      if (scope.isEmpty()) {
        continue;
      }
      unreached
          .getOrDefault(scope.get(), Set.of())
          .forEach(asked -> asked.track().reach(asked.fault(), success.time()));
      Key key = new Key(operation.name(), scope.get());
      Track track = tracks.get(key);
      if (track != null) {
        track.succeed(success.time(), success.entities().device());
      } else if (!scope.get().crowd()) {
        count(key).add(success.time());
      }
    }
  }

  /** Takes note of an event that is not just another success. */
  public void disturb(String host, Instant time) {
    unrest(host).at(time);
  }

  private Unrest unrest(String host) {
    return unrest.computeIfAbsent(host, unseen -> new Unrest());
  }

  /** Takes it as shown that an operation works on a host, though it logs no success itself. */
  public void prove(Operation operation, String host, Instant time) {
    Track track = tracks.get(new Key(operation.name(), Scope.host(host)));
    if (track != null) {
      track.succeed(time, "");
    }
  }

  public void fail(Operation operation, Observation failure) {
    for (ScopeKind kind : operation.scopes()) {
      Scopes.of(kind, failure).ifPresent(scope -> fail(operation, scope, failure));
    }
  }

  private void fail(Operation operation, Scope scope, Observation failure) {
    Key key = new Key(operation.name(), scope);
    Track track = tracks.get(key);
    if (track == null) {
      if (scope.crowd() && ++followed > Bound.FOLLOWED.most()) {
        followed = 1 + leaveHalf();
      }
      track = begin(operation, scope);
      tracks.put(key, track);
    }
    if (scope.kind() == ScopeKind.FLOW) {
      track.failForItsReason(failure, past::add);
      return;
    }
    boolean ofCa = scope.kind() == ScopeKind.CA || scope.kind() == ScopeKind.HOST_CA;
    if (ofCa && !scope.ca().isEmpty() && unreachable(failure)) {
      unreached
          .computeIfAbsent(scope, ca -> new LinkedHashSet<>())
          .add(new Unreached(track, failure.fault()));
    }
    if (!failure.specific()) {
      track.fail(Episode.VAGUE, failure, past::add);
    }
    // Rules may ask for a value, though no table lists it.
    if (failure.specific() || unlisted(failure)) {
      track.fail(failure.fault(), failure, past::add);
    }
    if (failure.outcome() == Outcome.FAILURE) {
      track.fail(Episode.ANY, failure, past::add);
    }
  }

  private boolean unlisted(Observation failure) {
    return !failure.code().isEmpty() && catalog.faults().named(failure.fault()).isEmpty();
  }

  private boolean unreachable(Observation failure) {
    return catalog.faults().named(failure.fault()).filter(Fault::unreachable).isPresent();
  }

  /** Forgets half of the crowd; how many are left. */
  private int leaveHalf() {
    List<Track> crowd = tracks.values().stream().filter(track -> track.scope().crowd()).toList();
    List<Track> left =
        Crowd.thinned(crowd, crowd.size() / 2, any -> true, Track::attempts, Track::lastFailure);
    memory.forget(Bound.FOLLOWED, crowd.size() - left.size());
    Set<Scope> known = left.stream().map(Track::scope).collect(Collectors.toSet());
    crowd.stream()
        .filter(track -> !known.contains(track.scope()))
        .map(track -> new Key(track.operation().name(), track.scope()))
        .forEach(tracks::remove);
    counts.keySet().removeIf(key -> key.scope().crowd() && !known.contains(key.scope()));
    return left.size();
  }

  private Track begin(Operation operation, Scope scope) {
    SuccessCount wider = count(new Key(operation.name(), Scopes.around(scope)));
    boolean one = scope.kind() == ScopeKind.USER || scope.kind() == ScopeKind.DEVICE;
    boolean ofTemplate = one && operation.scopes().contains(ScopeKind.TEMPLATE);
    Key contrast = new Key(operation.contrast(), scope);
    return new Track(
        operation,
        scope,
        count(new Key(operation.name(), scope)),
        ofTemplate ? failure -> count(new Key(operation.name(), template(failure))) : any -> wider,
        count(contrast),
        scope.crowd());
  }

  // Whether a request is to blame is seen from others for the same template of the same CA.
  private static Scope template(Observation failure) {
    return Scopes.of(ScopeKind.TEMPLATE, failure).orElseThrow();
  }

  private SuccessCount count(Key key) {
    return counts.computeIfAbsent(
        key, unseen -> new SuccessCount(followed(key), unrest(key.scope().host())));
  }

  // What is proven to work by something else is so for its host, and neighbours have no flows.
  private boolean followed(Key key) {
    if (key.operation().isEmpty()) {
      return key.scope().kind() == ScopeKind.FLOW;
    }
    Operation operation = catalog.operation(key.operation());
    boolean ofHost =
        !operation.provenBy().isEmpty() || !operation.scopes().contains(ScopeKind.FLOW);
    return key.scope().kind() == (ofHost ? ScopeKind.HOST : ScopeKind.FLOW);
  }

  /** What came through in every flow, or was proven to on every host. */
  public List<Traffic> traffic() {
    List<Traffic> all = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          if (followed(key) && count.value() > 0) {
            all.add(
                new Traffic(
                    key.operation(), key.scope(), count.overTime(), count.returns(), count.last()));
          }
        });
    return all;
  }

  // A device may return long after its episode, and through another server.
  private Episode upToDate(Episode episode) {
    Track own = tracks.get(new Key(episode.operation(), episode.scope()));
    Track track = tracks.getOrDefault(new Key(episode.operation(), ways(episode)), own);
    return track == null
        ? episode
        : episode.returned(track.returnedAfter(episode.fault(), episode.last()));
  }

  private static Scope ways(Episode episode) {
    ScopeKind kind = episode.scope().kind();
    boolean known = episode.strangers() < episode.failures();
    boolean ofServers = kind == ScopeKind.HOST || kind == ScopeKind.DEVICE;
    return known && ofServers ? Scope.FLEET : episode.scope();
  }

  /** Every episode so far; the open ones as they stand. */
  public List<Episode> episodes() {
    return PastEpisodes.thinned(all());
  }

  /** How many episodes are remembered and not told. */
  public long leftOut() {
    long crowd = all().stream().filter(episode -> episode.scope().crowd()).count();
    return Math.max(0, crowd - Bound.OF_A_CROWD.most());
  }

  private List<Episode> all() {
    List<Episode> all = new ArrayList<>();
    past.all().forEach(episode -> all.add(upToDate(episode)));
    tracks.values().forEach(track -> track.forEachOpen(episode -> all.add(upToDate(episode))));
    return all;
  }
}

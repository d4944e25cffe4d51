package io.github.orsak.history.fold;

import io.github.orsak.history.Entities;
import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes out the failed attempts that the connector repeated with success: nobody was refused
 * anything.
 *
 * <p>What becomes of an attempt shows later, so while that is open, whatever comes after it waits,
 * and all is handed on in its order. An attempt counts all the same where something else of its
 * host fails before the request is served, since that is more than a hitch.
 *
 * @param <T> what is handed on
 */
final class Retries<T> {

  // A request is served within minutes; the same bound as for a stalled one.
  private static final Duration WITHIN = Duration.ofMinutes(15);

  private static final int MOST_WAITING = 20_000;

  private final Consumer<T> counted;
  private final Consumer<T> healed;
  private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
  private final Map<String, Map<Request, List<Waiting<T>>>> open = new HashMap<>();

  private enum Fate {
    OPEN,
    HEALED,
    COUNTED
  }

  private record Request(String operation, String device, String template, String serial) {

    static Request of(Observation seen) {
      Entities who = seen.entities();
      return new Request(seen.operation(), who.device(), who.template(), who.serial());
    }
  }

  private static final class Waiting<T> {
    private final T item;
    private final Instant until;
    private Fate fate;

    Waiting(T item, Instant until, Fate fate) {
      this.item = item;
      this.until = until;
      this.fate = fate;
    }
  }

  /**
   * Begins with nothing open.
   *
   * @param counted receives all but those attempts
   * @param healed receives them
   */
  Retries(Consumer<T> counted, Consumer<T> healed) {
    this.counted = counted;
    this.healed = healed;
  }

  /** Takes the next one, which tells of this observation. */
  void accept(T item, Observation seen) {
    while (!waiting.isEmpty() && waiting.peek().until.isBefore(seen.time())) {
      handOn();
    }
    Fate fate = seen.type().repeated() ? Fate.OPEN : Fate.COUNTED;
    Waiting<T> next = new Waiting<>(item, seen.time().plus(WITHIN), fate);
    if (fate == Fate.OPEN || open.containsKey(seen.host())) {
      follow(next, seen, open.computeIfAbsent(seen.host(), host -> new LinkedHashMap<>()));
    }
    waiting.add(next);
    while (!waiting.isEmpty()
        && (waiting.peek().fate != Fate.OPEN || waiting.size() > MOST_WAITING)) {
      handOn();
    }
  }

  private void follow(Waiting<T> next, Observation seen, Map<Request, List<Waiting<T>>> requests) {
    requests.values().removeIf(tries -> tries.get(tries.size() - 1).until.isBefore(seen.time()));
    Request request = Request.of(seen);
    if (seen.outcome() == Outcome.SUCCESS) {
      settle(requests.getOrDefault(request, List.of()), Fate.HEALED);
      requests.remove(request);
    } else if (seen.outcome().failed()) {
      if (seen.type().repeated()) {
        requests.computeIfAbsent(request, first -> new ArrayList<>()).add(next);
      }
      if (!seen.type().repeated() || requests.size() > 1) {
        requests.values().forEach(tries -> settle(tries, Fate.COUNTED));
      }
    }
    if (requests.isEmpty()) {
      open.remove(seen.host());
    }
  }

  private static <T> void settle(List<Waiting<T>> tries, Fate fate) {
    for (Waiting<T> one : tries) {
      one.fate = one.fate == Fate.OPEN ? fate : one.fate;
    }
  }

  /** Hands everything on as it stands. */
  void finish() {
    while (!waiting.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    Waiting<T> next = waiting.remove();
    (next.fate == Fate.HEALED ? healed : counted).accept(next.item);
  }
}

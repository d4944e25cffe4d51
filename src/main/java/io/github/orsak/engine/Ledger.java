package io.github.orsak.engine;

import io.github.orsak.diagnosis.Hypothesis;
import io.github.orsak.diagnosis.Quieted;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.history.Episode;
import io.github.orsak.knowledge.Consequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Hands out failures to the findings that explain them, each failure once, and none that came after
 * what explains it was over.
 */
final class Ledger {

  private static final Comparator<Episode> BY_TIME =
      Comparator.comparing(Episode::first)
          .thenComparing(Episode::operation)
          .thenComparing(Episode::fault)
          .thenComparing(Episode::scope);

  private static final Accounts EMPTY = new Accounts();

  private final List<Account> accounts;
  private final Places<Account> places;
  private final Map<Key, Accounts> shelves = new HashMap<>();

  private record Key(String operation, String host) {}

  Ledger(Collection<Episode> flows) {
    accounts = flows.stream().sorted(BY_TIME).map(Account::new).toList();
    places =
        new Places<>(
            accounts,
            account -> account.flow().operation(),
            account -> account.flow().scope(),
            Comparator.comparing(Account::flow, BY_TIME));
    for (Account account : accounts) {
      Key key = new Key(account.flow().operation(), account.flow().host());
      shelves.computeIfAbsent(key, unseen -> new Accounts()).add(account);
    }
  }

  /**
   * Takes the failures of an episode; of a device's or user's only as many as are its own.
   *
   * @param claim the episode
   * @param until how long what explains it lasts
   * @param ca the CA that what explains it is about, so that failures at another one are not its
   *     own; empty if it is about no certain one
   * @param alarm whether what explains it is an alarm
   * @return how many it took
   */
  long take(Episode claim, Instant until, String ca, boolean alarm) {
    Instant to = claim.last().isBefore(until) ? claim.last() : until;
    return claim.scope().crowd()
        ? takeFew(claim, to, ca, alarm)
        : take(claim, to, Long.MAX_VALUE, ca, alarm);
  }

  // Of one among many it is known when the first ones came, and the last; others are as good.
  private long takeFew(Episode claim, Instant to, String ca, boolean alarm) {
    List<Instant> known = new ArrayList<>(claim.onsets());
    if (claim.failures() > known.size()) {
      known.add(claim.last());
    }
    long taken = 0;
    for (Instant time : known) {
      taken += time.isAfter(to) ? 0 : takeOne(claim, time, ca, alarm);
    }
    long wanted = known.size() < claim.failures() ? claim.failures() - taken : 0;
    return taken + take(claim, to, wanted, ca, alarm);
  }

  private long takeOne(Episode claim, Instant time, String ca, boolean alarm) {
    for (Account account : accountsOf(claim, time, time, ca)) {
      if (account.take(time, time, 1, alarm) > 0) {
        return 1;
      }
    }
    return 0;
  }

  private long take(Episode claim, Instant to, long most, String ca, boolean alarm) {
    long taken = 0;
    for (Account account : accountsOf(claim, claim.first(), to, ca)) {
      taken += account.take(claim.first(), to, most - taken, alarm);
    }
    return taken;
  }

  private List<Account> accountsOf(Episode claim, Instant from, Instant to, String ca) {
    boolean narrow = claim.scope().crowd();
    List<Account> found = new ArrayList<>();
    for (String host : claim.hosts().stream().sorted().toList()) {
      for (Account account : shelf(claim.operation(), host).between(from, to)) {
        Episode flow = account.flow();
        if (at(ca, flow) && (narrow ? claim.counts(flow) : flow.within(claim))) {
          found.add(account);
        }
      }
    }
    return found;
  }

  /**
   * Takes what is left of the flows that a root explains along an edge of the causal graph, as long
   * as it lasts.
   *
   * @param ca as in {@link #take(Episode, Instant, String, boolean)}
   * @param alarm likewise
   * @param sink receives each flow of which something was left, and how much was taken
   */
  void takeOpen(
      Consequence edge, Hypothesis root, String ca, boolean alarm, BiConsumer<Episode, Long> sink) {
    Instant until = Causality.reach(edge, root);
    for (Account account : places.agreeing(edge.operation(), root.scope(), edge.same())) {
      Episode flow = account.flow();
      if (account.remaining() > 0 && at(ca, flow) && Causality.holds(edge, root, flow)) {
        long taken = account.take(Causality.since(root, flow), until, Long.MAX_VALUE, alarm);
        if (taken > 0) {
          sink.accept(flow, taken);
        }
      }
    }
  }

  private static boolean at(String ca, Episode flow) {
    return ca.isEmpty() || flow.ca().isEmpty() || flow.ca().equals(ca);
  }

  private Accounts shelf(String operation, String host) {
    return shelves.getOrDefault(new Key(operation, host), EMPTY);
  }

  /** What nobody took. */
  List<Unexplained> leftOver() {
    return accounts.stream()
        .filter(account -> account.remaining() > 0)
        .map(Account::leftOver)
        .toList();
  }

  /** What only those took who raise no alarm. */
  List<Quieted> quieted() {
    return accounts.stream()
        .flatMap(account -> account.quieted().stream())
        .map(Quieted::new)
        .toList();
  }
}

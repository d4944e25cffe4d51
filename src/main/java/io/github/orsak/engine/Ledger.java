package io.github.orsak.engine;

import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.history.Episode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Hands out failures to the findings that explain them, each failure once. */
final class Ledger {

  private static final Comparator<Episode> BY_TIME =
      Comparator.comparing(Episode::first)
          .thenComparing(Episode::operation)
          .thenComparing(Episode::fault)
          .thenComparing(Episode::scope);

  private final Map<Episode, Long> remaining = new LinkedHashMap<>();
  private final Map<String, List<Episode>> byOperation;

  Ledger(Collection<Episode> flows) {
    flows.stream().sorted(BY_TIME).forEach(flow -> remaining.put(flow, (long) flow.failures()));
    byOperation = remaining.keySet().stream().collect(Collectors.groupingBy(Episode::operation));
  }

  /** Takes the failures of an episode; of a device's or user's only as many as are its own. */
  long take(Episode claim) {
    boolean narrow = claim.scope().crowd();
    long wanted = narrow ? claim.failures() : Long.MAX_VALUE;
    long taken = 0;
    for (Episode flow : of(claim.operation())) {
      boolean candidate =
          narrow ? claim.counts(flow) && claim.hosts().contains(flow.host()) : flow.within(claim);
      if (candidate) {
        taken += take(flow, wanted - taken);
      }
    }
    return taken;
  }

  private List<Episode> of(String operation) {
    return byOperation.getOrDefault(operation, List.of());
  }

  /** The flows of an operation with failures left that fit, in the order of time. */
  List<Episode> open(String operation, Predicate<Episode> fits) {
    return of(operation).stream()
        .filter(flow -> remaining.get(flow) > 0 && fits.test(flow))
        .toList();
  }

  /** Takes up to so many failures of a flow. */
  long take(Episode flow, long most) {
    long taken = Math.min(most, remaining.get(flow));
    remaining.merge(flow, -taken, Long::sum);
    return taken;
  }

  /** What nobody took. */
  List<Unexplained> leftOver() {
    return remaining.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Unexplained(entry.getKey(), entry.getValue()))
        .toList();
  }
}

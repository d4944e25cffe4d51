package io.github.orsak.history.fold.episode;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Chooses whom to remember of too many: half of them for failing most, because that is what a cause
 * is seen by, and half for failing last, because that is what is active now.
 */
final class Crowd {

  private Crowd() {}

  /**
   * All of them in their order, without those of the crowd for whom there is no room.
   *
   * @param room how many of the crowd stay
   * @param ofCrowd who belongs to the crowd
   * @param attempts how often it was tried in vain
   * @param last when it failed last
   */
  static <T> List<T> thinned(
      Collection<T> all,
      int room,
      Predicate<T> ofCrowd,
      ToIntFunction<T> attempts,
      Function<T, Instant> last) {
    List<T> crowd = all.stream().filter(ofCrowd).toList();
    if (crowd.size() <= room) {
      return List.copyOf(all);
    }
    Set<T> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    crowd.stream()
        .sorted(Comparator.comparingInt(attempts).reversed())
        .limit(room / 2)
        .forEach(chosen::add);
    Stream<T> newest =
        crowd.stream()
            .filter(one -> !chosen.contains(one))
            .sorted(Comparator.comparing(last).reversed());
    newest.limit(room - chosen.size()).toList().forEach(chosen::add);
    return all.stream().filter(one -> !ofCrowd.test(one) || chosen.contains(one)).toList();
  }
}

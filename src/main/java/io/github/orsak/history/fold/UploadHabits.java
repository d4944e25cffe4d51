package io.github.orsak.history.fold;

import io.github.orsak.history.Entities;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What uploads that name as much usually report, and how much the reports of a work usually name.
 *
 * <p>It is what most of them show: any one of them may be told wrongly, because a record of the log
 * is missing.
 */
final class UploadHabits {

  // One that is told wrongly is not most of them.
  private static final int FEWEST = 2;

  private final Map<String, Map<String, Integer>> worksOf = new HashMap<>();
  // How many more reports of a work name a certificate, CA or template than do not.
  private final Map<String, Integer> detail = new HashMap<>();

  /** Takes an upload whose work is in the log. */
  void add(Entities who, String work) {
    worksOf.computeIfAbsent(named(who), any -> new HashMap<>()).merge(work, 1, Integer::sum);
    detail.merge(work, detailed(who) ? 1 : -1, Integer::sum);
  }

  /**
   * What three of four uploads that name as much as this one report, if it is not just a device.
   */
  Optional<String> of(Entities who) {
    if (!detailed(who)) {
      return Optional.empty();
    }
    Map<String, Integer> works = worksOf.getOrDefault(named(who), Map.of());
    int all = works.values().stream().mapToInt(Integer::intValue).sum();
    return works.entrySet().stream()
        .filter(work -> work.getValue() >= FEWEST && 4 * work.getValue() >= 3 * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether it can report this work, as far as what it names tells. */
  boolean allow(Entities who, String work) {
    return detailed(who) || detail.getOrDefault(work, 0) < FEWEST;
  }

  /** Whether there are works whose reports name more than a device. */
  boolean anyDetailed() {
    return detail.values().stream().anyMatch(more -> more > 0);
  }

  /** Whether it names more than a device. */
  static boolean detailed(Entities who) {
    return !details(who).allMatch(String::isEmpty);
  }

  private static Stream<String> details(Entities who) {
    return Stream.of(who.serial(), who.thumbprint(), who.ca(), who.template());
  }

  private static String named(Entities who) {
    return Stream.concat(details(who), Stream.of(who.device()))
        .map(name -> name.isEmpty() ? "-" : "x")
        .collect(Collectors.joining());
  }
}

package io.github.orsak.history.fold;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Fact;
import io.github.orsak.history.Part;
import io.github.orsak.history.names.Disjoint;
import io.github.orsak.knowledge.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins what has nothing in common but Intune: hosts on which downloads or uploads began to fail
 * within minutes of each other may have lost it for one reason.
 */
final class SharedOutages {

  // Of one direction the first failure can be missing.
  private static final Set<String> WITH_INTUNE = Set.of("DOWNLOAD", "UPLOAD");
  private static final Duration IN_STEP = Duration.ofMinutes(10);

  private SharedOutages() {}

  private record Onset(Instant time, int part) {}

  static List<Part> joined(List<Part> parts) {
    if (parts.size() == 1) {
      return parts;
    }
    List<Onset> onsets = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (Fact fact : parts.get(i).facts()) {
        if (fact instanceof Episode episode && losesIntune(episode)) {
          onsets.add(new Onset(episode.first(), i));
        }
      }
    }
    onsets.sort(Comparator.comparing(Onset::time));
    Disjoint<Integer> joined = new Disjoint<>();
    for (int i = 1; i < onsets.size(); i++) {
      Onset before = onsets.get(i - 1);
      Onset onset = onsets.get(i);
      if (!onset.time().isAfter(before.time().plus(IN_STEP))) {
        joined.join(before.part(), onset.part());
      }
    }
    Map<Integer, List<Part>> sets = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      sets.computeIfAbsent(joined.of(i), any -> new ArrayList<>()).add(parts.get(i));
    }
    return sets.values().stream().map(SharedOutages::one).toList();
  }

  private static boolean losesIntune(Episode episode) {
    return WITH_INTUNE.contains(episode.operation())
        && episode.kind() == ScopeKind.HOST
        && episode.fault().equals(Episode.ANY)
        && episode.outright();
  }

  private static Part one(List<Part> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Set<String> hosts = new HashSet<>();
    List<Fact> facts = new ArrayList<>();
    for (Part part : parts) {
      hosts.addAll(part.hosts());
      facts.addAll(part.facts());
    }
    return new Part(hosts, facts);
  }
}

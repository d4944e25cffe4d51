package io.github.orsak.knowledge;

import io.github.orsak.knowledge.CauseFile.EdgeEntry;
import io.github.orsak.knowledge.CauseFile.YieldEntry;
import io.github.orsak.knowledge.files.YamlReader;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a cause is tied to others: what it explains and what it yields to. */
final class EdgeReader {

  private final YamlReader reader;

  /** Notes with this reader what is wrong. */
  EdgeReader(YamlReader reader) {
    this.reader = reader;
  }

  /** An item of {@code explains}; on the same host and begun after its root, unless it says. */
  Consequence consequence(String place, String root, EdgeEntry edge) {
    return new Consequence(
        root,
        Objects.requireNonNullElse(edge.cause(), ""),
        Objects.requireNonNullElse(edge.route(), ""),
        Objects.requireNonNullElse(edge.operation(), ""),
        edge.faults(),
        same(place, Consequence.Key.class, edge.same(), Consequence.Key.HOST),
        when(place, Consequence.When.class, edge.when(), Consequence.When.AFTER),
        reader.duration(place, edge.grace(), Duration.ZERO));
  }

  /** An item of {@code yields-to}; on the same host and at the same time, unless it says. */
  Exclusion exclusion(String place, String cause, YieldEntry entry) {
    return new Exclusion(
        cause,
        entry.only(),
        entry.causes(),
        entry.but(),
        Objects.requireNonNullElse(entry.route(), ""),
        same(place, Exclusion.Key.class, entry.same(), Exclusion.Key.HOST),
        when(place, Exclusion.When.class, entry.when(), Exclusion.When.DURING),
        reader.duration(place, entry.grace(), Duration.ZERO));
  }

  private <K extends Enum<K>> Set<K> same(
      String place, Class<K> type, @Nullable List<String> named, K otherwise) {
    Set<K> same = EnumSet.noneOf(type);
    if (named == null) {
      same.add(otherwise);
    } else {
      named.forEach(key -> same.add(reader.constant(place, type, key, otherwise)));
    }
    return same;
  }

  private <W extends Enum<W>> W when(
      String place, Class<W> type, @Nullable String named, W otherwise) {
    return named == null ? otherwise : reader.constant(place, type, named, otherwise);
  }
}

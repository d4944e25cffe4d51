package io.github.orsak.knowledge;

import io.github.orsak.knowledge.files.Shelf;
import io.github.orsak.knowledge.files.Unpacker;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The words, weights and causal edges of every root cause. */
public final class Causes {

  private final Map<String, Cause> byId;
  private final List<Consequence> consequences;

  Causes(Map<String, Cause> byId) {
    this.byId = Collections.unmodifiableMap(byId);
    this.consequences =
        byId.values().stream().flatMap(cause -> cause.consequences().stream()).toList();
  }

  /** Read once, for those who ask of many causes. */
  private static final class Supplied {
    static final Set<String> IDS = Set.copyOf(builtIn().byId.keySet());
  }

  /** Whether a cause ships with Orsak, whoever replaced its words or rules. */
  public static boolean ships(String id) {
    return Supplied.IDS.contains(id);
  }

  /** The causes that ship with Orsak, as the build compiled them. */
  public static Causes builtIn() {
    return CauseCodec.read(Unpacker.resource(KnowledgeBuild.CAUSES));
  }

  /**
   * The causes of a folder of rules, without what ships with Orsak.
   *
   * @throws KnowledgeException if a file is wrong
   */
  public static Causes of(Path folder) {
    return new CauseLoader(Map.of(), Map.of()).load(Shelf.folder(folder));
  }

  /**
   * These causes and those of one's own folders.
   *
   * @param troubles receives what is wrong with files that were left out
   * @throws KnowledgeException if a file defines a cause that is already defined and may not be
   *     overridden
   */
  public Causes with(OwnRules own, List<String> troubles) {
    return with(Shelf.of(own), own, troubles);
  }

  Causes with(List<Shelf> shelves, OwnRules own, List<String> troubles) {
    Map<String, Cause> replaceable = new TreeMap<>(byId);
    replaceable.keySet().retainAll(own.overrides());
    Causes all = this;
    for (Shelf shelf : shelves) {
      Map<String, Cause> known = all.byId;
      all = shelf.load(troubles, usable -> new CauseLoader(known, replaceable).load(usable));
    }
    return all;
  }

  /** These causes and others, which stand in for those of the same id. */
  Causes and(Causes others) {
    Map<String, Cause> all = new TreeMap<>(byId);
    all.putAll(others.byId);
    return new Causes(all);
  }

  /** The causes that others do not have, or have otherwise. */
  List<Cause> beyond(Causes others) {
    return byId.values().stream()
        .filter(cause -> !cause.equals(others.byId.get(cause.id())))
        .toList();
  }

  /** The cause with this id, if there are words for it. */
  public Optional<Cause> cause(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every cause, by id. */
  public Collection<Cause> all() {
    return byId.values();
  }

  /** Every edge of the causal graph. */
  public List<Consequence> consequences() {
    return consequences;
  }

  /** The id most like a word, if one is like it. */
  public Optional<String> nearest(String word) {
    return Nearest.to(word, byId.keySet());
  }
}

package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A component: it works, except where a trouble says otherwise. */
class Part {

  private final String name;
  private final Map<Key, String> names;
  private final Map<Aspect, List<Trouble>> troubles = new EnumMap<>(Aspect.class);

  Part(String name) {
    this(name, Map.of());
  }

  /** A part that events name. */
  Part(String name, Map<Key, String> names) {
    this.name = name;
    this.names = names;
  }

  String name() {
    return name;
  }

  /** What events and diagnoses call it, if they do. */
  Map<Key, String> names() {
    return names;
  }

  /** Makes an aspect go wrong for a while. */
  Trouble suffer(Aspect aspect, Window when) {
    Trouble trouble = new Trouble(this, aspect, when);
    troubles.computeIfAbsent(aspect, any -> new ArrayList<>()).add(trouble);
    return trouble;
  }

  List<Trouble> troubles(Aspect aspect) {
    return troubles.getOrDefault(aspect, List.of());
  }

  /** The trouble with an aspect at a time. */
  Optional<Trouble> trouble(Aspect aspect, long now) {
    return troubles(aspect).stream().filter(trouble -> trouble.at(now)).findFirst();
  }
}

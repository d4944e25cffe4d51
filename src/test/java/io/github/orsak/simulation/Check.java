package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks components whether a step can succeed; the first trouble found decides. */
final class Check {

  private final long now;
  private final Dice dice;
  private final List<Trouble> over = new ArrayList<>();
  private final List<Trouble> spared = new ArrayList<>();
  private Optional<Trouble> found = Optional.empty();

  Check(long now, Dice dice) {
    this.now = now;
    this.dice = dice;
  }

  Check on(Part part, Aspect... aspects) {
    for (Aspect aspect : aspects) {
      part.troubles(aspect).forEach(this::on);
    }
    return this;
  }

  Check on(Trouble trouble) {
    if (trouble.over(now)) {
      over.add(trouble);
    } else if (found.isEmpty() && trouble.at(now)) {
      if (trouble.share() >= 1 || dice.chance(trouble.share(now))) {
        found = Optional.of(trouble);
      } else {
        spared.add(trouble);
      }
    }
    return this;
  }

  /** Counts a success as the end of these, without asking whether they last. */
  Check after(Part part, Aspect... aspects) {
    for (Aspect aspect : aspects) {
      part.troubles(aspect).stream().filter(trouble -> trouble.over(now)).forEach(over::add);
    }
    return this;
  }

  boolean fails() {
    return found.isPresent();
  }

  Optional<Trouble> trouble() {
    return found;
  }

  Reason reason() {
    return found.map(Trouble::reason).orElse(Reason.NONE);
  }

  /** Notes an entry of somebody who got through, though it does not tell so. */
  void spared(Entry entry) {
    spared.forEach(trouble -> trouble.spares().add(entry));
  }

  /** Notes the entry that told the outcome. */
  void told(Entry entry) {
    found.ifPresent(trouble -> trouble.hits().add(entry));
    if (found.isEmpty()) {
      over.forEach(trouble -> trouble.heals().add(entry));
      spared(entry);
    }
  }
}

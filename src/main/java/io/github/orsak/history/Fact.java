package io.github.orsak.history;

import io.github.orsak.event.Event;
import java.time.Instant;
import java.util.List;

/** Something that is so in a case, with the events that show it. */
public sealed interface Fact
    permits Observation,
        Episode,
        Expectation,
        ServiceRun,
        Activity,
        Surge,
        Silence,
        Flicker,
        Reissue {

  /** When it began. */
  Instant first();

  /** When it was last seen. */
  Instant last();

  /** A few events a person can look up: the first ones and the last. */
  List<Event> samples();
}

package io.github.orsak.diagnosis.nearmiss;

import io.github.orsak.event.Event;

/** One change of the events of a case. */
public sealed interface Edit {

  /**
   * An event more.
   *
   * @param event the event
   */
  record Added(Event event) implements Edit {}

  /**
   * An event less.
   *
   * @param event the event
   */
  record Removed(Event event) implements Edit {}

  /**
   * An event at another time, or with another code.
   *
   * @param event the event as it was
   * @param now the event as it would be
   */
  record Changed(Event event, Event now) implements Edit {

    /** Whether it is the time that differs. */
    public boolean moved() {
      return !event.time().equals(now.time());
    }
  }
}

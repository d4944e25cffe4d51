package io.github.orsak.history;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.knowledge.fault.Fault;

/**
 * Events whose diagnostic code says otherwise than the event itself. The event is believed.
 *
 * @param type what the events are
 * @param code the code that they carry
 * @param events how many there are, copies apart
 * @param sample the first of them
 */
public record Contradiction(EventType type, Fault code, long events, Event sample) {}

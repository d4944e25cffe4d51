package io.github.orsak.report;

import io.github.orsak.event.Event;

/**
 * An event as a report quotes it.
 *
 * @param event the event
 * @param name Microsoft's name for it, or empty
 * @param code the code or result it carries, such as {@code 0x409}, or empty
 * @param fault the name of that code, or empty
 */
public record Quote(Event event, String name, String code, String fault) {}

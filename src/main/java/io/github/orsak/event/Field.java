package io.github.orsak.event;

/**
 * One value of an event's data.
 *
 * @param name the name the provider gave it, or empty for the anonymous values of classic sources
 * @param value the text of the value
 */
public record Field(String name, String value) {}

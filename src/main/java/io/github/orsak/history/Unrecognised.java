package io.github.orsak.history;

/**
 * Events of a connector's log whose id the catalog does not know.
 *
 * @param channel the log, or the provider where no log is named
 * @param id the event id
 * @param events how many there are, copies apart
 * @param errors how many of them call themselves an error
 */
public record Unrecognised(String channel, int id, long events, long errors) {}

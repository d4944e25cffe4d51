package io.github.orsak.diagnosis;

/**
 * Failures that no cause explains but a note does, which is never an alarm.
 *
 * @param failures which, and how many
 */
public record Noted(Unexplained failures) {}

package io.github.orsak.diagnosis;

/**
 * Failures that only a note explains, which is never an alarm, or a cause that is over.
 *
 * @param failures which, and how many
 */
public record Quieted(Unexplained failures) {}

package io.github.orsak.diagnosis;

import io.github.orsak.history.Episode;

/**
 * Failures that no diagnosis explains.
 *
 * @param episode the flow that failed
 * @param failures how many of its failures are left over
 */
public record Unexplained(Episode episode, long failures) {}

package io.github.orsak.history;

/**
 * When one operation went well or ill on one host, for a picture of it. No rule reasons over it.
 *
 * @param host the host
 * @param operation the operation
 * @param successes when it succeeded
 * @param failures when it failed, attempts that were made good among them
 * @param starts when it tells that a program started
 * @param stops when it tells that a program stopped
 */
public record Lane(
    String host,
    String operation,
    Timeline successes,
    Timeline failures,
    Timeline starts,
    Timeline stops) {}

package io.github.orsak.history;

import java.time.Instant;

/**
 * What the logs of one channel on one host can and cannot prove.
 *
 * @param host the host
 * @param channel the log
 * @param neighbour whether it is the log of a program beside the connector
 * @param from the first record read
 * @param to the last record read
 * @param records how many were read, duplicates apart
 * @param known how many of them the catalog knows
 * @param unnumbered how many of them carry no record id, so that copies are hard to tell
 * @param duplicates how often a record was read again and dropped
 * @param holes gaps in the record ids
 * @param missing how many record ids those gaps span
 * @param resets how often record ids fell although time went on: the log was cleared, or the clock
 *     was set
 */
public record Coverage(
    String host,
    String channel,
    boolean neighbour,
    Instant from,
    Instant to,
    long records,
    long known,
    long unnumbered,
    long duplicates,
    long holes,
    long missing,
    long resets) {}

package io.github.orsak.report.told.change;

import io.github.orsak.history.Observation;
import io.github.orsak.report.told.quote.Quote;
import java.time.Instant;

/**
 * Changes of one kind on one host, in words.
 *
 * @param newest the last of them before what they were looked for
 * @param count how many there are
 * @param since when the first of them was
 * @param says when, where, what and, as far as its event tells, who
 * @param quote the newest, so that a person can look it up
 */
public record ToldChange(Observation newest, long count, Instant since, String says, Quote quote) {}

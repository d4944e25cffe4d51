package io.github.orsak.report.told;

import io.github.orsak.history.Testimony;
import io.github.orsak.report.told.quote.Quote;

/**
 * What a program beside the connector failed at, in words.
 *
 * @param testimony what is told
 * @param meaning what its event means
 * @param paragraph where, what, how often, when and why
 * @param last its last event
 */
public record ToldTestimony(Testimony testimony, String meaning, String paragraph, Quote last) {}

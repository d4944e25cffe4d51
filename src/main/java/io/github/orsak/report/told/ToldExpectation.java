package io.github.orsak.report.told;

import io.github.orsak.history.Expectation;

/**
 * What should follow and does not, in words.
 *
 * @param awaited what is told
 * @param paragraph what should follow, how often it does not, since when and where
 */
public record ToldExpectation(Expectation awaited, String paragraph) {}

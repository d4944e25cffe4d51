package io.github.orsak.report.told;

import io.github.orsak.history.Expectation;
import io.github.orsak.report.told.change.WhatChanged;

/**
 * What should follow and does not, in words.
 *
 * @param awaited what is told
 * @param paragraph what should follow, how often it does not, since when and where
 * @param changed what was changed shortly before
 */
public record ToldExpectation(Expectation awaited, String paragraph, WhatChanged changed) {}

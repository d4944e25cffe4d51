package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Leftover;
import io.github.orsak.report.told.change.WhatChanged;
import io.github.orsak.report.told.quote.Quote;
import java.util.List;

/**
 * Failures that no active diagnosis explains, in words.
 *
 * @param left what is told
 * @param says what failed, in a few words
 * @param paragraph what fails, how often, since when, where and where not, and why as far as told
 * @param reason the words in which the last event says why, or empty
 * @param quotes a few of the events: the first ones and the last
 * @param changed what was changed shortly before
 * @param logs the logs, by their channel, that would tell which step failed
 * @param hints the same in sentences
 */
public record ToldLeftover(
    Leftover left,
    String says,
    String paragraph,
    String reason,
    List<Quote> quotes,
    WhatChanged changed,
    List<String> logs,
    List<String> hints) {

  public ToldLeftover {
    quotes = List.copyOf(quotes);
    logs = List.copyOf(logs);
    hints = List.copyOf(hints);
  }
}

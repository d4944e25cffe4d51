package io.github.orsak.report.told;

/**
 * A sentence or two of the headline.
 *
 * @param tone how grave it is
 * @param says the words
 * @param command whether it is a command, to be copied as it stands
 */
public record Statement(Tone tone, String says, boolean command) {

  Statement(Tone tone, String says) {
    this(tone, says, false);
  }
}

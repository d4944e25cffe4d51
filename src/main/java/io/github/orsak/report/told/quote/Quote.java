package io.github.orsak.report.told.quote;

import io.github.orsak.event.Event;
import io.github.orsak.report.Language;

/**
 * An event as a report quotes it.
 *
 * @param event the event
 * @param host its host as the log writes it, or empty
 * @param name Microsoft's name for it, or empty
 * @param code the code or result it carries, such as {@code 0x409}, or empty
 * @param fault the name of that code, or the words that say what failed, or empty
 * @param wording how the event itself spells the one or the other, or empty
 */
public record Quote(
    Event event, String host, String name, String code, String fault, String wording) {

  /** The code and its name, or the words in quotes. */
  public String why(Language language) {
    if (code.isEmpty()) {
      return fault.isEmpty() ? "" : language.quoted(fault);
    }
    return fault.isEmpty() ? code : code + " " + fault;
  }
}

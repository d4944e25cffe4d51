package io.github.orsak.source.evtx;

import io.github.orsak.event.Message;

/** Bytes are not what the format allows at this place. Costs one record, never the file. */
final class DamageException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message said;

  /** No stack trace: a damaged file throws thousands of these and nobody reads where from. */
  DamageException(Message said) {
    super(null, null, false, false);
    this.said = said;
  }

  /** What is wrong with them. */
  Message said() {
    return said;
  }
}

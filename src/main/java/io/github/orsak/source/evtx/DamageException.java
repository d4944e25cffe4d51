package io.github.orsak.source.evtx;

/** Bytes are not what the format allows at this place. Costs one record, never the file. */
final class DamageException extends Exception {

  private static final long serialVersionUID = 1L;

  /** No stack trace: a damaged file throws thousands of these and nobody reads where from. */
  DamageException(String message) {
    super(message, null, false, false);
  }
}

package io.github.orsak.cli;

/** A request that cannot be served as it stands; the message says what to change. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message);
  }
}

package io.github.orsak.scenario;

/** A scenario file is wrong; the message says where and what was expected. */
public final class ScenarioException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ScenarioException(String message) {
    super(message);
  }
}

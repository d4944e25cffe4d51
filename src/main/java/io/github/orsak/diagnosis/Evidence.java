package io.github.orsak.diagnosis;

import io.github.orsak.history.Fact;

/**
 * One reason to believe or doubt a hypothesis.
 *
 * @param key names what it says and weighs in the cause's YAML
 * @param fact what shows it
 */
public record Evidence(String key, Fact fact) {

  /** The key of what speaks against every cause: codes that contradict the events it rests on. */
  public static final String CONTRADICTED = "codes-contradict-events";
}

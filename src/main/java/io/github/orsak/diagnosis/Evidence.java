package io.github.orsak.diagnosis;

import io.github.orsak.history.Fact;

/**
 * One reason to believe or doubt a hypothesis.
 *
 * @param key names what it says and weighs in the cause's YAML
 * @param fact what shows it
 */
public record Evidence(String key, Fact fact) {}

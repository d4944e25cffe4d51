package io.github.orsak.diagnosis;

import io.github.orsak.history.Fact;
import io.github.orsak.history.Scope;

/**
 * An observation that rules one cause out in one scope.
 *
 * @param cause the cause's id
 * @param scope where it cannot be
 * @param fact what rules it out
 */
public record Refutation(String cause, Scope scope, Fact fact) {}

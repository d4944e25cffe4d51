/**
 * Where the rules run.
 *
 * <p>{@link io.github.orsak.engine.RuleBase} holds the compiled rules, {@link
 * io.github.orsak.engine.Reasoner} fires them over the facts of one case in a session of its own
 * and reads the verdict off, with its derivation for those who ask. The session is created, filled,
 * fired and disposed for each verdict; the history is the only state.
 */
@NullMarked
package io.github.orsak.engine;

import org.jspecify.annotations.NullMarked;

/**
 * Where the rules run: the only room that knows Drools.
 *
 * <p>{@link io.github.orsak.engine.RuleBase} holds the compiled rules, {@link
 * io.github.orsak.engine.Reasoner} fires them over the facts of one case in a session of its own
 * and reads the verdict off, with its derivation for those who ask. The session is created, filled,
 * fired and disposed for each verdict; the history is the only state. {@link
 * io.github.orsak.engine.RuleAnatomy} takes a rule apart into its conditions and {@link
 * io.github.orsak.engine.RuleSurgery} makes another rule of it.
 */
@NullMarked
package io.github.orsak.engine;

import org.jspecify.annotations.NullMarked;

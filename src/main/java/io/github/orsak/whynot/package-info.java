/**
 * Why a rule did not fire: how near it came, and what would have to be otherwise.
 *
 * <p>{@link io.github.orsak.whynot.NearMisses} answers for all rules of a cause. Each rule is taken
 * apart into its conditions, and the engine itself is asked which facts meet which of them: a
 * {@code Probe} is a set of small rules, one for each condition. An {@code Assessment} is the match
 * that comes closest. A {@code Search} changes the events of the case, guided by what still fails,
 * until the rule fires and the cause is diagnosed; only what was tried is told.
 */
@NullMarked
package io.github.orsak.whynot;

import org.jspecify.annotations.NullMarked;

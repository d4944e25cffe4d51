/**
 * What stands: which hypotheses are ruled out, by an observation or by a better explanation.
 *
 * <p>{@link io.github.orsak.engine.exclusion.Exclusions} applies what the words of causes say below
 * {@code yields-to}; {@link io.github.orsak.engine.exclusion.Refuted} knows all that was refuted.
 */
@NullMarked
package io.github.orsak.engine.exclusion;

import org.jspecify.annotations.NullMarked;

/**
 * Why a cause was not diagnosed.
 *
 * <p>A {@link io.github.orsak.diagnosis.nearmiss.Miss} tells how near one rule came: a {@link
 * io.github.orsak.diagnosis.nearmiss.Check} for each of its conditions, and a {@link
 * io.github.orsak.diagnosis.nearmiss.Remedy} where a change of the case was found after which the
 * cause is diagnosed.
 */
@NullMarked
package io.github.orsak.diagnosis.nearmiss;

import org.jspecify.annotations.NullMarked;

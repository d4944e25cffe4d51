/**
 * Whether scenarios prove rules: what would they say if a rule were another?
 *
 * <p>{@code Drops} and {@code Mutants} think of changed rules, each a {@code Variant}. A {@code
 * Bench} is the rule base with some variants beside it, of which any one can take the place of its
 * rule. {@link io.github.orsak.proving.Trials} runs cases on benches and tells which changes none
 * of the cases notices.
 */
@NullMarked
package io.github.orsak.proving;

import org.jspecify.annotations.NullMarked;

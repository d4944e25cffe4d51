/**
 * Events folded into facts, in one pass and with constant work for each.
 *
 * <p>{@link io.github.orsak.history.fold.History} takes the events in their order and hands each to
 * the fold of the hosts that it concerns. The folds tidy first (repeats, summaries, whose result an
 * upload reports), then count; those for episodes and for what shows in the pace of events have
 * rooms of their own.
 */
@NullMarked
package io.github.orsak.history.fold;

import org.jspecify.annotations.NullMarked;

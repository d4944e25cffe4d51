/**
 * Failures and successes folded into {@link io.github.orsak.history.Episode}s, at every scope the
 * catalog declares.
 *
 * <p>{@link io.github.orsak.history.fold.episode.EpisodeFold} keeps a track for each operation and
 * scope, a track keeps its open spells, and a spell is made of segments between successes.
 */
@NullMarked
package io.github.orsak.history.fold.episode;

import org.jspecify.annotations.NullMarked;

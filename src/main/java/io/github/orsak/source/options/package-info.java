/**
 * What a caller may say of an input and hears of its reading, and how much an input may ask.
 *
 * <p>{@link io.github.orsak.source.options.ReadOptions} holds what the user knows and the input
 * does not say, {@link io.github.orsak.source.options.Caps} what the user may raise; the other
 * bounds are {@code Limits}. This room imports nothing of the other rooms.
 */
@NullMarked
package io.github.orsak.source.options;

import org.jspecify.annotations.NullMarked;

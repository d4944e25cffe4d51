/**
 * From what a record says to the event it is.
 *
 * <p>{@code RecordDraft} holds what a record says as text, {@code RecordShape} what its program
 * calls its parts, and {@code InputReading} makes the event of it, or says why it cannot. Every
 * spelling of a time, number or level is understood here, by {@code Moment}, {@code Numbers} and
 * {@code Levels}; a date in which day and month cannot be told apart waits in {@code Dating} until
 * another one settles it. {@code Omissions} counts what records leave out.
 */
@NullMarked
package io.github.orsak.source.record;

import org.jspecify.annotations.NullMarked;

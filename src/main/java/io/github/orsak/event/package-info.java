/**
 * One log record and where it came from.
 *
 * <p>{@link io.github.orsak.event.Event} is the only thing that readers make and everything else
 * starts from. It carries no opinion: what an event means is the business of the knowledge and
 * history rooms. {@link io.github.orsak.event.Input} tells what was read and what was not, because
 * a diagnosis is only as good as its evidence. This room imports nothing.
 */
@NullMarked
package io.github.orsak.event;

import org.jspecify.annotations.NullMarked;

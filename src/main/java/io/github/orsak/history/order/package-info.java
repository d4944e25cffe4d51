/**
 * Events in the order in which they happened, each once, whatever order they were read in.
 *
 * <p>{@link io.github.orsak.history.order.Chronology} sorts, on disk where memory would not do;
 * {@link io.github.orsak.history.order.Sieve} lets one copy of each record through; {@link
 * io.github.orsak.history.order.WebTimes} knows which logs are in local time.
 */
@NullMarked
package io.github.orsak.history.order;

import org.jspecify.annotations.NullMarked;

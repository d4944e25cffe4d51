/**
 * What happened, counted: the facts that rules reason over.
 *
 * <p>{@link io.github.orsak.history.payload.Observer} reads an event under the catalog's vocabulary
 * as an {@link io.github.orsak.history.Observation}, {@link
 * io.github.orsak.history.order.Chronology} puts events of any order into one, and {@link
 * io.github.orsak.history.fold.History} folds them in one pass into facts, mostly a few hundred:
 * {@link io.github.orsak.history.Episode}, {@link io.github.orsak.history.Expectation}, {@link
 * io.github.orsak.history.ServiceRun}, {@link io.github.orsak.history.Activity} and {@link
 * io.github.orsak.history.Coverage}. Rules reason over those, so the cost of reasoning does not
 * depend on the length of the log. Nothing here judges.
 */
@NullMarked
package io.github.orsak.history;

import org.jspecify.annotations.NullMarked;

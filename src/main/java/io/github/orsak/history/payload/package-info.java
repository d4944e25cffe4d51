/**
 * What a single event says: its data and its message, read under the catalog's vocabulary.
 *
 * <p>{@link io.github.orsak.history.payload.Observer} is the way in. The layout of the connectors'
 * events is not published, so values are found by name, by label, by position and by shape, in this
 * order.
 */
@NullMarked
package io.github.orsak.history.payload;

import org.jspecify.annotations.NullMarked;

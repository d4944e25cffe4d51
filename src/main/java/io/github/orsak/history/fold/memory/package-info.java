/** How much is remembered of what a long log holds without end, and what of it. */
@NullMarked
package io.github.orsak.history.fold.memory;

import org.jspecify.annotations.NullMarked;

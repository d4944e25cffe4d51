/**
 * What shows only in the pace of events: rushes, silences, flickers, blackouts and loops. {@link
 * io.github.orsak.history.fold.pace.Rhythm} is the way in.
 */
@NullMarked
package io.github.orsak.history.fold.pace;

import org.jspecify.annotations.NullMarked;

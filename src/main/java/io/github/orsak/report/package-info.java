/**
 * What a run has to tell, and how it is told.
 *
 * <p>{@link io.github.orsak.report.Report} is the result as values. {@code told} puts it into the
 * words of a {@link io.github.orsak.report.Language}; {@code text} and {@code json} only lay those
 * words out, so every format says the same. Beside them, {@code events} lists events, {@code why}
 * shows how a cause came about, and {@code page} tells what is known without any log. What readers
 * say of inputs comes as data, for which {@code MessageWords} has the words. Nothing here reasons
 * and nothing here prints.
 */
@NullMarked
package io.github.orsak.report;

import org.jspecify.annotations.NullMarked;

/**
 * What a run has to tell, and how it is told.
 *
 * <p>{@link io.github.orsak.report.Report} is the result as values. {@link
 * io.github.orsak.report.Explainer} puts each diagnosis into the words of a {@link
 * io.github.orsak.report.Language}; the renderers {@link io.github.orsak.report.TextReport} and
 * {@link io.github.orsak.report.JsonReport} only lay those words out, so every format says the
 * same. What readers say of inputs comes as data and is put into words by {@code MessageWords}.
 * {@link io.github.orsak.report.KnowledgePage} tells what is known without any log. Nothing here
 * reasons and nothing here prints.
 */
@NullMarked
package io.github.orsak.report;

import org.jspecify.annotations.NullMarked;

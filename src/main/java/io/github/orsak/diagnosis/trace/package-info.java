/**
 * How a verdict came about.
 *
 * <p>A {@link io.github.orsak.diagnosis.trace.Trace} holds a {@link
 * io.github.orsak.diagnosis.trace.Strand} for every hypothesis, with the {@link
 * io.github.orsak.diagnosis.trace.Firing} that concluded it, and a {@link
 * io.github.orsak.diagnosis.trace.Link} for every edge of the causal graph that holds.
 */
@NullMarked
package io.github.orsak.diagnosis.trace;

import org.jspecify.annotations.NullMarked;

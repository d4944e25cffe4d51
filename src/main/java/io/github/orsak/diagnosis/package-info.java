/**
 * What follows from what happened.
 *
 * <p>A cause file concludes a {@link io.github.orsak.diagnosis.Hypothesis} or a {@link
 * io.github.orsak.diagnosis.Refutation}; the generic rules turn what stands into {@link
 * io.github.orsak.diagnosis.Diagnosis} and what nobody explains into {@link
 * io.github.orsak.diagnosis.Unexplained}; what may yet show it is {@link
 * io.github.orsak.diagnosis.Pending}. {@link io.github.orsak.diagnosis.Verdict} is all of it for
 * one case, {@link io.github.orsak.diagnosis.trace.Trace} how it came about, {@link
 * io.github.orsak.diagnosis.nearmiss.Miss} why something did not. The types are values: reasoning
 * is in the rules, words are in the knowledge room.
 */
@NullMarked
package io.github.orsak.diagnosis;

import org.jspecify.annotations.NullMarked;

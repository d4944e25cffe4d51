/**
 * What is wrong with rules, in an author's words: file and line, what was found, what is near.
 *
 * <p>{@link io.github.orsak.drl.errors.SyntaxCheck} says why a file is not DRL, {@link
 * io.github.orsak.drl.errors.CompileErrors} what the compiler means, {@link
 * io.github.orsak.drl.errors.VocabularyCheck} which words the catalog does not have, {@link
 * io.github.orsak.drl.errors.DeadConditions} what compiles and never holds.
 */
@NullMarked
package io.github.orsak.drl.errors;

import org.jspecify.annotations.NullMarked;

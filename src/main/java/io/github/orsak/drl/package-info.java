/**
 * Rules as text and as compiled models.
 *
 * <p>A {@link io.github.orsak.drl.RuleFile} is a file as a person wrote it, an {@link
 * io.github.orsak.drl.Outline} its parts with their places, a {@link
 * io.github.orsak.drl.RuleAnatomy} one rule taken apart into {@link
 * io.github.orsak.drl.Condition}s. {@link io.github.orsak.drl.RuleCompiler} makes classes of rules,
 * the built-in ones in {@link io.github.orsak.drl.RuleBuild}; what it complains about is said in an
 * author's words, with file, line and what is near. {@link io.github.orsak.drl.RuleSurgery} makes
 * another rule of a rule. Nothing is fired here.
 */
@NullMarked
package io.github.orsak.drl;

import org.jspecify.annotations.NullMarked;

/**
 * What rules, words and scenarios keep to.
 *
 * <p>{@link io.github.orsak.authoring.lint.Lint} lists every {@link
 * io.github.orsak.authoring.lint.Convention} that is broken in a folder of rules, as {@link
 * io.github.orsak.authoring.lint.Finding}s; each class of checks looks at one thing, such as
 * headers, conditions or words.
 */
@NullMarked
package io.github.orsak.authoring.lint;

import org.jspecify.annotations.NullMarked;

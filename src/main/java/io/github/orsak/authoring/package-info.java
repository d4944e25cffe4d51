/**
 * The desk of a rule author: rules, words and scenarios as files on disk, looked at and written.
 *
 * <p>{@link io.github.orsak.authoring.Workbench} reads a folder of rules with the scenarios beside
 * it; {@link io.github.orsak.authoring.Lint} lists every {@link
 * io.github.orsak.authoring.Convention} that is broken in it. Nothing here diagnoses a log: it is
 * the only room that looks at rules as text, and the only one besides the root that knows the
 * engine.
 */
@NullMarked
package io.github.orsak.authoring;

import org.jspecify.annotations.NullMarked;

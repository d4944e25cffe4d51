/**
 * The desk of a rule author: rules, words and scenarios as files on disk, looked at and written.
 *
 * <p>{@link io.github.orsak.authoring.Workbench} reads a folder of rules that may be half written,
 * with the scenarios beside it; {@link io.github.orsak.authoring.Library} holds every cause that is
 * loaded. What is done with them has inner rooms: checks in {@code lint}, documentation in {@code
 * pages}, new causes in {@code scaffold}, logs that can be passed on in {@code standins}.
 */
@NullMarked
package io.github.orsak.authoring;

import org.jspecify.annotations.NullMarked;

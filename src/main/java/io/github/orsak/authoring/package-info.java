/**
 * The desk of a rule author: rules, words and scenarios as files on disk, looked at and written.
 *
 * <p>{@link io.github.orsak.authoring.Workbench} reads a folder of rules that may be half written,
 * with the scenarios beside it; {@link io.github.orsak.authoring.Library} holds every cause that is
 * loaded, and {@link io.github.orsak.authoring.Proofs} tells how well scenarios prove them. These
 * three are the front door for authors, as the root is for those who embed Orsak: what they need of
 * the engine, no other room has to ask it for. What is done with rules has inner rooms: checks in
 * {@code lint}, documentation in {@code pages}, new causes in {@code scaffold}.
 */
@NullMarked
package io.github.orsak.authoring;

import org.jspecify.annotations.NullMarked;

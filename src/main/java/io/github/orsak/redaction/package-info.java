/**
 * Stand-ins for the names in a case, so that it can be passed on: {@link
 * io.github.orsak.redaction.Pseudonyms} gives the same name the same stand-in wherever it stands.
 */
@NullMarked
package io.github.orsak.redaction;

import org.jspecify.annotations.NullMarked;

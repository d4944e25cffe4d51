/**
 * Stand-ins for the names in a log, so that it can be passed on: {@link
 * io.github.orsak.authoring.standins.Pseudonyms} gives the same name the same stand-in wherever it
 * stands.
 */
@NullMarked
package io.github.orsak.authoring.standins;

import org.jspecify.annotations.NullMarked;

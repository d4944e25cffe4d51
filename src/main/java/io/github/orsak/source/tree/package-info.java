/**
 * The small tree that a record of Event XML and a record of an EVTX file have in common.
 *
 * <p>It is a room of its own below the readers, so that the binary format need not know the text
 * formats.
 */
@NullMarked
package io.github.orsak.source.tree;

import org.jspecify.annotations.NullMarked;

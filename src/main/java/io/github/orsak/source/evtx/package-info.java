/**
 * The binary format of Windows event logs, EVTX.
 *
 * <p>{@link io.github.orsak.source.evtx.EvtxReader} is the door: a stream in, {@link
 * io.github.orsak.source.evtx.EvtxFinding}s out, each a record as a small tree or a piece of damage
 * with its offset. What a record means is not known here; the same class that understands Event XML
 * understands the tree.
 *
 * <p>The layers, from the outside in:
 *
 * <ul>
 *   <li>{@code Slots} walks over the file: {@code FileHeader} is its first 4 KiB, {@code Chunk}
 *       each 64 KiB after them. A chunk finds the records in it, {@code ChunkHeader} says where
 *       they end and whether checksums fit.
 *   <li>A record is binary XML. {@code Tokens} takes it apart into {@code Piece}s; {@code Markup}
 *       keeps the names and templates that the records of a chunk share.
 *   <li>{@code TreeBuilder} fills {@code Values} into the pieces; {@code ValueText} spells a value
 *       as Windows would in XML.
 * </ul>
 *
 * <p>Whatever the bytes say is checked by {@code Bytes} and costs at most a record ({@code
 * DamageException}); effort and depth are bounded in {@code Markup}. Memory is a few chunks,
 * however long the file.
 *
 * <p>Sources: Microsoft's <a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-even6/">MS-EVEN6</a> for binary
 * XML, the libevtx project's <a
 * href="https://github.com/libyal/libevtx/tree/main/documentation">description of the file</a>, and
 * public log files where both are silent.
 */
@NullMarked
package io.github.orsak.source.evtx;

import org.jspecify.annotations.NullMarked;

/**
 * Files in, events out.
 *
 * <p>{@link io.github.orsak.source.Sources} is the door: it takes files, folders and standard
 * input, finds out by content what each one is and hands every event to a sink, one at a time. Bad
 * input is never an exception. It is a problem of that input, with a place and a next step, and
 * everything else is still read.
 *
 * <p>The way of a byte, class by class:
 *
 * <ul>
 *   <li>{@code Folder} turns names into files, {@code Slice} reads them, and {@code Meter} knows
 *       how far everything has come.
 *   <li>{@code Parcel} unpacks: {@code ZipDirectory} reads archives in files, {@code ZipStream}
 *       those in pipes and in other archives. {@code Budget} holds them to the user's {@link
 *       io.github.orsak.source.Caps}; {@code Companions} knows the files beside the logs. An
 *       entry's name is shown and never used as a path.
 *   <li>{@code Format} recognises the format from a bounded prefix, never from the file name;
 *       {@code Guise} says what something looks like that is no log.
 *   <li>{@code EventLogFile} has EVTX read by the package {@code evtx}, which gives each record as
 *       the small {@code Element} that Event XML gives too.
 *   <li>{@code Encoding} guesses the charset from the same prefix and {@code Decoding} turns bytes
 *       into characters, counting those that are none; where {@code Seam} finds that another
 *       encoding begins, it goes on in that. {@code Rewindable} remembers the record being read, so
 *       that after a broken one reading goes on at the next.
 *   <li>{@code EventXml} cuts XML into events and {@code EventElement} knows their shape. {@code
 *       EventJson} and {@code EventTable} cut JSON and tables into objects, {@code Producers} finds
 *       by its keys which program wrote an object, and one small class per program says where it
 *       keeps what, with {@code Layout} and {@code EventValues}. {@link
 *       io.github.orsak.source.YamlBatch} reads the hand-written format of scenarios.
 *   <li>{@code WebLog}, {@code CmTraceLog} and, through {@code EventXml}, {@code TraceElement} read
 *       what other programs on the server log. Such records have no channel and no event id; the
 *       readers give them both, as {@code docs/decisions} tells.
 *   <li>{@code Draft} holds what a record says as text, and {@code Reading} makes the event of it,
 *       or says why it cannot. Every spelling of a time, number or level is understood there, by
 *       {@code Moment}, {@code Numbers} and {@code Levels}; a date in which day and month cannot be
 *       told apart waits in {@code Dating} until another one settles it. {@code Omissions} counts
 *       what records leave out.
 * </ul>
 *
 * <p>No reader holds a whole file, and each length that a file could choose has a limit in {@code
 * Limits}. What an event means is not known here: ids and channels are only read.
 */
@NullMarked
package io.github.orsak.source;

import org.jspecify.annotations.NullMarked;

/**
 * Files in, events out.
 *
 * <p>{@link io.github.orsak.source.Sources} is the door: it takes files, folders and standard
 * input, finds out by content what each one is and hands every event to a sink, one at a time. Bad
 * input is never an exception. It is a problem of that input, with a place and a next step, and
 * everything else is still read.
 *
 * <p>The way of a byte, room by room:
 *
 * <ul>
 *   <li>{@code pack} turns names into files and unpacks archives; {@code Parcel} has each entry
 *       read, and {@code Meter} knows how far everything has come.
 *   <li>{@code Content} has an input read by what its first bytes are, never by the name of the
 *       file: {@code Format} knows what is no text, {@code TextFormats} lists the formats of text.
 *       {@code UnreadFile} says what something looks like that is none of them, and {@code
 *       Likeness} whether it may be a log all the same.
 *   <li>{@code chars} turns bytes into characters.
 *   <li>Each family of formats has a room, where a format is recognised and read by one class:
 *       {@code evtx}, {@code xml}, {@code json}, {@code table}, {@code text}, {@code web}, and
 *       {@code batch} for the hand-written format of scenarios.
 *   <li>{@code record} makes the event of what a record says, or says why it cannot.
 *   <li>{@code options} holds what a caller may say and hears.
 * </ul>
 *
 * <p>A new format of text is a class with its {@code FORMAT} and a line in {@code TextFormats}; a
 * new program that writes one of these is a class and a line in {@code json.Producers}. What a
 * reader has to say is a {@link io.github.orsak.event.Message}, whose kind has a line in each
 * {@code inputs_*.properties} of the report room.
 *
 * <p>The rooms know only the rooms below them, and none knows this one. No reader holds a whole
 * file, and each length that a file could choose has a limit in {@code Limits}. What an event means
 * is not known here: ids and channels are only read.
 */
@NullMarked
package io.github.orsak.source;

import org.jspecify.annotations.NullMarked;

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
 *   <li>{@code Format} recognises the format from a bounded prefix, never from the file name;
 *       {@code Appearance} says what something looks like that is no log, and {@code Likeness}
 *       whether it may have been one. {@code Content} has the input read.
 *   <li>{@code chars} turns bytes into characters.
 *   <li>Each family of formats has a room: {@code evtx}, {@code xml}, {@code json}, {@code table},
 *       {@code text}, {@code web}, and {@code batch} for the hand-written format of scenarios.
 *   <li>{@code record} makes the event of what a record says, or says why it cannot.
 *   <li>{@code options} holds what a caller may say and hears.
 * </ul>
 *
 * <p>The rooms know only the rooms below them, and none knows this one. No reader holds a whole
 * file, and each length that a file could choose has a limit in {@code Limits}. What an event means
 * is not known here: ids and channels are only read.
 */
@NullMarked
package io.github.orsak.source;

import org.jspecify.annotations.NullMarked;

/**
 * From bytes to characters.
 *
 * <p>{@code Encoding} guesses the charset from a prefix and {@code Decoding} turns bytes into
 * characters, counting those that are none; where {@code Seam} finds that another encoding begins,
 * it goes on in that. {@code Lines} cuts a text into lines of bounded length; {@code Rewindable}
 * remembers the record being read, so that after a broken one reading goes on at the next.
 */
@NullMarked
package io.github.orsak.source.chars;

import org.jspecify.annotations.NullMarked;

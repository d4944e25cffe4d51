/**
 * Writes events in every format in which an administrator may hand them over.
 *
 * <p>{@link io.github.orsak.rendering.Renderings} is the list; a new format is one more entry
 * there.
 */
@NullMarked
package io.github.orsak.rendering;

import org.jspecify.annotations.NullMarked;

/**
 * Folders and archives: what holds inputs.
 *
 * <p>{@code Folder} turns names into files, and {@code Slice} reads them. {@code ZipDirectory}
 * reads archives in files, {@code ZipStream} those in pipes and in other archives. {@code Budget}
 * holds them to the user's {@link io.github.orsak.source.options.Caps}; {@code Companions} knows
 * the files beside the logs. An entry's name is shown and never used as a path.
 */
@NullMarked
package io.github.orsak.source.pack;

import org.jspecify.annotations.NullMarked;

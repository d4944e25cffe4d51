/**
 * Knowledge on disk: YAML as a person wrote it, and its compiled form. {@link
 * io.github.orsak.knowledge.files.Shelf} is a folder of it, {@link
 * io.github.orsak.knowledge.files.UserCache} keeps what was made of a user's.
 */
@NullMarked
package io.github.orsak.knowledge.files;

import org.jspecify.annotations.NullMarked;

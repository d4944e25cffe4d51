/**
 * Records that are objects of keys and values.
 *
 * <p>{@code EventJson} cuts a JSON text into objects with {@code JsonPass}. {@code Producers} finds
 * by its keys which program wrote an object, and one small class per program says where it keeps
 * what: of tools of Windows, of shippers and of forensic tools, each in a room of its own. Rows of
 * tables, labelled lines and objects of PowerShell are made into such objects by the readers of
 * their formats, so each program is known once. To add a program, write such a class and add its
 * {@code PRODUCER} to the list in {@code Producers}.
 */
@NullMarked
package io.github.orsak.source.json;

import org.jspecify.annotations.NullMarked;

/**
 * Tables of events, as Event Viewer, PowerShell and portals save them: {@code TableRows} cuts a
 * text into rows, {@code Columns} makes objects of them, and {@code TableReader} reads the whole.
 */
@NullMarked
package io.github.orsak.source.table;

import org.jspecify.annotations.NullMarked;

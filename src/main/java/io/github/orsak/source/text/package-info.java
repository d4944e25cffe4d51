/**
 * Texts in which programs print events: labelled lines, the objects of PowerShell's Clixml, and the
 * log of the NDES plug-in.
 */
@NullMarked
package io.github.orsak.source.text;

import org.jspecify.annotations.NullMarked;

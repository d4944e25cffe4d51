/** The report for a person at a terminal: wrapped, indented, and coloured where that helps. */
@NullMarked
package io.github.orsak.report.text;

import org.jspecify.annotations.NullMarked;

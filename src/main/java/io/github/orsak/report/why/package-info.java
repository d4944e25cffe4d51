/** How a cause was concluded, and what was missing where it was not. */
@NullMarked
package io.github.orsak.report.why;

import org.jspecify.annotations.NullMarked;

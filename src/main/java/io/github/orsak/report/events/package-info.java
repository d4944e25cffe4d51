/** Events themselves, one a line or counted. */
@NullMarked
package io.github.orsak.report.events;

import org.jspecify.annotations.NullMarked;

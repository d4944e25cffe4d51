/** How a report quotes an event, so that a person can look it up. */
@NullMarked
package io.github.orsak.report.told.quote;

import org.jspecify.annotations.NullMarked;

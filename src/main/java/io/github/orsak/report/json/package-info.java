/** The report for other programs, as JSON that {@code docs/report.schema.json} describes. */
@NullMarked
package io.github.orsak.report.json;

import org.jspecify.annotations.NullMarked;

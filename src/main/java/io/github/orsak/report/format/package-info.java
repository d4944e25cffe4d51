/** The list of formats that a report can be written in. */
@NullMarked
package io.github.orsak.report.format;

import org.jspecify.annotations.NullMarked;

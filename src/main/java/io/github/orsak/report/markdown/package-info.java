/** The report as Markdown, for tickets. */
@NullMarked
package io.github.orsak.report.markdown;

import org.jspecify.annotations.NullMarked;

/** The case file: a report as one page that needs neither a network nor a script. */
@NullMarked
package io.github.orsak.report.html;

import org.jspecify.annotations.NullMarked;

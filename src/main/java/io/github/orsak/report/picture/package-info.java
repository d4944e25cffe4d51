/** Pictures of a case, as SVG: part of the case file, or files of their own. */
@NullMarked
package io.github.orsak.report.picture;

import org.jspecify.annotations.NullMarked;

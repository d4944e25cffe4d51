/** What was changed before something began to fail, in words; it is no cause by itself. */
@NullMarked
package io.github.orsak.report.told.change;

import org.jspecify.annotations.NullMarked;

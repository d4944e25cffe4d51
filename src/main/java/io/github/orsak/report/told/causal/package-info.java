/** What follows from a diagnosed cause, as the tree that the causal graph makes of it. */
@NullMarked
package io.github.orsak.report.told.causal;

import org.jspecify.annotations.NullMarked;

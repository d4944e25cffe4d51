/** What became of the causes of one report in a later one: the proof that a remedy worked. */
@NullMarked
package io.github.orsak.report.compare;

import org.jspecify.annotations.NullMarked;

/** What a report says, in the words of one language: one model, built once, for all formats. */
@NullMarked
package io.github.orsak.report.told;

import org.jspecify.annotations.NullMarked;

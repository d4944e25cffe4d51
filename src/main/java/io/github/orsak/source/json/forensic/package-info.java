/** What tools that examine copies of event logs make of an event. */
@NullMarked
package io.github.orsak.source.json.forensic;

import org.jspecify.annotations.NullMarked;

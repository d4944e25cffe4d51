/** What the tools of Windows itself make of an event. */
@NullMarked
package io.github.orsak.source.json.windows;

import org.jspecify.annotations.NullMarked;

/** The first files of a new cause, and scenarios made of real events. */
@NullMarked
package io.github.orsak.authoring.scaffold;

import org.jspecify.annotations.NullMarked;

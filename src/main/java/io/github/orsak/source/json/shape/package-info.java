/**
 * What programs that write events as objects have in common: a {@code Producer} says how its
 * objects are recognised and read, with a {@code Layout} of keys and with {@code EventValues}.
 */
@NullMarked
package io.github.orsak.source.json.shape;

import org.jspecify.annotations.NullMarked;

/**
 * What is wrong in a case beside what is diagnosed as active: {@link
 * io.github.orsak.engine.residue.Leftovers} is the way in.
 */
@NullMarked
package io.github.orsak.engine.residue;

import org.jspecify.annotations.NullMarked;

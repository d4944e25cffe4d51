/**
 * {@code orsak test}: scenarios run, and how far they prove the rules, for people and for programs.
 */
@NullMarked
package io.github.orsak.cli.test;

import org.jspecify.annotations.NullMarked;

/**
 * The command line: the only room that prints.
 *
 * <p>{@link io.github.orsak.cli.Main} starts a command and turns its result into an {@link
 * io.github.orsak.cli.ExitCode}. Each command is one class that reads options, calls the front door
 * and a renderer, and writes data to standard output; everything else, such as errors and progress,
 * goes to standard error.
 */
@NullMarked
package io.github.orsak.cli;

import org.jspecify.annotations.NullMarked;

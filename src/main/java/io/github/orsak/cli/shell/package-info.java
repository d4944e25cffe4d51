/** How the command line explains itself: short forms, help, misspelt words, completion, manual. */
@NullMarked
package io.github.orsak.cli.shell;

import org.jspecify.annotations.NullMarked;

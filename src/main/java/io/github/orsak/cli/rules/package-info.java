/** {@code orsak rules}: what authors of rules ask for. Each command is one class. */
@NullMarked
package io.github.orsak.cli.rules;

import org.jspecify.annotations.NullMarked;

/**
 * The logs of web sites (IIS) and of the kernel's web driver (HTTPERR).
 *
 * <p>Such records have no channel and no event id; {@code WebRequest} and {@code KernelAnswer} give
 * them both, as {@code docs/decisions} tells.
 */
@NullMarked
package io.github.orsak.source.web;

import org.jspecify.annotations.NullMarked;

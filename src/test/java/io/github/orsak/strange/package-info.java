/**
 * Faults that the catalogue does not name, drawn by chance: what keeps failing must never pass for
 * health.
 */
package io.github.orsak.strange;

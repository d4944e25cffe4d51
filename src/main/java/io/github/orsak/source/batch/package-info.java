/**
 * Our own batch format: {@link io.github.orsak.source.batch.YamlBatch} reads the YAML in which
 * scenarios are written, and {@link io.github.orsak.source.batch.YamlNode} any YAML text with the
 * lines of its parts.
 */
@NullMarked
package io.github.orsak.source.batch;

import org.jspecify.annotations.NullMarked;

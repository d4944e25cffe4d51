/**
 * What the events of each product mean, in one vocabulary: {@link
 * io.github.orsak.knowledge.catalog.Catalog} and the records it is made of, written as YAML under
 * {@code rules/catalog/}.
 */
@NullMarked
package io.github.orsak.knowledge.catalog;

import org.jspecify.annotations.NullMarked;

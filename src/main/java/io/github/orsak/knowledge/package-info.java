/**
 * What is known before any log is read.
 *
 * <p>{@link io.github.orsak.knowledge.catalog.Catalog} says what the events, codes and results of
 * each product mean in one vocabulary; {@link io.github.orsak.knowledge.Causes} holds the words,
 * weights and consequences of each root cause. Both are written as YAML under {@code rules/}, so a
 * rule author changes knowledge without touching Java. What ships is compiled by {@link
 * io.github.orsak.knowledge.KnowledgeBuild}; a folder of a user is parsed when it is first named,
 * and {@link io.github.orsak.knowledge.Knowledge} keeps what came of it. This room knows no log and
 * no engine.
 */
@NullMarked
package io.github.orsak.knowledge;

import org.jspecify.annotations.NullMarked;

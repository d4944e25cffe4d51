/**
 * What is known of causes, as pages: each cause with its rules, all of them in a table, the causal
 * graph, and causes that ask for the same events.
 */
@NullMarked
package io.github.orsak.authoring.pages;

import org.jspecify.annotations.NullMarked;

/**
 * Why an operation failed: diagnostic codes of the connectors, results of Windows and telling
 * texts, in every spelling. {@link io.github.orsak.knowledge.fault.Faults} recognises them.
 */
@NullMarked
package io.github.orsak.knowledge.fault;

import org.jspecify.annotations.NullMarked;

/**
 * Scenarios: logs with a known answer, the main proof of every rule.
 *
 * <p>{@link io.github.orsak.scenario.Scenarios} finds the files, {@link
 * io.github.orsak.scenario.Scenario} is one of them, and {@link
 * io.github.orsak.scenario.ScenarioRunner} diagnoses its events and compares the whole answer: an
 * expectation is complete, so whatever it does not name must not be concluded. The tests of Orsak
 * and the command {@code orsak test} run the same code.
 */
@NullMarked
package io.github.orsak.scenario;

import org.jspecify.annotations.NullMarked;

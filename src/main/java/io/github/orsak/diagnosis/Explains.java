package io.github.orsak.diagnosis;

/**
 * One hypothesis makes another its mere consequence.
 *
 * @param root what explains
 * @param consequence what is explained
 */
public record Explains(Hypothesis root, Hypothesis consequence) {}

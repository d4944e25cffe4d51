package io.github.orsak.report;

/**
 * Which rules gave a report.
 *
 * @param rules how many
 * @param hash SHA-256 over every rule and knowledge file
 */
public record RuleSet(int rules, String hash) {}

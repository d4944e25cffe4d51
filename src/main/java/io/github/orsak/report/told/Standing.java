package io.github.orsak.report.told;

/**
 * Where a diagnosis stands: whether it is active, since when, and how sure.
 *
 * @param tone how grave it is
 * @param mark its status as a mark, such as {@code ACTIVE}
 * @param status its status in words
 * @param time from when to when, in full
 * @param when from when to when and how many failures it explains, in brief
 * @param confidence how sure, with the score, such as {@code high (0.92)}
 * @param sure the same as a phrase that stands alone
 */
public record Standing(
    Tone tone,
    String mark,
    String status,
    String time,
    String when,
    String confidence,
    String sure) {}

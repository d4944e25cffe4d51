package io.github.orsak.report.told.causal;

import java.util.List;
import java.util.stream.Stream;

/**
 * A cause or bare failures that follow from another cause, the same in many places as one.
 *
 * @param title the title of the cause, or what failed
 * @param cause its id; empty for bare failures
 * @param says all of it in one sentence: what, where and how many failures
 * @param count how many failures it came to, in words; of a root, of its own
 * @param below what follows from it in turn
 */
public record ToldConsequence(
    String title, String cause, String says, String count, List<ToldConsequence> below) {

  public ToldConsequence {
    below = List.copyOf(below);
  }

  /** It and all that follows from it, each before what follows from it. */
  public Stream<ToldConsequence> all() {
    return Stream.concat(Stream.of(this), below.stream().flatMap(ToldConsequence::all));
  }
}

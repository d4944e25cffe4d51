package io.github.orsak.event;

/**
 * One thing to know about an input.
 *
 * @param place where
 * @param message what was found, what was expected and what to do next
 * @param lossy whether something of the input was lost by it
 */
public record Problem(Place place, Message message, boolean lossy) {

  /** What it has in common with problems of the same kind at other places. */
  public String kind() {
    return message.kinds();
  }
}

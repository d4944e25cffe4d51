package io.github.orsak.knowledge;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What rules a cause out: where one of these other causes holds as well, it explains better what
 * was seen, and the cause yields to it.
 *
 * @param cause the cause that yields
 * @param only these routes of it alone, or empty for every one
 * @param to ids of the causes it yields to; one that ends in {@code *} means all that begin so,
 *     itself excepted
 * @param but ids of causes that such a name does not mean
 * @param route only this route to the other cause, or empty for every one
 * @param same what the two must share
 * @param when how the other must lie in time
 * @param grace by how much it may miss that
 */
public record Exclusion(
    String cause,
    List<String> only,
    List<String> to,
    List<String> but,
    String route,
    Set<Key> same,
    When when,
    Duration grace) {

  /** What a name ends in that means every cause that begins so. */
  public static final String ANY = "*";

  /** What two findings can have in common. */
  public enum Key {
    /** The other is about the host on which nine of ten of the failures of this one are. */
    PLACE,
    /** The other is about the host of this one, or one of those on which it fails. */
    HOST,
    /** They name the same CA. */
    CA,
    /** The other explains failures of the same operation that may be among those of this one. */
    OPERATION,
    /** The other explains an episode that this one explains. */
    FAILURES
  }

  /** How the other finding lies to this one. */
  public enum When {
    /** They come within the grace of each other. */
    DURING,
    /** This one begins when the other has begun and has not been over for longer than the grace. */
    AFTER,
    /** This one begins when the other was last seen, by no more than the grace before. */
    NEXT,
    /** The other is seen from the beginning of this one to its last sign, give or take a grace. */
    THROUGHOUT,
    /** No condition. */
    ALWAYS
  }

  public Exclusion {
    only = List.copyOf(only);
    to = List.copyOf(to);
    but = List.copyOf(but);
    same = Set.copyOf(same);
  }

  /** Whether it is about this route of the cause. */
  public boolean concerns(String ownRoute) {
    return only.isEmpty() || only.contains(ownRoute);
  }

  /** Whether the cause yields to this one where it was concluded by this route. */
  public boolean names(String other, String itsRoute) {
    return (route.isEmpty() || route.equals(itsRoute)) && names(other);
  }

  /** Whether the cause yields to this one, by some route. */
  public boolean names(String other) {
    return to.contains(other)
        || !other.equals(cause)
            && !but.contains(other)
            && to.stream().anyMatch(name -> name.endsWith(ANY) && other.startsWith(stem(name)));
  }

  /** What the causes begin with that a name means which ends in {@link #ANY}. */
  public static String stem(String name) {
    return name.substring(0, name.length() - ANY.length());
  }
}

package io.github.orsak.strange;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * A fault of no table: some requests fail at one step, from some time on, to the end of the log.
 *
 * @param step the step that fails
 * @param kind the kind of request that is concerned
 * @param where which requests are concerned
 * @param share how many of them fail, at most 1
 * @param shape how the log tells it
 * @param since when it begins
 */
record StrangeFault(
    Step step, List<Step> kind, Where where, double share, Shape shape, Instant since) {

  /** How a failure looks. */
  enum Shape {
    /** One code that stands in no table. */
    CODE,
    /** Another such code each time. */
    CODES,
    /** Words that stand in no table. */
    WORDS,
    /** No event at all. */
    SILENT
  }

  /** Which requests are concerned; what is empty does not matter. */
  record Where(String host, String ca, String template, int deviceGroup) {

    private static final int GROUPS = 3;

    boolean holds(Request request) {
      return (host.isEmpty() || host.equals(request.host()))
          && (ca.isEmpty() || ca.equals(request.ca()))
          && (template.isEmpty() || template.equals(request.template()))
          && (deviceGroup < 0 || Math.floorMod(request.device().hashCode(), GROUPS) == deviceGroup);
    }

    static Where drawn(Random chance, Request like) {
      return switch (chance.nextInt(6)) {
        case 0 -> new Where("", "", "", -1);
        case 1 -> new Where(like.host(), "", "", -1);
        case 2 -> new Where("", like.ca(), "", -1);
        case 3 -> new Where(like.host(), like.ca(), "", -1);
        case 4 -> new Where("", "", like.template(), -1);
        default -> new Where("", "", "", chance.nextInt(GROUPS));
      };
    }
  }

  boolean strikes(Request request, Step at, Random chance) {
    boolean concerned =
        at.equals(step)
            && request.kind().equals(kind)
            && !request.time().isBefore(since)
            && where.holds(request);
    return concerned && chance.nextDouble() < share;
  }
}

package io.github.orsak.diagnosis;

import io.github.orsak.history.Episode;
import io.github.orsak.history.Scope;
import io.github.orsak.history.Share;
import java.time.Instant;

/**
 * What keeps failing in one place to the end of the log and no active diagnosis owns.
 *
 * @param operation what fails
 * @param place where
 * @param share how much of it, without what is explained: neither among the failures nor the tries
 * @param first since when
 * @param last the last failure
 */
public record Ongoing(String operation, Scope place, Share share, Instant first, Instant last) {

  /** Whether failures that nobody owns are some of it. */
  public boolean counts(Unexplained left) {
    Episode flow = left.episode();
    return operation.equals(flow.operation())
        && place.covers(flow.scope())
        && !left.to().isBefore(first);
  }
}

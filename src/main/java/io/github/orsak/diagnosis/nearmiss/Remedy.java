package io.github.orsak.diagnosis.nearmiss;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.nearmiss.Edit.Added;
import io.github.orsak.diagnosis.nearmiss.Edit.Changed;
import io.github.orsak.diagnosis.nearmiss.Edit.Removed;
import io.github.orsak.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A change of a case after which a cause is diagnosed; it has been made and tried.
 *
 * @param edits the single changes
 * @param diagnosis what is then diagnosed
 */
public record Remedy(List<Edit> edits, Diagnosis diagnosis) {

  public Remedy {
    edits = List.copyOf(edits);
  }

  /** The events of a case after these edits, in no particular order. */
  public static List<Event> applied(List<Edit> edits, List<Event> events) {
    Set<Event> gone = new HashSet<>();
    List<Event> more = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Added added) {
        more.add(added.event());
      } else if (edit instanceof Removed removed) {
        gone.add(removed.event());
        more.remove(removed.event());
      } else if (edit instanceof Changed changed) {
        gone.add(changed.event());
        more.remove(changed.event());
        more.add(changed.now());
      }
    }
    List<Event> left = new ArrayList<>();
    for (Event event : events) {
      if (!gone.contains(event)) {
        left.add(renumbered(event, gone));
      }
    }
    left.addAll(more);
    return left;
  }

  // A record that is gone must not look like a hole in the log, which would prove nothing.
  private static Event renumbered(Event event, Set<Event> gone) {
    long before =
        !event.numbered()
            ? 0
            : gone.stream()
                .filter(Event::numbered)
                .filter(other -> other.host().equals(event.host()))
                .filter(other -> other.channel().equals(event.channel()))
                .filter(other -> other.recordId() < event.recordId())
                .count();
    return before == 0 ? event : event.withRecordId(event.recordId() - before);
  }
}

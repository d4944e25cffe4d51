package io.github.orsak.simulation.neighbours;

import io.github.orsak.Orsak;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.report.Report;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was concluded about an exhibit, beside what it shows. */
record Examined(Exhibit exhibit, Report report) {

  private static final String TOO_LATE = "scep-challenge-backlog";

  static Examined of(Exhibit exhibit, Orsak orsak) {
    return new Examined(exhibit, orsak.diagnose(exhibit.events()));
  }

  Set<String> active() {
    return report.verdict().diagnoses(Diagnosis.Status.ACTIVE).stream()
        .map(Diagnosis::cause)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean broken() {
    return !exhibit.mended() && !exhibit.mishap().conceivable().isEmpty();
  }

  /** The cause that what was handed over shows. */
  Optional<String> expected() {
    return broken()
        ? exhibit.mishap().expected(exhibit.handover(), exhibit.legacy())
        : Optional.empty();
  }

  /**
   * Whether the active causes are those that the logs show, and where they show none, no others.
   * Devices that come too late after a repair are refused, and where nothing shows what was
   * repaired, that is what there is to say.
   */
  boolean exact() {
    Set<String> active = active();
    if (expected().isPresent()) {
      return active.equals(Set.of(expected().get()));
    }
    if (broken()) {
      return exhibit.mishap().conceivable().containsAll(active);
    }
    return active.isEmpty() || cameTooLate();
  }

  private boolean cameTooLate() {
    return exhibit.mended()
        && exhibit.mishap().expected(exhibit.handover(), exhibit.legacy()).isEmpty()
        && active().equals(Set.of(TOO_LATE));
  }

  /** Whether a cause is named as active where none is. */
  boolean falseAlarm() {
    return !broken() && !active().isEmpty() && !cameTooLate();
  }

  /** Whether the report says that all is well though a log that was handed over shows otherwise. */
  boolean allClear() {
    return broken()
        && exhibit.mishap().shows(exhibit.handover())
        && report.outcome() == Report.Outcome.QUIET;
  }

  boolean good() {
    return exact() && !allClear();
  }

  /** What is wrong with it; empty if nothing is. */
  String complaint() {
    if (good()) {
      return "";
    }
    StringBuilder text = new StringBuilder(exhibit.name());
    text.append(falseAlarm() ? "  FALSE ALARM" : exact() ? "" : "  WRONG")
        .append(allClear() ? "  ALL CLEAR" : "");
    text.append("\n    expected ")
        .append(
            expected().orElse(broken() ? "one of " + exhibit.mishap().conceivable() : "nothing"));
    report
        .verdict()
        .diagnoses()
        .forEach(
            one ->
                text.append("\n    found ")
                    .append(one.status())
                    .append(' ')
                    .append(one.cause())
                    .append(' ')
                    .append(one.scope())
                    .append(" from ")
                    .append(one.from())
                    .append(' ')
                    .append(one.confidence().score()));
    return text.append("\n    ")
        .append(report.outcome())
        .append(", events ")
        .append(exhibit.events().size())
        .append('\n')
        .toString();
  }
}

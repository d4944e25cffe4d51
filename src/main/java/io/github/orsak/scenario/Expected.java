package io.github.orsak.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The complete answer a scenario expects.
 *
 * @param active the active diagnoses
 * @param resolved the resolved ones
 * @param notes the notes
 * @param unexplained failures that nothing explains
 * @param undetermined what the log cannot decide: ids of causes, all of them, and names of
 *     successions, which are checked when stated
 * @param outcome what the report comes to, as its JSON names it; empty: not compared
 */
record Expected(
    List<Finding> active,
    List<Finding> resolved,
    List<Finding> notes,
    long unexplained,
    List<String> undetermined,
    String outcome) {

  Expected {
    active = List.copyOf(active);
    resolved = List.copyOf(resolved);
    notes = List.copyOf(notes);
    undetermined = List.copyOf(undetermined);
  }

  /** Every finding, whatever its status. */
  List<Finding> all() {
    return Stream.of(active, resolved, notes).flatMap(List::stream).toList();
  }

  /**
   * One expected diagnosis; what is empty is not compared.
   *
   * @param cause the cause's id
   * @param host the host of its scope
   * @param ca the CA of its scope
   * @param template the template of its scope
   * @param band the confidence band
   * @param failures how many failures it explains
   * @param explains causes that must be among its consequences
   * @param evidence the keys of all evidence for and against it; not compared unless stated
   */
  record Finding(
      String cause,
      String host,
      String ca,
      String template,
      String band,
      OptionalLong failures,
      List<String> explains,
      Optional<List<String>> evidence) {

    Finding {
      explains = List.copyOf(explains);
    }

    /** A diagnosis of this cause, whatever else is true of it. */
    static Finding of(String cause) {
      return new Finding(cause, "", "", "", "", OptionalLong.empty(), List.of(), Optional.empty());
    }
  }
}

package io.github.orsak.source.record;

import io.github.orsak.event.Input.Problem;
import io.github.orsak.source.options.ReadOptions;
import java.util.ArrayList;
import java.util.List;

/** Counts what the records of an input leave out, and says what was taken for it. */
final class Omissions {

  private final String input;
  private final ReadOptions options;
  private long zones;
  private long computers;
  private long origins;
  private long data;

  /**
   * @param input the name of the input
   * @param options what the user says of it
   */
  Omissions(String input, ReadOptions options) {
    this.input = input;
    this.options = options;
  }

  /**
   * Notes what a record leaves out.
   *
   * @param zone whether its time is local to a zone that nothing states
   * @param computer whether it names no computer
   * @param origin whether it names neither its log nor its program
   * @param itsData whether the export left its data out
   */
  void of(boolean zone, boolean computer, boolean origin, boolean itsData) {
    zones += zone ? 1 : 0;
    computers += computer ? 1 : 0;
    origins += origin ? 1 : 0;
    data += itsData ? 1 : 0;
  }

  /** What to know about the input as a whole; none of it is a loss. */
  List<Problem> notes() {
    List<Problem> notes = new ArrayList<>();
    if (zones > 0) {
      boolean told = !options.zone().equals(ReadOptions.DEFAULTS.zone());
      notes.add(
          note(
              "Times without a zone: %d, taken as %s%s",
              zones,
              options.zone(),
              told ? ", as --zone says." : ". For another zone use --zone."));
    }
    if (computers > 0) {
      notes.add(
          note(
              "Records that name no computer: %d, taken as %s",
              computers,
              options.computer().isEmpty()
                  ? "unknown. If they are from one server, name it with --computer."
                  : Excerpt.name(options.computer()) + ", as --computer says."));
    }
    if (origins > 0) {
      notes.add(
          note(
              "Records that name neither their log nor their program: %d; they are known by id and"
                  + " wording only. Export LogName and ProviderName as well.",
              origins));
    }
    if (data > 0) {
      notes.add(
          note(
              "Events whose data the export left out: %d. Export with ConvertTo-Json -Depth 4, or"
                  + " as XML, to keep it.",
              data));
    }
    return notes;
  }

  private Problem note(String text, Object... values) {
    return new Problem(input, text.formatted(values), false);
  }
}

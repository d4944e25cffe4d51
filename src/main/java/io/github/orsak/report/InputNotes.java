package io.github.orsak.report;

import io.github.orsak.event.Input;
import io.github.orsak.event.Message;
import io.github.orsak.event.Place;
import io.github.orsak.event.Problem;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What there is to know about inputs, as lines for the margin of an output. */
public final class InputNotes {

  private InputNotes() {}

  /**
   * A line for each problem, with its place, or nothing. Inputs with the same problems are told by
   * one of them.
   */
  public static String of(List<Input> inputs, Language language) {
    StringBuilder lines = new StringBuilder();
    for (AlikeInputs alike : AlikeInputs.of(inputs)) {
      for (Problem problem : alike.example().problems()) {
        String line = line(problem, language);
        String counted =
            alike.count() == 1 ? line : language.say("limits.alike-problem", line, alike.count());
        lines.append(Inert.text(counted)).append('\n');
      }
    }
    return lines.toString();
  }

  /** A line that tells that no event was left of the logs of these hosts. */
  public static String nothingLeft(Collection<String> hosts, Language language) {
    return Inert.text(language.say("events.none", String.join(", ", hosts))) + "\n";
  }

  /**
   * The input with a note that its times were taken for those of another zone.
   *
   * @param ahead how much they are ahead of UTC
   * @param pairs how many challenges show that
   */
  public static Input moved(Input input, Duration ahead, long pairs) {
    String kind = ahead.isNegative() ? "times.behind" : "times.ahead";
    Message message = Message.of(kind, Math.abs(ahead.toMinutes()), pairs);
    return input.with(new Problem(Place.input(input.name()), message, false));
  }

  /** A problem with its place, in one line. */
  public static String line(Problem problem, Language language) {
    return language.say(problem.place()) + ": " + language.say(problem.message());
  }
}

package io.github.orsak.engine;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Causes of a rule author's that each follow from one event, and such events. */
final class SingleEvents {

  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");

  private SingleEvents() {}

  /** An event of the older connector. */
  static Event seen(int id, int minutes, String host) {
    return new Event(
        START.plusSeconds(60L * minutes),
        host,
        "Microsoft Intune Connector",
        "Microsoft Intune Connector",
        id,
        Level.ERROR,
        minutes,
        List.of(),
        "",
        Place.record("synthetic", minutes));
  }

  /**
   * Writes a cause that is seen with an event.
   *
   * @param folder the folder of rules
   * @param name its name, after {@code mine-}
   * @param end what follows its evidence in the rule, or empty
   * @param words its words, of which the first line is its id
   */
  static void cause(Path folder, String name, int id, String end, String words) throws IOException {
    Path topic = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        topic.resolve(name + ".drl"),
        """
        package rules.mine
        import io.github.orsak.diagnosis.Hypothesis;
        import io.github.orsak.event.Event;
        rule "mine-%1$s: it is seen"
        when
          $seen: Event(id == %2$s)
        then
          insertLogical(Hypothesis.of("mine-%1$s", "seen", $seen).with("seen", $seen)%3$s);
        end
        """
            .formatted(name, id, end));
    Files.writeString(
        topic.resolve(name + ".yaml"),
        """
        cause: mine-%s
        title: It is seen
        verdict: It is seen on {host}
        explanation: One looks and sees
        """
                .formatted(name)
            + words);
  }
}

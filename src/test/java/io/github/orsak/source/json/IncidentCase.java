package io.github.orsak.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.options.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One synthetic case of six records, 4101 to 4106 of one log, as tools of incident response and
 * stores of logs write it. The files are shapes, not facts: none of these tools made them.
 */
final class IncidentCase {

  private static final Path FILES = Path.of("src", "test", "resources", "incident");

  private static final String LOG = "Microsoft Intune Connector";

  private static final List<String> TIMES =
      List.of("08:05", "08:27", "08:42", "08:57", "09:03", "09:23");
  private static final List<Integer> IDS = List.of(20500, 10302, 10302, 10302, 20502, 20502);
  private static final List<List<String>> VALUES =
      List.of(
          List.of("Device ID: LAPTOP-0399", "SCEP challenge verified."),
          List.of("Diagnostic Code: 0x00000404"),
          List.of("Diagnostic Code: 0x00000404"),
          List.of("Diagnostic Code: 0x00000404"),
          List.of("Device ID: LAPTOP-0417", "Diagnostic Code: 0x00000409"),
          List.of("Device ID: PHONE-2203", "Diagnostic Code: 0x00000409"));

  private IncidentCase() {}

  static ReadOutcome read(String file) {
    return read(file, ReadOptions.DEFAULTS);
  }

  static ReadOutcome read(String file, ReadOptions options) {
    return ReadOutcome.of(bytes(file), options);
  }

  static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(FILES.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The events in the order of time. */
  static List<Event> events(ReadOutcome outcome) {
    return outcome.events().stream().sorted(Comparator.comparing(Event::time)).toList();
  }

  /**
   * Holds a file to the case.
   *
   * @param parts what the format keeps, of {@code log source level record data message}
   */
  static void holds(ReadOutcome outcome, String parts) {
    List<String> kept = List.of(parts.split(" "));
    List<Event> events = events(outcome);
    assertThat(events).as(outcome.problems()).hasSize(TIMES.size());
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      assertThat(event.time().truncatedTo(ChronoUnit.SECONDS))
          .isEqualTo(Instant.parse("2021-03-01T" + TIMES.get(i) + ":00Z"));
      assertThat(event.id()).isEqualTo(IDS.get(i));
      if (!kept.contains("nowhere")) {
        assertThat(event.computer()).isIn("NDES01.contoso.com", "NDES01");
      }
      assertThat(event.channel()).isEqualTo(kept.contains("log") ? LOG : "");
      assertThat(event.provider()).isEqualTo(kept.contains("source") ? LOG : "");
      assertThat(event.level())
          .isEqualTo(
              !kept.contains("level")
                  ? Level.NOT_STATED
                  : event.id() == 20500 ? Level.INFORMATION : Level.ERROR);
      assertThat(event.recordId()).isEqualTo(kept.contains("record") ? 4101 + i : -1);
      if (kept.contains("data")) {
        assertThat(unnamed(event)).isEqualTo(VALUES.get(i));
      }
      if (kept.contains("joined")) {
        assertThat(unnamed(event)).containsExactly(String.join(", ", VALUES.get(i)));
      }
      assertThat(event.message())
          .isEqualTo(kept.contains("message") ? String.join("\n", VALUES.get(i)) : "");
    }
    assertThat(outcome.input().complete()).as(outcome.problems()).isTrue();
  }

  private static List<String> unnamed(Event event) {
    return event.data().stream()
        .filter(field -> field.name().isEmpty())
        .map(Field::value)
        .collect(Collectors.toList());
  }
}

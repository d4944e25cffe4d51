package io.github.orsak.history.payload;

import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.history.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is seen of one event with this or that payload. All payloads are synthetic. */
public final class Payloads {

  static final String DEVICE = "5d3c0001-7a10-4c2e-9b1f-0242ac120001";
  static final String USER = "7e1f0001-7a10-4c2e-9b1f-0242ac120001";

  private Payloads() {}

  /** An error of the legacy connector, or of the unified one where the id has four digits. */
  public static Observation seen(int id, String message, Field... data) {
    Event event =
        new Event(
            Instant.parse("2021-03-01T08:00:00Z"),
            "ndes01",
            id < 10_000
                ? "Microsoft-Intune-CertificateConnectors/Operational"
                : "Microsoft Intune Connector",
            "",
            id,
            Level.ERROR,
            1,
            List.of(data),
            message,
            Place.line("test.xml", 1));
    return new Observer(Project.ORSAK.catalog()).observe(event).orElseThrow();
  }

  public static Observation anonymous(int id, String... values) {
    return seen(id, "", Stream.of(values).map(v -> new Field("", v)).toArray(Field[]::new));
  }

  public static Observation named(int id, String... namesAndValues) {
    List<Field> data = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return seen(id, "", data.toArray(Field[]::new));
  }
}

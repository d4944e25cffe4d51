package io.github.orsak.source;

import io.github.orsak.event.Input;
import java.util.List;

/** Synthetic records to surround hostile ones with, and what is told of inputs. */
final class HostileTexts {

  /** An event as PowerShell writes it, for a message. */
  static final String JSON =
      "{\"Id\":20502,\"LogName\":\"Microsoft Intune Connector\","
          + "\"TimeCreated\":\"2021-03-01T08:00:00Z\",\"Message\":\"%s\"}\n";

  private HostileTexts() {}

  /** An event with one value. */
  static String xml(String data) {
    return "<Event><System><EventID>20502</EventID><Level>2</Level>"
        + "<TimeCreated SystemTime='2021-03-01T08:00:00Z'/>"
        + "<Channel>Microsoft Intune Connector</Channel></System>"
        + "<EventData><Data>%s</Data></EventData></Event>\n".formatted(data);
  }

  static String told(List<Input> inputs) {
    return Told.texts(inputs);
  }

  static String told(Input input) {
    return told(List.of(input));
  }
}

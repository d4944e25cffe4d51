package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates that leave day and month open, in several files of one case. All are synthetic. */
class CaseDatesTest {

  private static final String HEADER =
      "\"TimeCreated\",\"Id\",\"LevelDisplayName\",\"ProviderName\",\"MachineName\"\n";

  @TempDir Path folder;

  private final List<Event> events = new ArrayList<>();

  private void table(String name, String level, String... dates) throws IOException {
    StringBuilder table = new StringBuilder(HEADER);
    for (String date : dates) {
      table.append(
          "\"%s\",\"20502\",\"%s\",\"Microsoft Intune Connector\",\"c\"\n".formatted(date, level));
    }
    Files.writeString(folder.resolve(name), table);
  }

  private List<Input> read() {
    List<Input> inputs = ReadOutcome.readAll(folder, events::add);
    assertThat(inputs.stream().mapToLong(Input::records).sum()).isEqualTo(events.size());
    return inputs;
  }

  @Test
  void anotherFileOfTheCaseShowsTheOrder() throws IOException {
    table("a.csv", "Error", "04/05/2026 10:00:00", "04/06/2026 10:00:00");
    table("b.csv", "Error", "04/27/2026 10:00:00");
    List<Input> inputs = read();
    assertThat(events)
        .extracting(Event::time)
        .containsExactlyInAnyOrder(
            Instant.parse("2026-04-05T10:00:00Z"),
            Instant.parse("2026-04-06T10:00:00Z"),
            Instant.parse("2026-04-27T10:00:00Z"));
    assertThat(inputs).allMatch(Input::complete);
    assertThat(inputs).extracting(Told::format).containsOnly("PowerShell CSV");
    assertThat(Told.texts(inputs)).contains("read as mdy, as those of another input are: 2");
  }

  @Test
  void filesThatDisagreeShowNothing() throws IOException {
    table("a.csv", "Error", "04/05/2026 10:00:00");
    table("b.csv", "Error", "04/27/2026 10:00:00");
    table("c.csv", "Error", "27/04/2026 10:00:00");
    List<Input> inputs = read();
    assertThat(events).hasSize(2);
    assertThat(inputs).extracting(Input::skipped).containsExactly(1L, 0L, 0L);
    assertThat(Told.texts(inputs)).contains("--date-order dmy or --date-order mdy");
  }

  @Test
  void theLanguageOfTheLevelsIsASign() throws IOException {
    table("a.csv", "Erreur", "04/05/2026 10:00:00", "04/06/2026 10:00:00");
    read();
    assertThat(events)
        .extracting(Event::time)
        .containsExactly(
            Instant.parse("2026-05-04T10:00:00Z"), Instant.parse("2026-06-04T10:00:00Z"));
  }

  @Test
  void theSignsOfOneFileHoldForTheOthers() throws IOException {
    table("a.csv", "", "04/05/2026 10:00:00", "04/06/2026 10:00:00");
    table("b.csv", "Fejl", "04/07/2026 10:00:00");
    assertThat(Told.texts(read())).contains("as is usual").contains("as those of another input");
    assertThat(events).extracting(Event::time).contains(Instant.parse("2026-05-04T10:00:00Z"));
  }

  @Test
  void recordsOfOneDayNeedNoOrder() throws IOException {
    table("a.csv", "Error", "04/05/2026 10:00:00", "04/05/2026 11:30:00");
    table("b.csv", "Error", "04/05/2026 11:00:00");
    List<Input> inputs = read();
    assertThat(events).hasSize(3);
    assertThat(inputs).allMatch(Input::complete);
    assertThat(Told.texts(inputs)).contains("All are of one day");
  }

  @Test
  void besideEventsOfAnotherTimeTheDayMatters() throws IOException {
    table("a.csv", "Error", "04/05/2026 10:00:00");
    table("b.csv", "Error", "2026-04-05 10:00:00");
    List<Input> inputs = read();
    assertThat(events).hasSize(1);
    assertThat(inputs.get(0).complete()).isFalse();
  }

  @Test
  void severalDaysAreNotGuessed() throws IOException {
    table("a.csv", "Error", "04/05/2026 10:00:00", "04/06/2026 10:00:00");
    List<Input> inputs = read();
    assertThat(events).isEmpty();
    assertThat(inputs.get(0).skipped()).isEqualTo(2);
  }
}

package io.github.orsak.source;

import static io.github.orsak.source.TextDamage.damaged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.event.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damages small synthetic inputs of every format but EVTX and reads what is left. The profile
 * {@code fuzz} does so fifty times as often.
 */
class TextFuzzTest {

  private static final int ROUNDS = 60 * Integer.getInteger("orsak.fuzz", 1);

  @TempDir private Path folder;

  private static final Map<String, byte[]> SEEDS = TextSeeds.seeds();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xml",
        "rooted xml",
        "utf-16 xml",
        "ansi xml",
        "glued json",
        "json array",
        "ndjson",
        "event viewer csv",
        "export-csv",
        "clixml",
        "format-list",
        "yaml",
        "svclog",
        "iis",
        "cmtrace",
        "gzip",
        "zip",
      })
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void damageIsToldAndNeverStopsAnything(String format) throws IOException {
    byte[] whole = SEEDS.get(format);
    Path file = folder.resolve("log");
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] damaged = whole;
      for (int i = random.nextInt(4); i >= 0; i--) {
        damaged = damaged(damaged, random);
      }
      Files.write(file, damaged);
      List<Event> events = new ArrayList<>();
      List<Input> inputs = read(file, events);
      String round = "%s, seed %d".formatted(format, seed);
      assertThat(inputs).as(round).isNotEmpty();
      assertThat(inputs.stream().mapToLong(Input::records).sum())
          .as(round)
          .isEqualTo(events.size());
      assertThat(inputs)
          .as(round)
          .allSatisfy(input -> assertThat(input.problems()).allSatisfy(TextFuzzTest::oneCleanLine));
      assertThat(inputs)
          .as(round + ": an input without events says why")
          .allMatch(input -> input.records() > 0 || !input.problems().isEmpty());
      assertThat(read(file, new ArrayList<>())).as(round).isEqualTo(inputs);
    }
  }

  private static List<Input> read(Path file, List<Event> events) {
    return ReadOutcome.readAll(file, events::add);
  }

  private static void oneCleanLine(Problem problem) {
    assertThat(Told.text(problem))
        .isNotBlank()
        .doesNotContainPattern("\\p{Cntrl}")
        .doesNotContain("Exception")
        .doesNotContainPattern("(?<!')\\bnull\\b(?!')");
    assertThat(Told.text(problem).length()).isLessThan(500);
    assertThat(problem.place().toString()).doesNotContainPattern("\\p{Cntrl}");
  }
}

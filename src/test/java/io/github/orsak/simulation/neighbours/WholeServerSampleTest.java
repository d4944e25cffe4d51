package io.github.orsak.simulation.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small sample of whole servers; {@code -Paccuracy} takes them all. */
class WholeServerSampleTest {

  private static final long SEED = 1;

  /** The days on which nothing is wrong, in turn for each generation. */
  static Stream<Exhibit> days() {
    List<Mishap> days = Days.all();
    return IntStream.range(0, days.size())
        .mapToObj(i -> Exhibit.draw(days.get(i), Handover.ALL, i % 2 == 0, SEED));
  }

  /** Every sixth of all that may break, in turn for each generation. */
  static Stream<Exhibit> broken() {
    List<Mishap> all = Exhibit.mishaps();
    return IntStream.range(0, all.size() - Days.all().size())
        .filter(i -> i % 6 == 0)
        .mapToObj(i -> Exhibit.draw(all.get(i), Handover.ALL, i % 12 == 0, SEED));
  }

  @ParameterizedTest
  @MethodSource({"days", "broken"})
  void whatIsActiveIsWhatTheLogsShow(Exhibit exhibit) {
    assertThat(Examined.of(exhibit, Project.ORSAK).complaint()).isEmpty();
  }

  @Test
  void oneSeedGivesOneWorld() {
    Mishap mishap = Exhibit.mishaps().get(0);
    assertThat(Exhibit.draw(mishap, Handover.ALL, true, SEED).events())
        .isEqualTo(Exhibit.draw(mishap, Handover.ALL, true, SEED).events());
  }
}

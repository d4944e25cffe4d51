package io.github.orsak.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When failures came, few or many. */
class TimelineTest {

  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");

  private static Timeline everyMinute(int failures) {
    Timeline timeline = new Timeline();
    for (int minute = 0; minute < failures; minute++) {
      timeline.add(START.plusSeconds(60L * minute));
    }
    return timeline;
  }

  private static long between(Timeline timeline, int from, int to) {
    long count = 0;
    Instant last = START.plusSeconds(60L * to);
    for (int span = timeline.firstFrom(START.plusSeconds(60L * from));
        span < timeline.spans() && !timeline.end(span).isAfter(last);
        span++) {
      count += timeline.count(span);
    }
    return count;
  }

  @Test
  void fewAreKnownToTheMinute() {
    assertThat(between(everyMinute(500), 100, 199)).isEqualTo(100);
  }

  @Test
  void ofManyNoneIsLostAndAHundredthAtMostIsTakenForItsNeighbour() {
    Timeline many = everyMinute(100_000);
    assertThat(many.spans()).isLessThanOrEqualTo(512);
    assertThat(between(many, 0, 99_999)).isEqualTo(100_000);
    assertThat(between(many, 0, 50_000)).isBetween(49_000L, 50_001L);
  }

  @Test
  void aPartThatBeginsWithTheFirstBeginsWhenItCame() {
    Timeline few = everyMinute(3);
    assertThat(few.begin(1)).isEqualTo(START.plusSeconds(60));
    Timeline many = everyMinute(1_000);
    assertThat(many.begin(1)).isEqualTo(many.end(0));
  }
}

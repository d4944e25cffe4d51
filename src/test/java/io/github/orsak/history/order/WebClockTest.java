package io.github.orsak.history.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whether the log of a web server is in local time. */
class WebClockTest {

  private static final Instant START = Instant.parse("2021-03-01T06:00:00Z");

  private final WebClock clock = new WebClock();

  /** Challenges at uneven times, and how the web server logs them. */
  private void challenges(int count, Duration ahead, int every) {
    for (int i = 0; i < count; i++) {
      Instant time = START.plusSeconds(1_000L * i + 37L * i * i);
      clock.checked(time);
      if (i % every == 0) {
        clock.passedOn(time.plus(ahead).plusSeconds(i % 4));
      }
    }
  }

  @Test
  void aLogInUtcStaysAsItIs() {
    challenges(20, Duration.ZERO, 1);
    assertThat(clock.shift()).isEmpty();
  }

  @Test
  void aLogInLocalTimeIsFoundOut() {
    challenges(20, Duration.ofMinutes(345), 1);
    assertThat(clock.shift()).contains(new WebClock.Shift(Duration.ofMinutes(345), 20));
  }

  @Test
  void aLogWestOfUtcIsFoundOut() {
    challenges(40, Duration.ofHours(-7), 2);
    assertThat(clock.shift()).contains(new WebClock.Shift(Duration.ofHours(-7), 20));
  }

  @Test
  void noZoneIsTenMinutesOff() {
    challenges(20, Duration.ofMinutes(10), 1);
    assertThat(clock.shift()).isEmpty();
  }

  @Test
  void twoChallengesShowNothing() {
    challenges(2, Duration.ofHours(2), 1);
    assertThat(clock.shift()).isEmpty();
  }

  @Test
  void challengesThatFitAnywhereShowNothing() {
    for (int i = 0; i < 20_000; i++) {
      clock.checked(START.plusSeconds(4L * i));
    }
    for (int i = 0; i < 20; i++) {
      clock.passedOn(START.plusSeconds(7_200 + 900L * i));
    }
    assertThat(clock.shift()).isEmpty();
  }
}

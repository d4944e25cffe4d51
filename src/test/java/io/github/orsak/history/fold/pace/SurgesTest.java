package io.github.orsak.history.fold.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.history.Surge;
import io.github.orsak.history.fold.Noted;
import org.junit.jupiter.api.Test;

/** When many events in a short time are a rush. */
class SurgesTest {

  private static long surges(String host, int challenges) {
    String challenge = "at: +0m, id: 20500, repeat: " + challenges + ", every: 20s";
    return Noted.onHost(host, challenge).facts().stream().filter(Surge.class::isInstance).count();
  }

  @Test
  void aRushIsOneOfItsHostAndOneOfTheWhole() {
    assertThat(surges("NDES01", 20)).isEqualTo(2);
    assertThat(surges("NDES01", 19)).isZero();
  }

  @Test
  void whatNamesNoHostIsCountedOnce() {
    assertThat(surges("", 20)).isEqualTo(1);
    assertThat(surges("", 12)).isZero();
  }
}

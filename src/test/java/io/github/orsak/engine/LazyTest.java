package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyTest {

  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void nothingIsMadeBeforeSomebodyAsks() {
    Lazy<Integer> lazy = new Lazy<>(calls::incrementAndGet);
    assertThat(calls).hasValue(0);
    assertThat(lazy.get()).isEqualTo(1);
  }

  @Test
  void allWhoAskAtOnceGetOneValue() {
    Lazy<Object> lazy =
        new Lazy<>(
            () -> {
              calls.incrementAndGet();
              return new Object();
            });
    List<Object> got = IntStream.range(0, 64).parallel().mapToObj(i -> lazy.get()).toList();
    assertThat(got).containsOnly(lazy.get());
    assertThat(calls).hasValue(1);
  }

  @Test
  void whatCouldNotBeMadeIsTriedAgain() {
    Lazy<Integer> lazy =
        new Lazy<>(
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return calls.get();
            });
    assertThatThrownBy(lazy::get).hasMessage("not yet");
    assertThat(lazy.get()).isEqualTo(2);
  }
}

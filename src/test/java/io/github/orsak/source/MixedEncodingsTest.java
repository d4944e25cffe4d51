package io.github.orsak.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.source.chars.Encoding;
import io.github.orsak.source.options.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose encoding changes on the way, as {@code >>} makes them. All are synthetic. */
class MixedEncodingsTest {

  private static final Charset ANSI = Encoding.ANSI;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private int written;

  private void mark(Charset charset) {
    file.writeBytes("\uFEFF".getBytes(charset));
  }

  private void write(Charset charset, String text) {
    file.writeBytes(text.getBytes(charset));
  }

  private void events(Charset charset, int count) {
    for (int i = 0; i < count; i++) {
      write(
          charset,
          "<Event><System><EventID>20502</EventID><EventRecordID>%d</EventRecordID><TimeCreated SystemTime='2021-03-01T08:00:00Z'/><Computer>NDES01</Computer></System><EventData><Data>Återställning på %d</Data></EventData></Event>\r\n"
              .formatted(written, written++));
    }
  }

  private ReadOutcome read() {
    return ReadOutcome.of(file.toByteArray(), ReadOptions.DEFAULTS);
  }

  private static List<String> values(ReadOutcome outcome) {
    return outcome.events().stream().map(event -> event.data().get(0).value()).toList();
  }

  private List<String> all() {
    return Stream.iterate(0, i -> i + 1)
        .limit(written)
        .map(number -> "Återställning på " + number)
        .toList();
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(UTF_8, UTF_16LE),
        Arguments.of(ANSI, UTF_16LE),
        Arguments.of(UTF_16LE, UTF_8),
        Arguments.of(UTF_16LE, ANSI),
        Arguments.of(UTF_16BE, UTF_8),
        Arguments.of(UTF_16BE, ANSI));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void eventsAfterTheChangeAreReadToo(Charset before, Charset after) {
    for (int count : List.of(1, 3, 200)) {
      file.reset();
      written = 0;
      events(before, count);
      events(after, count);
      ReadOutcome outcome = read();
      assertThat(values(outcome)).isEqualTo(all());
      assertThat(outcome.input().complete()).as(outcome.problems()).isTrue();
      assertThat(outcome.problems())
          .contains("-:" + (count + 1) + ": The encoding changes on this line, as when");
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aMarkAtTheChangeIsNoText(Charset before, Charset after) {
    if (before.equals(ANSI) || before.equals(UTF_8) || after.equals(UTF_8)) {
      events(before, 2);
      mark(after.equals(ANSI) ? UTF_8 : after);
      events(after, 2);
      assertThat(values(read())).isEqualTo(all());
      assertThat(read().input().complete()).as(read().problems()).isTrue();
    }
  }

  @Test
  void aFileMayChangeAgainAndAgain() {
    mark(UTF_16LE);
    for (int i = 0; i < 20; i++) {
      events(UTF_16LE, 1 + i % 3);
      events(i % 2 == 0 ? ANSI : UTF_8, 1 + i % 4);
    }
    ReadOutcome outcome = read();
    assertThat(values(outcome)).isEqualTo(all());
    assertThat(outcome.problems()).contains("changes on this line and later, times in all: 39,");
  }

  @ParameterizedTest
  @ValueSource(ints = {16_300, 16_330, 16_360, 16_383, 16_384, 16_385, 30_000, 32_700})
  void theChangeMayFallAnywhere(int length) {
    for (int more = 0; more < 40; more++) {
      file.reset();
      written = 0;
      write(UTF_8, " ".repeat(length + more));
      events(UTF_8, 1);
      events(UTF_16LE, 1);
      write(UTF_16LE, " ".repeat(length / 2 + more));
      events(UTF_8, 1);
      assertThat(values(read())).isEqualTo(all());
    }
  }

  @Test
  void jsonGoesOnInAnotherEncoding() {
    String row =
        "[{\"Id\":20502,\"LogName\":\"Microsoft Intune"
            + " Connector\",\"TimeCreated\":\"2021-03-01T08:00:0%dZ\",\"Message\":\"å\"}]\r\n";
    mark(UTF_16LE);
    write(UTF_16LE, row.formatted(1));
    write(UTF_8, row.formatted(2));
    write(UTF_16LE, row.formatted(3));
    assertThat(read().events()).extracting(Event::message).containsExactly("å", "å", "å");
  }

  @Test
  void textThatIsMostlyIdeographsIsOneEncoding() {
    String ideographs = "証明書の要求は失敗しました最初試験信頼性確認".repeat(2_000);
    mark(UTF_16LE);
    write(
        UTF_16LE,
        "<Event><System><EventID>20502</EventID><TimeCreated SystemTime='2021-03-01T08:00:00Z'/></System><EventData><Data>%s</Data></EventData></Event>"
            .formatted(ideographs));
    assertThat(values(read())).containsExactly(ideographs);
    assertThat(read().problems()).doesNotContain("encoding changes");
  }

  @Test
  void textBeforeTheFirstEventIsQuotedFromItsFirstLetter() {
    ReadOutcome outcome =
        ReadOutcome.of(
            "loose words\r\n"
                + "<Event><System><EventID>20502</EventID><TimeCreated"
                + " SystemTime='2021-03-01T08:00:00Z'/></System></Event>");
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.problems())
        .contains("-:1: Text outside of events, ignored: \"loose words\"")
        .doesNotContain("prolog")
        .doesNotContain("code ");
  }
}

package io.github.orsak.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Field;
import io.github.orsak.history.payload.Payloads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which words events say why, and when two of them say the same. */
class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This node is in standby | this node is in Standby.",
        "Request 17 for CORP\\anna was turned down | Request 1804 for CORP\\bo was turned down",
        "No seat left for 5d3c0001-7a10-4c2e-9b1f-0242ac120001 | No seat left for"
            + " 6f3c0001-7a10-4c2e-9b1f-0242ac120001",
        "The quota of tenant blue is used up | The quota of tenant red is used up"
      })
  void theSameOfTwoRequestsIsAlike(String one, String other) {
    assertThat(Wording.of(one).alike(Wording.of(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This node is in standby | The database is full",
        "The node at the other end said 0x1F | The node at the other end said 0x2F",
        "The quota is used up | The quota is used up for today"
      })
  void otherWordsAreAnotherReason(String one, String other) {
    assertThat(Wording.of(one).alike(Wording.of(other))).isFalse();
  }

  @Test
  void aReasonIsReadWhereverTheEventPutsIt() {
    String said = "The issuing node is in standby";
    assertThat(Payloads.named(20102, "CAName", "CA01", "Error", said).reason()).isEqualTo(said);
    assertThat(Payloads.anonymous(20102, "CA Name: CA01", said + ".").reason())
        .isEqualTo(said + ".");
    assertThat(
            Payloads.seen(20102, said + "\r\nCA Name: CA01\r\nDiagnostic Code: 0x0FFFFFFF")
                .reason())
        .isEqualTo(said);
    assertThat(Payloads.seen(1052, "", new Field("ErrorMessage", said)).reason()).isEqualTo(said);
  }

  @Test
  void aFaultThatNamesItsCauseNeedsNoFurtherReason() {
    assertThat(Payloads.named(20102, "Error", "The CA is gone", "Code", "0x400").reason())
        .isEmpty();
  }
}

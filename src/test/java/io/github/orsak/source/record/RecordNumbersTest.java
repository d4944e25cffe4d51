package io.github.orsak.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.report.Report;
import io.github.orsak.source.ReadOutcome;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of records that collectors make up. */
class RecordNumbersTest {

  private static String nxlog(int count, int perMinute, IntUnaryOperator number) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                """
                {"EventTime":"2021-03-01 %02d:%02d:00","Hostname":"ndes%d","EventType":"ERROR",\
                "EventID":20502,"SourceName":"Microsoft Intune Connector","RecordNumber":%d,\
                "Channel":"Microsoft Intune Connector","SourceModuleType":"im_msvistalog",\
                "Message":"Device ID: PHONE-%d\\nDiagnostic Code: 0x00000409"}
                """
                    .formatted(
                        i / perMinute / 60, i / perMinute % 60, i % 2, number.applyAsInt(i), i))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4711})
  void oneNumberForAllIsNone(int number) {
    for (int perMinute : new int[] {1, 10}) {
      ReadOutcome outcome = ReadOutcome.of(nxlog(100, perMinute, i -> number));
      assertThat(outcome.events()).hasSize(100).noneMatch(Event::numbered);
      Report report = Project.ORSAK.diagnose(outcome.events());
      assertThat(report.events()).isEqualTo(100);
      assertThat(report.verdict().failures()).isEqualTo(100);
    }
  }

  @Test
  void numbersThatCountAreKeptWhereLogsBeginAnewAndCopiesFollow() {
    assertThat(ReadOutcome.of(nxlog(100, 1, i -> 1 + i / 2 % 10)).events())
        .allMatch(Event::numbered);
    assertThat(ReadOutcome.of(nxlog(2, 1, i -> 9).repeat(20)).events()).allMatch(Event::numbered);
  }

  @Test
  void aNumberThatStopsCountingIsNoneFromThereOn() {
    ReadOutcome outcome = ReadOutcome.of(nxlog(300, 1, i -> i < 40 ? 1 + i : 4711));
    assertThat(outcome.events()).hasSize(300);
    assertThat(outcome.events().get(0).numbered()).isTrue();
    assertThat(outcome.events().get(299).numbered()).isFalse();
    assertThat(Project.ORSAK.diagnose(outcome.events()).events()).isEqualTo(300);
  }
}

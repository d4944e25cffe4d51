package io.github.orsak.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.source.options.ReadOptions;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Events as Format-List of PowerShell prints them. All are synthetic. */
class FormatListTest {

  private static final String LIST =
      """

      TimeCreated  : 2026-11-23 01:39:42
      ProviderName : Microsoft Intune Connector
      Id           : 20502
      Message      : Challenge refused
                     Device ID: A

                       Diagnostic Code: 0x409


      """;

  @Test
  void formatListIsRead() {
    ReadOptions zone = ReadOptions.DEFAULTS.withZone(ZoneId.of("Europe/Stockholm"));
    ReadOutcome outcome = ReadOutcome.of(LIST + LIST, zone);
    assertThat(outcome.events()).hasSize(2);
    Event event = outcome.events().get(1);
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T00:39:42Z"));
    assertThat(event.message())
        .isEqualTo("Challenge refused\nDevice ID: A\n\n  Diagnostic Code: 0x409");
    assertThat(Told.format(outcome.input())).isEqualTo("PowerShell text");
    assertThat(outcome.problems()).contains("no computer: 2");
  }

  @Test
  void formatListOfAllPropertiesBeginsWithTheMessage() {
    String all =
        """
        Message              : Challenge refused
                               Id : 7
        Id                   : 20502
        Level                : 2
        RecordId             : 103
        ProviderName         : Microsoft Intune Connector
        LogName              : Microsoft Intune Connector
        MachineName          : NDES01
        TimeCreated          : 23.11.2026 01:39:42
        Properties           : {System.Diagnostics.Eventing.Reader.EventProperty}

        """;
    ReadOutcome outcome = ReadOutcome.of(all + LIST);
    assertThat(outcome.events()).hasSize(2);
    Event event = outcome.events().get(0);
    assertThat(event.recordId()).isEqualTo(103);
    assertThat(event.message()).isEqualTo("Challenge refused\nId : 7");
    assertThat(outcome.problems()).contains("data the export left out: 1");
  }

  @Test
  void formatListOfGetEventLogIsRead() {
    String list =
        """
        Index              : 103
        EntryType          : Error
        InstanceId         : 1073762326
        Message            : Challenge refused
        Category           : (0)
        ReplacementStrings : {A, 0x409}
        Source             : Microsoft Intune Connector
        TimeGenerated      : 11/23/2026 1:39:42 AM
        TimeWritten        : 11/23/2026 1:39:42 AM
        UserName           :

        """;
    Event event = ReadOutcome.of(list).event();
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.recordId()).isEqualTo(103);
    assertThat(event.level()).isEqualTo(Level.ERROR);
  }

  @Test
  void recordsThatAskForTheirDateAreRecords() {
    String list = LIST.replace("2026-11-23 01:39:42", "3/4/2026 10:23:00 AM");
    ReadOutcome outcome = ReadOutcome.of(list + list.replace("AM", "PM"));
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.problems()).doesNotContain("holds none");
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void proseIsNoDump() {
    assertThat(Told.format(ReadOutcome.of("Note: the server was slow\nId: 5\n").input()))
        .isEqualTo("unknown");
  }
}

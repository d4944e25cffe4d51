package io.github.orsak.source.table;

import static io.github.orsak.source.table.TableTexts.ENGLISH;
import static io.github.orsak.source.table.TableTexts.EXPORTED;
import static io.github.orsak.source.table.TableTexts.ROW;
import static io.github.orsak.source.table.TableTexts.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as PowerShell and portals export them. All are synthetic. */
class ExportedTablesTest {

  private static final String TYPE = "#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\r\n";

  @Test
  void exportCsvIsReadWithAndWithoutItsType() {
    for (String table :
        List.of(TYPE + EXPORTED, EXPORTED, (TYPE + EXPORTED).replace("\",\"", "\";\""))) {
      ReadOutcome outcome = ReadOutcome.of(table);
      Event event = outcome.event();
      assertThat(event.id()).isEqualTo(20502);
      assertThat(event.recordId()).isEqualTo(103);
      assertThat(event.host()).isEqualTo("ndes01");
      assertThat(event.message()).isEqualTo("line one\nDevice ID: \"A\"");
      assertThat(event.data()).isEmpty();
      assertThat(event.time()).isEqualTo(UTC);
      assertThat(Told.format(outcome.input())).isEqualTo("PowerShell CSV");
      assertThat(outcome.problems()).contains("data the export left out: 1");
    }
  }

  @Test
  void getEventLogHasItsOwnColumnsOfWhichDataIsNoDate() {
    String table =
        """
        #TYPE System.Diagnostics.EventLogEntry
        "EventID","MachineName","Data","Index","Category","CategoryNumber","EntryType","Message","Source","ReplacementStrings","InstanceId","TimeGenerated","TimeWritten","UserName","Site","Container"
        "20502","NDES01","System.Byte[]","103","(0)","0","Error","Diagnostic Code: 0x409","Microsoft Intune Connector","System.String[]","1073762326","2026-11-23 01:39:42","2026-11-23 01:39:42",,,
        """;
    ReadOutcome outcome = ReadOutcome.of(table);
    assertThat(outcome.event().id()).isEqualTo(20502);
    assertThat(outcome.event().time()).isEqualTo(UTC);
    assertThat(outcome.event().host()).isEqualTo("ndes01");
    assertThat(Told.format(outcome.input())).isEqualTo("Get-EventLog CSV");
    assertThat(outcome.problems()).contains("data the export left out: 1");
  }

  @Test
  void exportsMayFollowEachOtherInOneFile() {
    assertThat(ReadOutcome.of(TYPE + EXPORTED + TYPE + EXPORTED).events()).hasSize(2);
    assertThat(ReadOutcome.of(ENGLISH + ROW + ENGLISH + ROW).events()).hasSize(2);
  }

  @Test
  void lettersThatExportCsvLostAreTold() {
    ReadOutcome outcome = ReadOutcome.of(TYPE + EXPORTED.replace("line one", "Anv?ndar-id: x"));
    assertThat(outcome.problems()).contains("question marks").contains("-Encoding UTF8");
    assertThat(ReadOutcome.of(TYPE + EXPORTED.replace("line one", "Why?")).problems())
        .doesNotContain("question marks");
  }

  @Test
  void thePortalOfLogAnalyticsNamesTheZoneInTheHeader() {
    String table =
        """
        "TimeGenerated [UTC]",Source,EventLog,Computer,EventLevelName,EventID,RenderedDescription,ParameterXml
        "2/25/2026, 9:19:25.391 AM",Microsoft Intune Connector,Microsoft Intune Connector,ndes01,Error,20502,m,"<Param>one</Param>"
        """;
    ReadOutcome outcome = ReadOutcome.of(table);
    assertThat(outcome.event().time()).isEqualTo(Instant.parse("2026-02-25T09:19:25.391Z"));
    assertThat(outcome.event().data()).extracting("value").containsExactly("one");
    assertThat(outcome.problems()).isEmpty();
    String stockholm = table.replace("[UTC]", "[Europe/Stockholm]");
    assertThat(ReadOutcome.of(stockholm).event().time())
        .isEqualTo(Instant.parse("2026-02-25T08:19:25.391Z"));
    String local = table.replace("[UTC]", "[Local Time]");
    assertThat(ReadOutcome.of(local).problems()).contains("--zone");
  }
}

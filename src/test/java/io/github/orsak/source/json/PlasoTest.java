package io.github.orsak.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timelines of Plaso. All are synthetic. */
class PlasoTest {

  private static final String L2T =
      "date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plaso-json_line.jsonl | Plaso JSON | log source level record data",
        "plaso-l2tcsv.csv | Plaso CSV | log source level record data",
        "plaso-dynamic.csv | Plaso CSV | source level data"
      })
  void theSameCaseIsReadFromEveryOutput(String file, String format, String parts) {
    ReadOutcome outcome = IncidentCase.read(file);
    IncidentCase.holds(outcome, parts);
    assertThat(Told.format(outcome.input())).isEqualTo(format);
    assertThat(outcome.problems().contains("a second time")).isEqualTo(!file.contains("l2tcsv"));
    assertThat(outcome.problems().contains("whose log")).isEqualTo(file.contains("dynamic"));
  }

  @Test
  void aRowWithoutXmlSaysWhatItsDescriptionSays() {
    String rows =
        L2T
            + "03/04/2021,08:05:00,UTC,M..B,EVT,WinEVTX,Content Modification Time; Creation Time,-,c,[x...,"
            + "[20502 / 0x5016] Source Name: P Message string: refused\\nHostname: none Strings: ['it\\'s a'  'Hostname: d']"
            + " Hostname: c Record Number: 9 Event Level: 2,2,f,-,-,winevtx,event_version: 0\n"
            + "03/04/2021,08:05:00,UTC,M...,FILE,NTFS,Content Modification Time,-,c,x,y,2,f,-,-,mft,-\n"
            + "00/00/0000,00:00:00,UTC,M..B,EVT,WinEVTX,Creation Time,-,c,x,[7 / 0x7] Source Name: P,2,f,-,-,winevtx,-\n";
    ReadOutcome outcome = ReadOutcome.of(rows);
    Event event = outcome.event();
    assertThat(event.time()).isEqualTo(Instant.parse("2021-03-04T08:05:00Z"));
    assertThat(event.data()).containsExactly(new Field("", "it's a"), new Field("", "Hostname: d"));
    assertThat(event.host()).isEqualTo("c");
    assertThat(event.provider()).isEqualTo("P");
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("other things than events: 1").contains("00/00/0000");
  }

  @Test
  void anObjectWithoutXmlIsReadByItsMembers() {
    String object =
        """
        {"data_type":"windows:evtx:record","timestamp_desc":"Creation Time","strings":["a","b"],
         "timestamp":1614585900123456,"event_identifier":20502,"source_name":"P","hostname":"c"}
        {"data_type":"fs:stat","timestamp_desc":"Creation Time","timestamp":1614585900123456}
        """;
    ReadOutcome outcome = ReadOutcome.of(object);
    assertThat(outcome.event().time()).isEqualTo(Instant.parse("2021-03-01T08:05:00.123456Z"));
    assertThat(outcome.event().data()).containsExactly(new Field("", "a"), new Field("", "b"));
    assertThat(outcome.problems()).contains("other things than events: 1");
  }

  @Test
  void aListOfStringsMayBeLongAndBroken() {
    String row =
        "datetime,timestamp_desc,source,source_long,message,parser\n"
            + "2021-03-01T08:05:00Z,Creation Time,EVT,WinEVTX,[7 / 0x7] Source Name: P Strings: ['%s'  'b],w\n";
    Event event = ReadOutcome.of(row.formatted("\\'a".repeat(100_000))).event();
    assertThat(event.data()).containsExactly(new Field("", "'a".repeat(100_000)));
  }
}

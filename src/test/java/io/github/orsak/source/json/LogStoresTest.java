package io.github.orsak.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import io.github.orsak.source.options.ReadOptions;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as stores of logs give them back. All are synthetic. */
class LogStoresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "splunk-raw-classic.txt | Splunk text | log source level record message",
        "splunk-raw-newer.txt | Splunk text | log source level record message",
        "kibana-discover.csv | Winlogbeat CSV | log source level record data message",
        "wazuh-alerts.json | Wazuh JSON | log source level record joined message",
        "otrf-flat-iso.jsonl | OTRF JSON | log source level message",
        "otrf-flat-12h.jsonl | OTRF JSON | log source message",
        "gelf-nxlog.ndjson | GELF JSON | log source level record message",
        "graylog-winlogbeat.ndjson | Graylog JSON | log source level record data message",
        "sentinel-event.csv | Azure Monitor CSV | log source level data message",
        "sentinel-event-suffixed.jsonl | Azure Monitor JSON | log source level data",
        "sentinel-windowsevent.csv | CSV with event XML | log source level record data",
        "sentinel-securityevent-shape.jsonl | Azure Monitor JSON | log source level data",
        "splunk-export.csv | Splunk CSV | log source level record message",
        "splunk-xml-export.csv | CSV with event XML | log source level record data",
        "splunk-xml-results.json | JSON with event XML | log source level record data",
        "elastic-agent-winlog.ndjson | Winlogbeat JSON | log source level record data message",
        "elastic-flat-keys.ndjson | Winlogbeat JSON | log source level record data message",
        "elastic-fields-arrays.ndjson | Winlogbeat JSON | log source level record data message"
      })
  void theSameCaseIsReadFromEveryStore(String file, String format, String parts) {
    ReadOutcome outcome = IncidentCase.read(file);
    IncidentCase.holds(outcome, parts);
    assertThat(Told.format(outcome.input())).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "splunk-raw-classic.txt | Times without a zone: 6",
        "kibana-discover.csv | Times without a zone: 6",
        "wazuh-alerts.json | picked out of a log: 6",
        "otrf-flat-12h.jsonl | which half of the day: 6"
      })
  void whatAStoreLeavesOpenIsSaid(String file, String said) {
    assertThat(IncidentCase.read(file).problems()).contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"otrf-flat-iso.jsonl", "gelf-nxlog.ndjson", "graylog-winlogbeat.ndjson"})
  void whatLeavesNothingOpenIsReadWithoutAWord(String file) {
    assertThat(IncidentCase.read(file).problems()).isEmpty();
  }

  @Test
  void aMessageInSplunkMayHoldADate() {
    String text =
        """
        03/27/2021 08:05:00.123 PM
        LogName=C
        EventCode=20502
        EventType=2
        Type=Fehlerhaft
        ComputerName=c
        Message=it happened at
        03/28/2021 09:00:00 PM
        or so
        """;
    Event event =
        ReadOutcome.of(text, ReadOptions.DEFAULTS.withZone(ZoneId.of("Europe/Stockholm"))).event();
    assertThat(event.time()).isEqualTo(Instant.parse("2021-03-27T19:05:00.123Z"));
    assertThat(event.message()).isEqualTo("it happened at\n03/28/2021 09:00:00 PM\nor so");
    assertThat(event.level()).isEqualTo(Level.ERROR);
  }

  @Test
  void splunkMayLeaveTheTextOutAndCountSecondsInstead() {
    String object =
        """
        {"_time":"1614587100.123","host":"host::c","_raw":"03/01/2021 09:25:00 AM\\nLogName=C\\n\
        EventCode=20502\\nSourceName=C\\n"}\
        """;
    ReadOutcome outcome = ReadOutcome.of(object);
    assertThat(outcome.event().time()).isEqualTo(Instant.parse("2021-03-01T08:25:00.123Z"));
    assertThat(outcome.event().host()).isEqualTo("c");
    assertThat(outcome.problems()).contains("message the export left out: 1");
  }

  @Test
  void aDateAtTheBeginningMakesNoSplunk() {
    ReadOutcome outcome = ReadOutcome.of("03/01/2021 08:05:00 AM\nName=x\nEventCode=20502\n");
    assertThat(outcome.events()).isEmpty();
    assertThat(Told.format(outcome.input())).isEqualTo("unknown");
  }

  @Test
  void theTimesOfReceiptShowTheZone() {
    assertThat(IncidentCase.read("otrf-nxlog.jsonl").problems()).contains("use --zone -05:00");
    ReadOutcome told =
        IncidentCase.read("otrf-nxlog.jsonl", ReadOptions.DEFAULTS.withZone(ZoneId.of("-05:00")));
    IncidentCase.holds(told, "log source level record message");
    assertThat(told.problems()).doesNotContain("use --zone");
  }

  @Test
  void receiptsAtAnyTimeShowNoZone() {
    String record =
        """
        {"EventID":7,"EventTime":"2021-03-01 08:00:00","SourceName":"P","Hostname":"c",
         "@timestamp":"2021-03-01T%s:00Z"}
        """;
    String records =
        record.formatted("09:00") + record.formatted("10:31") + record.formatted("15:02");
    assertThat(ReadOutcome.of(records).problems())
        .contains("Times without a zone: 3")
        .doesNotContain("show the zone");
  }

  @Test
  void tablesThatLeaveOutWhichEventsTheyHoldAreRefusedWithTheFieldsToAdd() {
    ReadOutcome outcome = IncidentCase.read("kibana-discover-noprovider.csv");
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.problems()).contains("Add the fields winlog.event_id");
    assertThat(ReadOutcome.of("@timestamp,host.name,message\na,b,c\n").problems())
        .contains("This format is not read");
  }

  @Test
  void tablesThatChainsawPrintsAreRefused() {
    String table =
        "\n\u250C\u2500\u2500\u2510\n\u2502      timestamp      \u2502   detections   \u2502 Event ID \u2502\n";
    assertThat(ReadOutcome.of(table).problems()).contains("Run it again with --json");
    String dump = "---\nEvent_attributes:\n  xmlns: x\nEvent:\n  System:\n    EventID: 7\n";
    assertThat(ReadOutcome.of(dump).problems()).contains("Run it again with --json");
  }

  @Test
  void theXmlOfAnEventIsReadUnderAnyKey() {
    String xml =
        "<Event xmlns='x'><System><EventID>20502</EventID><TimeCreated"
            + " SystemTime='2021-03-01T08:05:00Z'/></System></Event>";
    assertThat(ReadOutcome.of("when,who,what\n1,c,\"" + xml + "\"\n").event().id())
        .isEqualTo(20502);
    assertThat(ReadOutcome.of("{\"what\":\"" + xml + "\"}").event().id()).isEqualTo(20502);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mar 1, 2021 @ 08:05:00.000", "March 1st 2021, 08:05:00.000"})
  void kibanaNamesTheMonthAndTheFieldsMayHaveLabels(String date) {
    String table =
        "@timestamp,Number (winlog.event_id),winlog.channel,winlog.computer_name,message\n"
            + "\""
            + date
            + "\",20502,C,c,'-x\n";
    ReadOutcome outcome =
        ReadOutcome.of(table, ReadOptions.DEFAULTS.withZone(ZoneId.of("Europe/Stockholm")));
    assertThat(outcome.event().time()).isEqualTo(Instant.parse("2021-03-01T07:05:00Z"));
    assertThat(outcome.event().message()).isEqualTo("-x");
  }

  @Test
  void wazuhKeepsNamedDataAndAnEmptiedRecordIsNoEvent() {
    String object =
        """
        {"win":{"system":{"eventID":"20502","systemTime":"2021-03-01T08:05:00Z","computer":"c",
         "channel":"C","providerName":"P","message":"No message"},
         "eventdata":{"diagnosticCode":"0x409","param1":"a &lt; b"}}}
        {"rule":{"level":12},"data":{"win":{"system":{}}}}
        """;
    ReadOutcome outcome = ReadOutcome.of(object);
    assertThat(outcome.event().data())
        .containsExactly(new Field("diagnosticCode", "0x409"), new Field("", "a < b"));
    assertThat(outcome.event().message()).isEmpty();
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("no eventID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":\"1.1\",\"host\":\"c\",\"short_message\":\"x\",\"level\":3}",
        "{\"EventID\":7,\"TimeCreated\":\"2021-03-01T08:05:00Z\",\"Channel\":\"C\"}",
        "{\"data\":{\"win\":\"game\"}}",
        "{\"filebeat_log_level\":\"error\",\"message\":\"x\"}"
      })
  void whatOnlyResemblesARecordIsNone(String object) {
    ReadOutcome outcome = ReadOutcome.of(object);
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.problems()).contains("is not an event");
  }
}

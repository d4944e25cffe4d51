package io.github.orsak.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Field;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as tools write them that examine copies of event logs. All are synthetic. */
class ForensicToolsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "evtxdump.jsonl | evtx_dump JSON | log source level record data",
        "evtxdump-records.json | evtx_dump JSON | log source level record data",
        "evtxdump-separate.jsonl | evtx_dump JSON | log source level record data",
        "evtxdump-records.xml | Event XML | log source level record data",
        "chainsaw-dump.json | evtx_dump JSON | log source level record data",
        "velociraptor-parse_evtx.json | Velociraptor JSON | log source level record data message",
        "velociraptor-evtx.jsonl | Velociraptor JSON | log source level record data message",
        "velociraptor-evtx.csv | Velociraptor CSV | log source level record data message",
        "velociraptor-evtxhunter.jsonl | Velociraptor JSON | log source record data",
        "evtxecmd.csv | EvtxECmd CSV | log source level record joined",
        "evtxecmd.json | EvtxECmd JSON | log source level record joined",
        "evtxecmd-fj.json | EvtxECmd JSON | log source level record joined",
        "evtxecmd.xml | Event XML | log source level record joined"
      })
  void theSameCaseIsReadFromEveryDump(String file, String format, String parts) {
    ReadOutcome outcome = IncidentCase.read(file);
    IncidentCase.holds(outcome, parts);
    assertThat(Told.format(outcome.input())).isEqualTo(format);
    assertThat(outcome.problems()).isEmpty();
  }

  @Test
  void aHuntGivesOneEventForEachRuleThatHitAndSaysThatItIsASelection() {
    ReadOutcome outcome = IncidentCase.read("chainsaw-hunt.json");
    assertThat(outcome.events()).hasSize(7);
    assertThat(outcome.events()).extracting(event -> event.recordId()).contains(4102L, 4106L);
    assertThat(outcome.problems()).contains("picked out of a log: 7");
  }

  @Test
  void aTableOfAHuntHasItsDataAsYaml() {
    ReadOutcome outcome = IncidentCase.read("chainsaw-hunt-sigma.csv");
    IncidentCase.holds(outcome, "source record data");
    assertThat(outcome.problems()).contains("whose log the export leaves out: 6");
  }

  @Test
  void anAggregateHoldsAllItsEvents() {
    String dump =
        """
        {"Event":{"System":{"Provider_attributes":{"Name":"P"},"EventID":20502,"EventRecordID":%d,
         "TimeCreated_attributes":{"SystemTime":"2021-03-01T08:05:00.123456Z"},"Channel":"C",
         "Computer":"c","Level":2},"EventData":{"DeviceId":"one","Repeated":["a","b"]}}}\
        """;
    String hit =
        """
        {"group":"g","kind":"aggregate","level":"critical","documents":[
         {"kind":"evtx","path":"p","data":%s},{"kind":"evtx","path":"p","data":%s}]}\
        """
            .formatted(dump.formatted(1), dump.formatted(2));
    ReadOutcome outcome = ReadOutcome.of(hit);
    assertThat(outcome.events()).extracting(event -> event.recordId()).containsExactly(1L, 2L);
    assertThat(outcome.events().get(0).data())
        .containsExactly(
            new Field("DeviceId", "one"), new Field("Repeated", "a"), new Field("Repeated", "b"));
  }

  @Test
  void namedDataAndUserDataAreRead() {
    String separate =
        """
        {"Event":{"System":{"Provider":{"@Name":"P"},"EventID":"7","EventRecordID":"1",
         "TimeCreated":{"@SystemTime":"2021-03-01 08:05:00.1234567"},"Channel":"C","Computer":"c"},
         "EventData":{"Data":[{"@Name":"DeviceId","#text":"a &lt; b"},{"@Name":"Empty"}]}}}
        {"System":{"Provider":{"Name":"P"},"EventID":{"Value":7},"EventRecordID":2,"Channel":"C",
         "TimeCreated":{"SystemTime":1614585900},"Computer":"c"},
         "EventData":{"Data":{"Name":"DeviceId","Value":"a"}},
         "UserData":{"Wrapper":{"Code":"0x409"}}}\
        """;
    ReadOutcome outcome = ReadOutcome.of(separate);
    assertThat(outcome.events().get(0).data())
        .containsExactly(new Field("DeviceId", "a < b"), new Field("Empty", ""));
    assertThat(outcome.events().get(1).data())
        .containsExactly(new Field("DeviceId", "a"), new Field("Code", "0x409"));
    assertThat(outcome.events().get(1).time()).isEqualTo(Instant.parse("2021-03-01T08:05:00Z"));
  }

  @Test
  void aTableOfVelociraptorWithoutItsDataSaysWhy() {
    String table =
        "EventTime,Computer,Channel,Provider,EventID,EventRecordID,OSPath\n"
            + "2021-03-01T08:05:00Z,c,C,P,20502,1,x\n";
    ReadOutcome outcome = ReadOutcome.of(table);
    assertThat(outcome.event().id()).isEqualTo(20502);
    assertThat(outcome.problems()).contains("without data and message: 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Event\":{\"name\":\"party\",\"System\":\"none\"}}",
        "{\"group\":\"g\",\"documents\":[{\"data\":{\"title\":\"t\"}}]}",
        "{\"System\":{\"EventID\":7}}",
        "{\"EventId\":7,\"Payload\":\"{}\",\"Provider\":\"p\"}",
        "{\"detections\":\"rule\",\"timestamp\":\"2021-03-01T08:05:00Z\"}"
      })
  void whatOnlyResemblesADumpIsNone(String object) {
    ReadOutcome outcome = ReadOutcome.of(object);
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.problems()).contains("is not an event");
  }

  @Test
  void aLineInAMessageIsNoHeading() {
    String xml =
        "Record 1\n<Event><System><EventID>7</EventID><TimeCreated"
            + " SystemTime='2021-03-01T08:05:00Z'/><Channel>C</Channel><Computer>c</Computer></System><EventData><Data>a\nRecord 2\nb</Data>"
            + "</EventData></Event>\nRecord 2\n";
    ReadOutcome outcome = ReadOutcome.of(xml);
    assertThat(outcome.event().data()).containsExactly(new Field("", "a\nRecord 2\nb"));
    assertThat(outcome.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "- ", "a: {", "&a [*a, ", "'", "? "})
  void whatIsNoYamlStaysAsItIs(String piece) {
    String text = piece.repeat(5_000);
    String table =
        "timestamp,detections,path,Event.System.Provider,Event ID,Computer,Event Data\n"
            + "2021-03-01T08:05:00Z,x,p,P,7,c,\"%s\"\n".formatted(text);
    assertThat(ReadOutcome.of(table).event().data()).containsExactly(new Field("", text));
  }
}

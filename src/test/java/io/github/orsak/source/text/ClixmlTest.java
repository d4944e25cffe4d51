package io.github.orsak.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.source.ReadOutcome;
import io.github.orsak.source.Told;
import io.github.orsak.source.options.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Events as Export-Clixml writes them. All are synthetic. */
class ClixmlTest {

  private static final String ROOT =
      "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n";

  private static final String EVENT =
      """
        <Obj RefId="0">
          <TN RefId="0"><T>System.Diagnostics.Eventing.Reader.EventLogRecord</T></TN>
          <ToString>System.Diagnostics.Eventing.Reader.EventLogRecord</ToString>
          <Props>
            <I32 N="Id">20502</I32>
            <Nil N="Version" />
            <I32 N="Qualifiers">0</I32>
            <By N="Level">2</By>
            <I64 N="RecordId">103</I64>
            <S N="ProviderName">Microsoft Intune Connector</S>
            <S N="LogName">Microsoft Intune Connector</S>
            <S N="MachineName">NDES01.contoso.example</S>
            <Obj N="UserId" RefId="1"><Props><I32 N="Id">7</I32></Props></Obj>
            <DT N="TimeCreated">2026-11-23T01:39:42.1234567+01:00</DT>
            <Obj N="Properties" RefId="3">
              <TNRef RefId="1" />
              <LST>
                <Obj RefId="4"><Props><S N="Value">Device ID: A_x000D__x000A_B</S></Props></Obj>
                <Obj RefId="5"><Props><U32 N="Value">1033</U32></Props></Obj>
              </LST>
            </Obj>
          </Props>
          <MS>
            <S N="Message">f\u00F6rs\u00F6k_x000D__x000A_Diagnostic Code: 0x409 _x005F_x0041_</S>
          </MS>
        </Obj>
      """;

  private static final String FILE = ROOT + EVENT + EVENT + "</Objs>";

  @Test
  void anEventHasItsValuesInOrderAndItsMessageDecoded() {
    ReadOutcome outcome = ReadOutcome.of(FILE);
    assertThat(outcome.events()).hasSize(2);
    Event event = outcome.events().get(0);
    assertThat(event.id()).isEqualTo(20502);
    assertThat(event.time()).isEqualTo(Instant.parse("2026-11-23T00:39:42.1234567Z"));
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(event.recordId()).isEqualTo(103);
    assertThat(event.host()).isEqualTo("ndes01.contoso.example");
    assertThat(event.channel()).isEqualTo("Microsoft Intune Connector");
    assertThat(event.data())
        .containsExactly(new Field("", "Device ID: A\r\nB"), new Field("", "1033"));
    assertThat(event.message()).isEqualTo("försök\nDiagnostic Code: 0x409 _x0041_");
    assertThat(event.place()).hasToString("-:2");
    assertThat(Told.format(outcome.input())).isEqualTo("PowerShell Clixml");
    assertThat(outcome.input().complete()).isTrue();
  }

  @Test
  void theFileIsInTheEncodingThatPowerShellWrites() {
    byte[] bytes = ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_16LE);
    ReadOutcome outcome = ReadOutcome.of(bytes, ReadOptions.DEFAULTS);
    assertThat(outcome.events()).hasSize(2);
    assertThat(outcome.input().encoding()).isEqualTo("UTF-16LE");
  }

  @Test
  void aListOfEventsMayBeOneObject() {
    String list = "<Obj RefId='9'><TN RefId='9'><T>System.Object[]</T></TN><LST>";
    ReadOutcome outcome =
        ReadOutcome.of(ROOT + list + EVENT + EVENT + EVENT + "</LST></Obj></Objs>");
    assertThat(outcome.events()).hasSize(3);
  }

  @Test
  void filesMayFollowEachOther() {
    assertThat(ReadOutcome.of(FILE + "\n" + FILE).events()).hasSize(4);
  }

  @Test
  void valuesThatTheDepthLimitCutAwayAreTold() {
    String flat =
        EVENT.replaceAll(
            "(?s)<LST>.*</LST>",
            "<LST><S>System.Diagnostics.Eventing.Reader.EventProperty</S></LST>");
    ReadOutcome outcome = ReadOutcome.of(ROOT + flat + "</Objs>");
    assertThat(outcome.event().data()).isEmpty();
    assertThat(outcome.problems()).contains("data the export left out: 1");
  }

  @Test
  void eventsOfGetEventLogAreRead() {
    String entry =
        """
        <Obj RefId="0"><Props><I32 N="EventID">20502</I32><S N="MachineName">NDES01</S>
          <I32 N="Index">103</I32>
          <Obj N="EntryType" RefId="1"><ToString>Error</ToString><I32>1</I32></Obj>
          <S N="Message">m</S><S N="Source">Microsoft Intune Connector</S>
          <Obj N="ReplacementStrings" RefId="2"><LST><S>one</S><S>two</S></LST></Obj>
          <I64 N="InstanceId">20502</I64><DT N="TimeGenerated">2026-11-23T01:39:42+01:00</DT>
        </Props></Obj>
        """;
    Event event = ReadOutcome.of(ROOT + entry + "</Objs>").event();
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(event.data()).extracting(Field::value).containsExactly("one", "two");
    assertThat(event.provider()).isEqualTo("Microsoft Intune Connector");
  }

  @Test
  void whatIsCutOffCostsTheLastEvent() {
    ReadOutcome outcome = ReadOutcome.of(ROOT + EVENT + EVENT.substring(0, 900));
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("probably cut off");
  }

  @Test
  void afterABrokenObjectReadingGoesOnAtTheNextFileAndTheLossIsSaid() {
    String broken = EVENT.replace("</Props>", "</Prop>");
    ReadOutcome alone = ReadOutcome.of(ROOT + EVENT + broken + EVENT + "</Objs>");
    assertThat(alone.events()).hasSize(1);
    assertThat(alone.input().skipped()).isEqualTo(1);
    assertThat(alone.problems()).contains("Nothing after this place could be read");
    ReadOutcome followed = ReadOutcome.of(ROOT + EVENT + broken + "</Objs>\n" + FILE);
    assertThat(followed.events()).hasSize(3);
  }

  @Test
  void objectsOfOtherKindsAreCounted() {
    String other = "<Obj RefId='0'><Props><S N='Name'>x</S></Props></Obj>";
    ReadOutcome outcome = ReadOutcome.of(ROOT + other + EVENT + "</Objs>");
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.input().skipped()).isEqualTo(1);
    assertThat(outcome.problems()).contains("keys \"Name\"");
  }
}

package io.github.orsak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.source.batch.YamlBatch;
import org.junit.jupiter.api.Test;

/** What a report repeats of a log reads as the log has it. All payloads here are synthetic. */
class QuotesTest {

  private static final String LONG =
      "This sentence only takes up room in the description. ".repeat(6);

  private static String text(String language, String defaults, String... events) {
    String yaml =
        "start: 2021-03-01T08:00:00Z\ndefaults: { channel: Microsoft Intune Connector"
            + defaults
            + " }\nevents:\n  - { at: +0s, "
            + String.join(" }\n  - { at: +0s, ", events)
            + " }\n";
    YamlBatch.Batch batch = YamlBatch.parse("test.yaml", yaml);
    assertThat(batch.problems()).isEmpty();
    Report report = Project.ORSAK.diagnose(batch.events());
    // Wide enough that no sentence is broken.
    return TextReport.of(report, Language.of(language), new TextStyle(2000, false, true));
  }

  @Test
  void aServerThatTheLogDoesNotNameIsSaidToBeUnnamed() {
    String[] events = {
      "id: 10302, data: { Code: '0x404' }",
      "id: 10302, data: { Code: '0x404' }",
      "id: 20502, data: { Code: '0x409' }"
    };
    assertThat(text("en", "", events))
        .contains("SCEP enrolment on the server (not named in the log) fails")
        .contains("Where        a server that the log does not name")
        .doesNotContain("all connectors");
    assertThat(text("sv", "", events))
        .contains("SCEP-registreringen på servern (namnges inte i loggen) misslyckas")
        .contains("en server som loggen inte namnger");
  }

  @Test
  void namesKeepTheirLettersAsTheLogWritesThem() {
    String event =
        "id: 20102, repeat: 3, every: 9m, data: { CAName: 'CA01\\Crop Issuing CA', Code: '0x400' }";
    assertThat(text("en", ", host: NDES01", event))
        .contains("CA CA01\\Crop Issuing CA")
        .contains("08:00:00 NDES01 20102 PkcsCertIssue_Failure");
  }

  @Test
  void wordsAreQuotedAndNotTheNameTheyStandFor() {
    String event =
        "id: 20102, repeat: 3, every: 9m, data: { CA: Corp CA, Template: Bad, Code: '0x0FFFFFFF',"
            + " Error: 'Denied by Policy Module' }";
    assertThat(text("en", ", host: NDES01", event))
        .contains("PkcsCertIssue_Failure, “Denied by Policy Module”")
        .doesNotContain("CERTSRV_E_TEMPLATE_DENIED");
  }

  @Test
  void codesThatContradictTheirEventsLowerTheConfidence() {
    String refused = "id: 20502, repeat: 4, every: 9m, data: { Code: '0x409' }";
    String retrieval = "id: 10302, repeat: 2, every: 9m, data: { Code: '0x%s' }";
    assertThat(text("en", ", host: NDES01", retrieval.formatted("404"), refused))
        .doesNotContain("contradict");
    assertThat(text("en", ", host: NDES01", retrieval.formatted("0"), refused))
        .contains("−0.10  diagnostic codes contradict the events that this rests on");
    assertThat(text("sv", ", host: NDES01", retrieval.formatted("0"), refused))
        .contains("−0,10  diagnostikkoder motsäger händelserna");
  }

  @Test
  void aResultGoesByItsOwnName() {
    String event = "id: 20102, repeat: 2, every: 9m, data: { HResult: '-2147023174' }";
    assertThat(text("en", ", host: NDES01", event))
        .contains("0x800706BA RPC_S_SERVER_UNAVAILABLE")
        .doesNotContain("PKCS_Issue_CA_Unavailable, read");
  }

  @Test
  void theFaultIsInSightHoweverLongThePayload() {
    assertThat(
            text(
                "en",
                ", host: NDES01",
                "id: 20502, message: '" + LONG + "Diagnostic Code: 0x00000409. " + LONG + "'"))
        .containsPattern("“This sentence.*….*Diagnostic Code: 0x00000409.*…”");
    assertThat(
            text(
                "en",
                ", host: NDES01",
                "id: 20502, message: The request failed., data: ['" + LONG + "', '0x00000409']"))
        .contains("“The request failed. 0x00000409”");
  }

  @Test
  void idsAreShortenedWhereRoomIsShort() {
    String id = "5d3c0001-7a10-4c2e-9b1f-0242ac120001";
    String data = "id: 20502, data: { DeviceId: " + id + ", Note: '%s', Code: '0x409' }";
    assertThat(text("en", ", host: NDES01", data.formatted("short")))
        .contains("“DeviceId: " + id + "; Note: short; Code: 0x409”");
    assertThat(text("en", ", host: NDES01", data.formatted("x".repeat(140))))
        .contains("“DeviceId: 5d3c0001…; Note: xxx")
        .contains("; Code: 0x409”");
  }

  @Test
  void anUnlistedCodeIsShownByItsValue() {
    assertThat(text("en", ", host: NDES01", "id: 20502, data: { Code: '0x406' }"))
        .contains("The log gives the code 0x406.")
        .doesNotContain("UNLISTED");
  }
}

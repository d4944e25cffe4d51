package io.github.orsak.report.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.html.HtmlReport;
import io.github.orsak.report.json.JsonReport;
import io.github.orsak.report.markdown.MarkdownReport;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.change.ToldChange;
import io.github.orsak.source.batch.YamlBatch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was changed before something began to fail is told, and not as its cause. */
class WhatChangedTest {

  private static final String HEADING = "What changed in the 24 hours before";

  // A CA that answers until noon of the third day, and from then on does not.
  private static final List<String> OUTAGE =
      List.of(
          at("+54h", "20400"),
          at("+54h", "20100", 1),
          at("+55h", "20100", 2),
          at("+60h", "20102", 3, "Code: '0x400'"),
          at("+60h10m", "20102", 4, "Code: '0x400'"),
          at("+60h20m", "20102", 5, "Code: '0x400'"),
          at("+60h30m", "20102", 6, "Code: '0x400'"),
          at("+62h", "20400"));

  private static final String AGENT =
      "provider: MsiInstaller, channel: Application, id: 1033,"
          + " data: [Contoso Agent, '4.1', '1033', '0', Contoso]";

  private static String at(String time, String id) {
    return "{ at: %s, id: %s }".formatted(time, id);
  }

  private static String at(String time, String id, int device, String... data) {
    return "{ at: %s, id: %s, data: { CAName: 'ca01\\Issuing CA', DeviceId:"
        .concat(" 5d3c000%d-7a10-4c2e-9b1f-0242ac120001, %s } }")
        .formatted(time, id, device, String.join(", ", data));
  }

  private static Report report(String... changes) {
    return report(OUTAGE, changes);
  }

  private static Report report(List<String> outage, String... changes) {
    List<String> events = new ArrayList<>(outage);
    for (String change : changes) {
      events.add("{ " + change + " }");
    }
    String yaml =
        "start: 2024-05-04T00:00:00Z\ndefaults: { host: NDES01, channel: %s }\nevents:\n  - "
                .formatted("Microsoft Intune Connector")
            + String.join("\n  - ", events)
            + "\n";
    YamlBatch.Batch batch = YamlBatch.parse("test.yaml", yaml);
    assertThat(batch.problems()).isEmpty();
    return Project.ORSAK.diagnose(batch.events());
  }

  private static Told told(Report report, String language) {
    return Told.of(report, Language.of(language));
  }

  private static String text(Report report, String language) {
    return TextReport.of(told(report, language), new TextStyle(2000, false, true));
  }

  private static List<ToldChange> changes(Report report) {
    List<ToldDiagnosis> active =
        told(report, "en").diagnoses().stream()
            .filter(one -> one.told().diagnosis().status() == Diagnosis.Status.ACTIVE)
            .toList();
    assertThat(active).hasSize(1);
    return active.get(0).told().changed().changes();
  }

  @Test
  void aChangeShortlyBeforeIsToldWithItsPlaceAndAsNoCause() {
    Report report = report("at: +58h, " + AGENT);
    assertThat(text(report, "en"))
        .contains(HEADING)
        .contains("No change is a cause by itself")
        .contains(
            "2024-05-06 10:00:00 NDES01: A product was installed; status 0 means that it worked:"
                + " Contoso Agent, 4.1, status 0.")
        .contains("2024-05-06 10:00:00 NDES01 1033 ProductInstalled, read at test.yaml");
    assertThat(text(report, "sv"))
        .contains("Vad som ändrades under dygnet före")
        .contains("Ingen ändring är i sig en orsak")
        .contains("2024-05-06 10:00:00 NDES01: En produkt installerades; status 0 betyder");
    for (String page :
        List.of(MarkdownReport.of(told(report, "en")), HtmlReport.of(told(report, "en")))) {
      assertThat(page).contains(HEADING).contains("Contoso Agent, 4.1, status 0.");
    }
    assertThat(JsonReport.of(told(report, "en"))).contains("\"changedBefore\"");
  }

  @Test
  void theConfidenceIsTheSameWithoutIt() {
    Diagnosis with = report("at: +58h, " + AGENT).verdict().diagnoses().get(0);
    assertThat(with).isEqualTo(report().verdict().diagnoses().get(0));
  }

  @Test
  void whatIsNotBeforeOrNotThereOrLongAgoIsNotTold() {
    Report report =
        report(
            "at: +61h, " + AGENT,
            "at: +58h, host: OTHER01, " + AGENT,
            "at: +12h, " + AGENT,
            "at: +58h, provider: Service Control Manager, channel: System, id: 7040, data:"
                + " [BITS, auto start, demand start, BITS]");
    assertThat(report.changes()).hasSize(3);
    assertThat(changes(report)).isEmpty();
    assertThat(text(report, "en")).doesNotContain(HEADING);
    assertThat(JsonReport.of(told(report, "en"))).doesNotContain("changedBefore");
  }

  @Test
  void onTheServerOfTheCaItIsTold() {
    String changed =
        "at: +59h, host: CA01.contoso.example, channel: Security, provider:"
            + " Microsoft-Windows-Security-Auditing, id: 4882, data: { SubjectUserName: adm2 }";
    assertThat(changes(report(changed)))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.says())
                    .endsWith(
                        "CA01.contoso.example: The permissions of the CA were changed: by adm2."));
  }

  @Test
  void manyOfAKindAreOneAndTheNewestComesFirst() {
    String update =
        "at: +50h, repeat: 5, every: 1h, provider: Microsoft-Windows-WindowsUpdateClient,"
            + " channel: System, id: 19, data: { updateTitle: 'Update %s (KB5037782)' }";
    String definitions =
        "at: +59h, provider: Microsoft-Windows-WindowsUpdateClient, channel: System, id: 19,"
            + " data: { updateTitle: 'Security Intelligence Update - KB2267602' }";
    assertThat(changes(report("at: +58h, " + AGENT, update.formatted("A"), definitions)))
        .extracting(ToldChange::count)
        .containsExactly(1L, 5L);
  }

  @Test
  void aClockThatIsKeptRightIsNoChange() {
    String set =
        "at: +59h, provider: Microsoft-Windows-Kernel-General, channel: System, id: 1, data: {"
            + " NewTime: '2024-05-06T11:00:00Z', OldTime: '2024-05-06T10:%s:58Z' }";
    assertThat(report(set.formatted("59")).changes()).isEmpty();
    assertThat(report(set.formatted("52")).changes()).hasSize(1);
  }

  @Test
  void whatADiagnosisRestsOnIsNotToldAgain() {
    Report report =
        report(
            List.of(at("+1m", "20400"), at("+30h", "20400")),
            "at: +10h, " + AGENT,
            "at: +11h, provider: Service Control Manager, channel: System, id: 7040, data: [PFX"
                + " Certificate Connector for Microsoft Intune, auto start, disabled,"
                + " PFXCertificateConnectorSvc]",
            "at: +12h, provider: Service Control Manager, channel: System, id: 7000, data:"
                + " [PFXCertificateConnectorSvc, '%%1058']");
    assertThat(report.verdict().diagnoses())
        .extracting(Diagnosis::cause)
        .contains("connector-service-disabled");
    assertThat(told(report, "en").diagnoses())
        .filteredOn(one -> one.told().diagnosis().cause().equals("connector-service-disabled"))
        .allSatisfy(
            one ->
                assertThat(one.told().changed().changes())
                    .extracting(change -> change.quote().event().id())
                    .containsExactly(1033));
  }

  @Test
  void failuresThatNothingExplainsHaveItToo() {
    List<String> unknown =
        List.of(
            at("+54h", "20400"),
            at("+60h", "20102", 3, "Code: '0x0FFFFFFF'", "Error: Odd"),
            at("+60h20m", "20102", 4, "Code: '0x0FFFFFFF'", "Error: Odd"),
            at("+62h", "20400"));
    Report report = report(unknown, "at: +58h, " + AGENT, "at: +61h, " + AGENT);
    assertThat(told(report, "en").unexplained())
        .isNotEmpty()
        .allSatisfy(left -> assertThat(left.changed().changes()).hasSize(1));
    assertThat(text(report, "en"))
        .contains(HEADING)
        .contains("Contoso Agent, 4.1, status 0.")
        .contains("1033 ProductInstalled, read at test.yaml");
    assertThat(MarkdownReport.of(told(report, "en"))).contains("    - 2024-05-06 10:00:00 NDES01");
  }
}

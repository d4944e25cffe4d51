package io.github.orsak.authoring.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Cases;
import io.github.orsak.Project;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.source.batch.YamlBatch;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs that become scenarios. */
class FieldCaseTest {

  private static final String DEVICE = "5d3c0001-7a10-4c2e-9b1f-0242ac120001";

  private static Event event(int minute, int id, List<Field> data, String message) {
    return new Event(
        Instant.parse("2021-03-01T08:00:00Z").plusSeconds(minute * 60L),
        "ndes-prod-7.corp.fabrikam.com",
        "Microsoft Intune Connector",
        "",
        id,
        Level.ERROR,
        48_000 + minute,
        data,
        message,
        Place.record("synthetic", minute));
  }

  private static List<Event> log() {
    Field ca = new Field("CA Name", "ca7.corp.fabrikam.com\\Fabrikam Issuing CA 3");
    Field template = new Field("Certificate Template Name", "IntuneUser");
    Field code = new Field("Diagnostic Code", "0x00000400");
    return List.of(
        event(1, 20100, List.of(ca, template, new Field("Device ID", DEVICE)), ""),
        event(
            9,
            20102,
            List.of(ca, template, code, new Field("Device ID", DEVICE)),
            "Request of kalle.anka@fabrikam.com from 10.17.4.12 for CN=Kalle Anka, OU=Ankeborg"
                + " failed on NDES-PROD-7: 0x800706BA, see https://ndes.fabrikam.com/x"),
        event(
            12,
            20102,
            List.of(ca, template, code, new Field("Device ID", "LAPTOP-0417")),
            "FABRIKAM\\svc-ndes, S-1-5-21-1004336348-1177238915-682003330-512, thumbprint"
                + " 3F9A17C2E05B44D18872A6D0C1B2E3F405162738"));
  }

  @Test
  void everyScenarioIsDiagnosedAlikeWithStandIns() {
    for (Scenario scenario : Project.scenarios()) {
      List<Event> log = scenario.events().stream().filter(Project.ORSAK.catalog()::ours).toList();
      if (!log.isEmpty()) {
        assertThat(FieldCase.of(log, Project.ORSAK).changes()).as(scenario.name()).isEmpty();
      }
    }
  }

  @Test
  void noNameOfTheLogIsLeft() {
    String drafted = FieldCase.of(log(), Project.ORSAK).events();
    assertThat(drafted.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "fabrikam",
            "kalle",
            "anka",
            "ankeborg",
            "ndes-prod",
            "10.17.4.12",
            "laptop-0417",
            "svc-ndes",
            "1004336348",
            "3f9a17c2",
            DEVICE);
  }

  /** Fields and texts that the connector need not use, and people do. */
  private static List<Event> gossip() {
    return List.of(
        event(
            1,
            20202,
            List.of(
                new Field("Serial", "01020304"),
                new Field("SerialNumber", "4a:00:00:1b:2c:3d"),
                new Field("UPN", "kalle"),
                new Field("UserName", "Kalle Anka"),
                new Field("DeviceName", "KALLES-PHONE"),
                new Field("SAN", "UPN=musse.pigg@fabrikam.se; DNS=musses.ankeborg.se"),
                new Field("Diagnostic Code", "0x00000400")),
            "The request for Kalle Anka failed: serial number 6100000A3BDE77C1, written to"
                + " \\\\fileserver3\\share and C:\\Users\\kajsa\\x.log for CN=Joakim von Anka"),
        event(
            2,
            10302,
            List.of(),
            "KALLES-PHONE at fe80::1ff:fe23:4567:890a (00-1A-2B-3C-4D-5E) in the domain fabrikam"
                + " asked pc7.fabrikam.se at 08:01:00+0200 for kalle (+46 (0)70-123 45 67):"
                + " System.Net.WebException"));
  }

  @Test
  void whatIsLabelledInOneEventIsNowhereLeft() {
    assertThat(FieldCase.of(gossip(), Project.ORSAK).events().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "01020304",
            "1b:2c:3d",
            "kalle",
            "anka",
            "musse",
            "pigg",
            "fabrikam",
            "ankeborg",
            "6100000a3bde77c1",
            "fileserver3",
            "kajsa",
            "fe23",
            "1a-2b",
            "pc7",
            "123 45")
        .contains("08:01:00+0200", "system.net.webexception", "0x00000400");
  }

  @Test
  void codesResultsAndTemplatesStay() {
    assertThat(FieldCase.of(log(), Project.ORSAK).events())
        .contains("0x00000400", "0x800706BA", "IntuneUser", "PkcsCertIssue_Failure");
  }

  @Test
  void oneNameHasOneStandInWhereverItStands() {
    List<Event> events = List.copyOf(drafted());
    assertThat(events).extracting(Event::host).containsOnly("host01.example.test");
    assertThat(events.get(1).message()).contains("host01: 0x800706BA");
    assertThat(events.get(0).data().get(0).value()).isEqualTo("host02.example.test\\CA 01");
    assertThat(events.get(0).data().get(2)).isEqualTo(events.get(1).data().get(3));
  }

  private static List<Event> drafted() {
    return YamlBatch.parse("draft", FieldCase.of(log(), Project.ORSAK).events()).events();
  }

  @Test
  void holesInTheRecordsStayHoles() {
    assertThat(drafted()).extracting(Event::recordId).containsExactly(1L, 9L, 12L);
  }

  @Test
  void theAnswerOfTodayIsExpected() {
    Verdict verdict = Project.ORSAK.diagnose(log()).verdict();
    assertThat(Cases.answer(verdict)).isNotEmpty();
    FieldCase field = FieldCase.of(log(), Project.ORSAK);
    verdict
        .diagnoses()
        .forEach(found -> assertThat(field.expected()).contains("- " + found.cause()));
    assertThat(field.operation()).contains("PKCS_ISSUE");
    assertThat(field.fault()).contains("PKCS_Issue_CA_Unavailable");
  }
}

package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Explained;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.EventType;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.json.JsonReport;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever a log holds, no report of it fails or contradicts itself. {@code -Pfuzz} tries ten
 * thousand logs.
 */
class RandomLogsTest {

  private static final int ROUNDS = 200 * Integer.getInteger("orsak.fuzz", 1);
  private static final Instant START = Instant.parse("2021-03-01T08:00:00Z");
  private static final Catalog CATALOG = Project.ORSAK.catalog();
  private static final List<EventType> TYPES = List.copyOf(CATALOG.types());
  private static final Map<String, String> ORIGINS =
      Map.of(
          "connector-legacy", "Microsoft Intune Connector",
          "connector-unified", "Microsoft-Intune-CertificateConnectors",
          "service-control-manager", "Service Control Manager",
          "certification-authority", "Microsoft-Windows-CertificationAuthority",
          "ndes", "Microsoft-Windows-NetworkDeviceEnrollmentService",
          "iis", "IIS W3C");
  private static final List<String> CODES =
      List.of(
          "0x00000000",
          "0x00000400",
          "0x00000402",
          "0x00000404",
          "0x00000407",
          "0x00000408",
          "0x00000409",
          "0x0000040B",
          "0x00000410",
          "0x00000411",
          "0x80070002",
          "0x80070005",
          "0x8007000E",
          "0x80072EE7",
          "0x80094012",
          "0x80094800",
          "0x80094812",
          "0x8009310B",
          "0x800706BA",
          "0xFFFFFFFF",
          "nonsense",
          "");

  /** Draws one log. */
  private static final class Draw {
    private final Random random;

    Draw(long seed) {
      this.random = new Random(seed);
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    /** Sparse or dense, of one host or many, of one product or all, named or nameless. */
    private List<Event> log() {
      return log(1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 60));
    }

    private List<Event> log(int size) {
      int hosts = 1 + random.nextInt(5);
      int devices = 1 + random.nextInt(random.nextBoolean() ? 3 : 40);
      int cas = 1 + random.nextInt(4);
      long span = 60L << random.nextInt(16);
      List<EventType> types = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        types.add(one(TYPES));
      }
      List<Event> events = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        EventType type = random.nextInt(20) == 0 ? one(TYPES) : one(types);
        events.add(event(type, i, span, List.of(hosts, devices, cas)));
      }
      return events;
    }

    private Event event(EventType type, int number, long span, List<Integer> names) {
      String origin = ORIGINS.getOrDefault(type.product(), "Somebody else");
      return new Event(
          START.plusMillis((long) (random.nextDouble() * span * 1000)),
          random.nextInt(40) == 0 ? "" : "ndes" + random.nextInt(names.get(0)),
          origin,
          origin,
          random.nextInt(30) == 0 ? random.nextInt(0x10000) : type.id(),
          one(List.of(Level.values())),
          random.nextInt(4) == 0 ? Event.NO_RECORD_ID : 1 + number,
          data(names),
          "",
          Place.record("synthetic", number));
    }

    private List<Field> data(List<Integer> names) {
      List<Field> data = new ArrayList<>();
      if (random.nextInt(4) > 0) {
        int device = random.nextInt(names.get(1));
        data.add(new Field("DeviceId", "%08x-7a10-4c2e-9b1f-0242ac120001".formatted(device)));
      }
      if (random.nextBoolean()) {
        int ca = random.nextInt(names.get(2));
        data.add(new Field("CAName", "ca%d.contoso.example\\Issuing %d".formatted(ca, ca)));
      }
      if (random.nextInt(4) > 0) {
        data.add(new Field("DiagnosticCode", one(CODES)));
      }
      return data;
    }
  }

  @Test
  void noLogMakesAReportThatFailsOrContradictsItself() {
    long found = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Report report = Project.ORSAK.diagnose(new Draw(seed).log());
      String name = "log " + seed;
      consistent(name, report.verdict());
      found += report.verdict().diagnoses().size();
      Language language = Language.of(seed % 2 == 0 ? "en" : "sv");
      assertThat(TextReport.of(report, language, new TextStyle(80, false, true)))
          .as(name)
          .isNotEmpty();
      assertThat(JsonReport.of(report, language)).as(name).isNotEmpty();
    }
    assertThat(found).as("diagnoses of all logs").isGreaterThan(ROUNDS / 4);
  }

  @Test
  void neitherDoesALongOne() {
    Report report = Project.ORSAK.diagnose(new Draw(11).log(75_000));
    consistent("long log", report.verdict());
    assertThat(report.events()).isGreaterThan(10_000);
    assertThat(JsonReport.of(report, Language.of("en"))).isNotEmpty();
  }

  private static void consistent(String name, Verdict verdict) {
    assertThat(verdict.troubles()).as(name).isEmpty();
    long left = verdict.unexplained().stream().mapToLong(Unexplained::failures).sum();
    long owned = verdict.diagnoses().stream().mapToLong(Diagnosis::failures).sum();
    assertThat(owned).as(name).isEqualTo(verdict.explained());
    assertThat(owned + left).as(name).isEqualTo(verdict.failures());
    for (Diagnosis found : verdict.diagnoses()) {
      String told = name + ": " + found.cause() + " " + found.scope();
      assertThat(found.from()).as(told).isBeforeOrEqualTo(found.last());
      assertThat(found.end().isPresent() && found.status() == Status.ACTIVE).as(told).isFalse();
      long shares = found.explains().stream().mapToLong(Explained::failures).sum();
      assertThat(shares).as(told).isLessThanOrEqualTo(found.failures());
    }
    for (Diagnosis active : verdict.diagnoses(Status.ACTIVE)) {
      assertThat(verdict.diagnoses(Status.RESOLVED))
          .as(name)
          .noneMatch(
              over ->
                  over.cause().equals(active.cause())
                      && over.scope().equals(active.scope())
                      && over.hosts().equals(active.hosts())
                      && !over.end().orElseThrow().isBefore(active.from()));
    }
  }
}

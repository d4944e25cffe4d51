package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.diagnosis.Diagnosis.Status;
import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.history.fold.memory.Bound;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.text.TextReport;
import io.github.orsak.report.text.TextStyle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A log can hold more of everything than is remembered. What happens last is diagnosed all the
 * same, and what was forgotten is told.
 */
class BoundsTest {

  private static final Instant START = Instant.parse("2010-03-01T08:00:00Z");
  private static final int HOUR = 3600;

  private final List<Event> log = new ArrayList<>();
  // Seconds since the log began.
  private long now;
  private Instant last = START;

  private void note(int id, String... data) {
    note("Microsoft Intune Connector", "Microsoft Intune Connector", id, data);
  }

  private void note(String channel, String provider, int id, String... data) {
    log.add(
        new Event(
            START.plusSeconds(now),
            "ndes01",
            channel,
            provider,
            id,
            Level.INFORMATION,
            log.size() + 1L,
            List.of(data).stream().map(line -> new Field("", line)).toList(),
            "",
            Place.record("synthetic", log.size() + 1L)));
  }

  private void after(long seconds, int id, String... data) {
    now += seconds;
    note(id, data);
  }

  private void atLast() {
    now += HOUR;
    last = START.plusSeconds(now);
  }

  private static String device(int number) {
    return "Device ID: %08x-0000-4000-8000-000000000000".formatted(number);
  }

  private static String[] certificate(int number, int thumbprint) {
    return new String[] {
      device(number),
      "CA Name: ca01\\Issuing",
      "Certificate Template Name: User",
      "Thumbprint: %040x".formatted(thumbprint + 1)
    };
  }

  /** Fills the log beyond the bound, and lets something happen afterwards; which cause that is. */
  private String fill(Bound bound) {
    int most = bound.most();
    return switch (bound) {
      case SERVICE_RUNS, RESTARTS -> restartsThenDying(most);
      case SURGES -> rushesThenRevocations(most);
      case SILENCES -> nightsThenSilence(most);
      case FLICKERS -> flickersThenFlicker(most);
      case BLACKOUTS -> blackoutsThenBlackout(most);
      case REISSUES -> loopsThenLoop(most);
      case MILESTONES -> renewalsThenLoss(most);
      case STREAKS -> stopsThenStop(most);
      case AWAITED -> answersOwed(most);
      case EPISODES -> outagesThenOutage(most);
      case FOLLOWED, OF_A_CROWD -> devicesThenDevice();
      case TESTIMONIES -> codesThenCode(most);
      case WITNESSED -> refusalsThenRefusal(most);
      case CHANGES -> changesThenRefusal(most);
    };
  }

  private String restartsThenDying(int most) {
    for (int restart = 0; restart <= most + 1; restart++) {
      after(2 * HOUR, 10020);
      after(60, 10010);
      after(60, 20400);
      after(2 * HOUR, 20400);
    }
    atLast();
    for (int start = 0; start < 4; start++) {
      after(300, 10010);
    }
    return "connector-crash-loop";
  }

  private String rushesThenRevocations(int most) {
    for (int rush = 0; rush <= most + 1; rush++) {
      for (int i = 0; i < 20; i++) {
        after(10, 20200, device(i % 3));
      }
      for (int i = 0; i < 20; i++) {
        after(HOUR, 20200, device(i % 3));
      }
    }
    atLast();
    for (int i = 0; i < 80; i++) {
      after(12, 20200, device(Math.max(0, i - 20)));
    }
    return "revocation-mass";
  }

  private String nightsThenSilence(int most) {
    for (int night = 0; night <= most + 1; night++) {
      for (int i = 0; i < 20; i++) {
        after(600, 20400);
        note(20500, device(i));
        note(20600, device(i));
        after(60, 20300, device(i));
      }
      now += 5 * HOUR;
    }
    atLast();
    for (int i = 0; i < 20; i++) {
      after(900, 20500, device(i));
      note(20600, device(i));
    }
    return "connector-silent";
  }

  private String flickersThenFlicker(int most) {
    for (int flicker = 0; flicker <= most + 1; flicker++) {
      flicker(5);
      for (int i = 0; i < 40; i++) {
        after(300, 20300, device(i));
      }
    }
    atLast();
    flicker(12);
    return "network-intermittent";
  }

  private void flicker(int turns) {
    for (int turn = 0; turn < turns; turn++) {
      after(300, 20302, device(turn % 5));
      after(60, 20300, device(turn % 5));
      after(60, 20300, device(7));
    }
  }

  private String blackoutsThenBlackout(int most) {
    for (int blackout = 0; blackout <= most + 1; blackout++) {
      after(300, 20402);
      after(300, 20302);
      for (int i = 0; i < 20; i++) {
        after(600, 20400);
        note(20300);
      }
    }
    atLast();
    for (int i = 0; i < 10; i++) {
      after(300, 20402);
      after(60, 20302);
    }
    return "network-intune-unreachable";
  }

  private String loopsThenLoop(int most) {
    // As many again are still followed.
    for (int loop = 0; loop < most + 5_010; loop++) {
      for (int i = 0; i < 3; i++) {
        after(60, 20100, certificate(loop, 10 * loop + i));
      }
    }
    atLast();
    for (int i = 0; i < 6; i++) {
      after(HOUR, 20100, certificate(-1, -10 - i));
    }
    return "pkcs-reissue-loop";
  }

  private String renewalsThenLoss(int most) {
    for (int renewal = 0; renewal <= most + 1; renewal++) {
      after(100 * HOUR, 10100);
    }
    atLast();
    note(10100);
    after(300, 10302);
    after(900, 10302);
    return "enrollment-stale-after-renewal";
  }

  private String stopsThenStop(int most) {
    for (int stop = 0; stop <= most + 1; stop++) {
      after(HOUR, 10020);
      after(HOUR, 20500);
      after(60, 10010);
      after(60, 20400);
    }
    atLast();
    note(10020);
    for (int i = 0; i < 4; i++) {
      after(HOUR, 20500);
    }
    return "connector-stopped";
  }

  private String answersOwed(int most) {
    for (int i = 0; i < 40; i++) {
      after(60, 20500, device(i));
      after(60, 20600, device(i));
      after(60, 20300, device(i));
    }
    last = START.plusSeconds(now);
    for (int i = 0; i <= most; i++) {
      after(30, 20500, device(i));
      after(1, 20600, device(i));
    }
    return "connector-silent";
  }

  private String outagesThenOutage(int most) {
    for (int outage = 0; outage <= most + 12; outage++) {
      outage(2);
    }
    atLast();
    failing(5);
    return "pkcs-ca-outage";
  }

  private void outage(int failures) {
    failing(failures);
    for (int i = 0; i < 20; i++) {
      after(HOUR, 20100, "CA Name: ca01\\Issuing", device(0));
    }
  }

  private void failing(int failures) {
    for (int i = 0; i < failures; i++) {
      after(600, 20102, "CA Name: ca01\\Issuing", device(i), "Diagnostic Code: 0x00000400");
    }
  }

  private String refusalsThenRefusal(int most) {
    note(20400);
    for (int refusal = 0; refusal <= most + 1; refusal++) {
      refused();
      after(HOUR, 20400);
    }
    atLast();
    refused();
    return "connector-logon-failed";
  }

  private String changesThenRefusal(int most) {
    note(20400);
    for (int change = 0; change <= most + 1; change++) {
      now += 60;
      note(
          "System",
          "Service Control Manager",
          7040,
          "Spooler",
          "auto start",
          "disabled",
          "Spooler");
    }
    atLast();
    refused();
    return "connector-logon-failed";
  }

  private String codesThenCode(int most) {
    note(20400);
    for (int code = 0; code <= most + 1; code++) {
      now += 60;
      notStarted("0x8004%04X".formatted(code));
    }
    atLast();
    notStarted("0x80070002");
    return "ndes-start-failed";
  }

  private void notStarted(String code) {
    note("Application", "Microsoft-Windows-NetworkDeviceEnrollmentService", 2, code);
  }

  private void refused() {
    note("System", "Service Control Manager", 7041, "Intune Connector Service", "CORP\\svc");
  }

  private String devicesThenDevice() {
    for (int device = 0; device <= Bound.FOLLOWED.most(); device++) {
      for (int i = 0; i < 4; i++) {
        after(400, 20501, device(device), "Diagnostic Code: 0x00000411");
      }
      after(60, 20500, device(device));
    }
    atLast();
    for (int i = 0; i < 3; i++) {
      after(7 * HOUR, 20501, device(-1), "Diagnostic Code: 0x00000411");
      after(60, 20500, device(0));
      note(20600, device(0));
    }
    return "scep-device-chronic";
  }

  @ParameterizedTest
  @EnumSource
  void whatHappensLastIsDiagnosedBeyondEveryBound(Bound bound) {
    String cause = fill(bound);
    Report report = Project.ORSAK.diagnose(log);
    assertThat(report.verdict().troubles()).isEmpty();
    assertThat(report.forgotten()).as("what was forgotten").containsKey(bound);
    assertThat(Language.codes())
        .allSatisfy(
            code -> {
              Language language = Language.of(code);
              String word = "forgotten." + bound.name().toLowerCase(Locale.ROOT);
              assertThat(TextReport.of(report, language, new TextStyle(2000, false, true)))
                  .contains(language.say(word, report.forgotten().get(bound)));
            });
    assertThat(report.verdict().diagnoses(Status.ACTIVE))
        .filteredOn(diagnosis -> !diagnosis.last().isBefore(last))
        .extracting(Diagnosis::cause)
        .contains(cause);
  }
}

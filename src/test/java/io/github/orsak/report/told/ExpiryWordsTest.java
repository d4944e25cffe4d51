package io.github.orsak.report.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.source.batch.YamlBatch;
import org.junit.jupiter.api.Test;

/** How long a certificate of the chain of duties lasts, counted from the end of the log. */
class ExpiryWordsTest {

  private static final String LOG =
      """
      start: 2024-05-06T02:00:00Z
      defaults: { host: NDES01, channel: Microsoft-Intune-CertificateConnectors/Operational }
      events:
        - { at: +1m, id: 5000 }
        - at: +10m
          channel: %s
          provider: %s
          id: %s
          data: { CertificateDetails Thumbprint: A1B2C3D4E5F60718293A4B5C6D7E8F9012345678%s }
        - { at: +10h, id: 5000 }
      """;

  private static final String LIFECYCLE =
      "Microsoft-Windows-CertificateServicesClient-Lifecycle-System";

  private static String log(int id, String more) {
    return LOG.formatted(LIFECYCLE + "/Operational", LIFECYCLE, id, more);
  }

  private static String verdict(String yaml, String language) {
    YamlBatch.Batch batch = YamlBatch.parse("test.yaml", yaml);
    assertThat(batch.problems()).isEmpty();
    Report report = Project.ORSAK.diagnose(batch.events());
    return Told.of(report, Language.of(language)).diagnoses().stream()
        .map(ToldDiagnosis::told)
        .filter(told -> told.diagnosis().cause().equals("host-certificate-expiring"))
        .map(Explanation::verdict)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDaysLeftAreCountedFromTheEndOfTheLog() {
    String ends = ", Template Name: CEPEncryption, NotValidAfter: '2024-05-20T13:00:00Z'";
    assertThat(verdict(log(1003, ends), "en"))
        .endsWith(" It expires 2024-05-20 13:00:00, 14 days after the end of the log.");
    assertThat(verdict(log(1003, ends), "sv"))
        .endsWith(" Det går ut 2024-05-20 13:00:00, 14 dagar efter loggens slut.");
    assertThat(verdict(log(1003, ends.replace("-20T13", "-06T13")), "en"))
        .endsWith(" It expires 2024-05-06 13:00:00, less than a day after the end of the log.");
  }

  @Test
  void whatHasExpiredIsToldSo() {
    String ended = ", Template Name: CEPEncryption, NotValidAfter: '2024-05-05T02:00:00Z'";
    assertThat(verdict(log(1002, ended), "en"))
        .endsWith(" It expired 2024-05-05 02:00:00, 1 day before the end of the log.");
  }

  @Test
  void aWarningOfAThumbprintIsOfTheCertificateThatWasInstalled() {
    String installed = ", Template Name: CEPEncryption, NotValidAfter: '2024-06-05T12:00:00Z'";
    String warning =
        "  - { at: +11m, channel: Application, id: 64, provider:"
            + " Microsoft-Windows-CertificateServicesClient-AutoEnrollment,"
            + " data: { ObjId: A1B2C3D4E5F60718293A4B5C6D7E8F9012345678 } }\n";
    assertThat(verdict(log(1006, installed) + warning, "en"))
        .endsWith(" It expires 2024-06-05 12:00:00, 30 days after the end of the log.");
  }

  @Test
  void whatNoLogTellsIsNotSaid() {
    assertThat(verdict(log(1003, ", Template Name: CEPEncryption"), "en"))
        .doesNotContain("end of the log");
  }
}

package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.scenario.Scenario;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Causes that look alike: one fact of the log decides between them, and turns the verdict. */
class NearTwinsTest {

  @ParameterizedTest(name = "{0} or {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scep-signing-certificate-broken/retrieval-then-challenges | enrollment-certificate-lost: scep/signing-certificate-broken/retrieval-without-challenges-near-miss | 0x409 after the 10302s
          scep-signing-certificate-broken/retrieval-then-challenges | connector-stopped: scep/signing-certificate-broken/explained-by-stop-near-miss | a stop and no 10302
          scep-registry-stuck/persists-after-restart | scep-signing-certificate-broken: scep/registry-stuck/no-download-after-restart-near-miss | a download after the restart
          pkcs-ca-name-wrong/never-issued | pkcs-ca-outage: pkcs/ca-name-wrong/issued-once-near-miss | one certificate under that name
          pkcs-ca-path-blocked/one-host | pkcs-ca-outage: pkcs/ca-path-blocked/no-host-near-miss | another host that is served
          network-intune-unreachable/both-directions | network-upload-blocked: network/intune-unreachable/download-succeeds-near-miss | a download that succeeds
          network-shared-outage/two-hosts | network-intune-unreachable: network/shared-outage/one-after-the-other-near-miss | hosts that fail in step
          enrollment-certificate-expired/renewal-expired | network-intune-unreachable: enrollment/certificate-expired/renewed-near-miss | 0x405
          enrollment-renewal-failing/for-a-day | enrollment-certificate-expired: enrollment/renewal-failing/expired-near-miss | 0x405 at last
          connector-crash-loop/starts-without-stop | connector-restarted-repeatedly: connector/crash-loop/stops-between-near-miss | stops between the starts
          connector-stopped/never-returns | connector-restarted: connector/stopped/returns-near-miss | a return within a quarter of an hour
          scep-challenge-backlog/after-silence | scep-clock-skew: scep/challenge-backlog/none-accepted-near-miss | accepted challenges after the silence
          scep-device-chronic/four-check-ins | scep-challenge-expired: scep/device-chronic/accepted-at-last-near-miss | accepted at the second check-in
          scep-challenge-foreign/after-reinstallation | scep-challenge-garbled: scep/challenge-foreign/others-accepted-near-miss | others that are accepted
          scep-notify-failing/every-notification | scep-verified-not-issued: scep/notify-failing/missing-near-miss | notifications that fail or are missing
          scep-notified-not-uploaded/others-uploaded | scep-notify-failing: scep/notified-not-uploaded/notify-fails-near-miss | where the report ends
          scep-template-mismatch/unified | scep-enroll-denied: scep/template-mismatch/other-result-near-miss | the result of the CA
          pkcs-issued-not-delivered/unified | pkcs-ca-outage: pkcs/issued-not-delivered/unified-issuing-fails-near-miss | which step fails behind 1001
          revocation-report-lost/others-reported | network-upload-blocked: revocation/report-lost/nothing-uploaded-near-miss | other results that are uploaded
          revocation-not-permitted/never-permitted | revocation-permission-lost: revocation/not-permitted/revoked-before-near-miss | a revocation before
          revocation-one-connector/one-of-two | revocation-permission-lost: revocation/one-connector/other-idle-near-miss | a revocation on another host
          revocation-mass/profile-edit | revocation-permission-lost: revocation/mass/refused-near-miss | revoked or refused
          pkcs-digicert-certificate-missing/never-installed | pkcs-digicert-certificate-rotated: pkcs/digicert-certificate-missing/issued-before-near-miss | a certificate issued before
          pkcs-request-pending/stated | pkcs-template-denied: pkcs/request-pending/other-result-near-miss | pending or denied
          host-disk-or-antivirus/status-files | scep-notify-failing: host/disk-or-antivirus/uploads-work-near-miss | uploads that work
          network-proxy-misconfigured/since-restart | network-intune-unreachable: network/proxy-misconfigured/download-after-start-near-miss | a download after the start
          """)
  void oneFactTurnsTheVerdict(String firing, String other, String fact) {
    int slash = firing.lastIndexOf('/');
    String one = firing.substring(0, slash);
    String topic = one.substring(0, one.indexOf('-'));
    String folder = topic + "/" + one.substring(topic.length() + 1);
    String twin = other.substring(0, other.indexOf(':'));
    Set<String> here = causes(folder + firing.substring(slash));
    Set<String> there = causes(other.substring(other.indexOf(':') + 1).strip());
    assertThat(here).as("with %s", fact).contains(one).doesNotContain(twin);
    assertThat(there).as("without %s", fact).contains(twin).doesNotContain(one);
  }

  private static Set<String> causes(String file) {
    List<Scenario> found =
        Project.scenarios().stream()
            .filter(scenario -> scenario.name().replace('\\', '/').endsWith(file + ".yaml"))
            .toList();
    assertThat(found).as(file).hasSize(1);
    return Stream.of(Project.ORSAK.diagnose(found.get(0).events()).verdict())
        .flatMap(verdict -> verdict.diagnoses().stream())
        .map(Diagnosis::cause)
        .collect(Collectors.toSet());
  }
}

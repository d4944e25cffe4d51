package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.scenario.Scenario;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Causes that look alike: one fact of the log decides between them, and turns the verdict. */
class NearTwinsTest {

  static Stream<Twins> twins() {
    return Twins.all();
  }

  @ParameterizedTest
  @MethodSource("twins")
  void oneFactTurnsTheVerdict(Twins twins) {
    assertThat(twins.differences()).as("%s", twins.file()).hasSize(1);
    boolean same = twins.twin().equals("resolved");
    Set<String> here = same ? active(twins.one()) : named(twins.one());
    Set<String> there = same ? active(twins.other()) : named(twins.other());
    assertThat(here).contains(twins.cause()).doesNotContain(twins.twin());
    assertThat(there).doesNotContain(twins.cause());
    assertThat(named(twins.other())).contains(same ? twins.cause() : twins.twin());
  }

  // pkcs-ca-maintenance and pkcs-ca-key-renewed show in the log of the CA alone.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "scep-signing-certificate-broken enrollment-certificate-lost",
        "scep-signing-certificate-broken connector-stopped",
        "scep-signing-certificate-broken network-intune-unreachable",
        "scep-signing-certificate-broken enrollment-certificate-expired",
        "scep-signing-certificate-broken scep-registry-stuck",
        "pkcs-ca-outage pkcs-ca-name-wrong",
        "pkcs-ca-outage pkcs-ca-path-blocked",
        "pkcs-ca-outage resolved",
        "network-intune-unreachable network-upload-blocked",
        "network-intune-unreachable network-download-blocked",
        "network-upload-blocked network-download-blocked",
        "network-upload-blocked pkcs-issued-not-delivered",
        "network-upload-blocked revocation-report-lost",
        "pkcs-issued-not-delivered revocation-report-lost",
        "network-intune-unreachable network-shared-outage",
        "network-intune-unreachable enrollment-certificate-expired",
        "enrollment-renewal-failing resolved",
        "connector-crash-loop connector-restarted-repeatedly",
        "connector-stopped connector-restarted",
        "scep-challenge-backlog scep-clock-skew",
        "scep-challenge-backlog scep-challenge-herd",
        "scep-clock-skew scep-challenge-herd",
        "scep-clock-skew scep-device-chronic",
        "scep-challenge-foreign scep-challenge-garbled",
        "scep-challenge-foreign scep-alien-client",
        "scep-verified-not-issued scep-notify-failing",
        "scep-template-mismatch pkcs-ca-outage",
        "scep-notify-failing scep-notified-not-uploaded",
        "pkcs-issued-not-delivered pkcs-ca-outage",
        "revocation-not-permitted revocation-permission-lost",
        "revocation-not-permitted revocation-one-connector",
        "revocation-permission-lost revocation-one-connector",
        "revocation-mass revocation-not-permitted",
        "pkcs-digicert-certificate-missing pkcs-digicert-certificate-rotated"
      })
  void everyPairIsProven(String pair) {
    Set<String> causes = Set.of(pair.split(" "));
    assertThat(twins()).anyMatch(twins -> causes.equals(Set.of(twins.cause(), twins.twin())));
  }

  @Test
  void eachDifferenceCounts() {
    assertThat(differences("{ at: +0s, id: 1 }", "{ at: +0s, id: 1 }")).isEmpty();
    assertThat(differences("{ at: +0s, id: 1 }", "{ at: +0s, id: 2 }")).hasSize(1);
    assertThat(differences("{ at: +0s, id: 1 }", "{ at: +9s, id: 2 }")).hasSize(2);
    assertThat(differences("{ id: 1 }, { id: 2 }", "{ id: 1 }")).hasSize(1);
    assertThat(differences("{ id: 1 }, { id: 1 }", "{ id: 1 }")).hasSize(1);
    assertThat(differences("{ id: 1 }, { id: 2 }", "{ id: 3 }")).hasSize(2);
    assertThat(differences("{ id: 1, data: [a, b] }", "{ id: 1, data: [a, c] }")).hasSize(1);
    assertThat(differences("{ id: 1, data: { a: b } }", "{ id: 1, data: { c: d } }")).hasSize(2);
  }

  private static Iterable<String> differences(String one, String other) {
    return Twins.differences("events: [" + one + "]\n---\nevents: [" + other + "]\n");
  }

  private static Set<String> active(Scenario scenario) {
    return diagnoses(scenario)
        .filter(diagnosis -> diagnosis.status() == Diagnosis.Status.ACTIVE)
        .map(Diagnosis::cause)
        .collect(Collectors.toSet());
  }

  private static Set<String> named(Scenario scenario) {
    return diagnoses(scenario).map(Diagnosis::cause).collect(Collectors.toSet());
  }

  private static Stream<Diagnosis> diagnoses(Scenario scenario) {
    return Project.report(scenario).verdict().diagnoses().stream();
  }
}

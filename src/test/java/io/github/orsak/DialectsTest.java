package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.scenario.Scenario;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A cause that both generations of the connector can show has a scenario of each. */
class DialectsTest {

  // The newer connector logs no retrieval and no code of the signing certificate, and its starts
  // and
  // stops only Windows logs; it is not what went out of support.
  private static final Set<String> ONLY_OLDER =
      Set.of(
          "connector-degraded-start",
          "connector-end-of-support",
          "connector-unsupported",
          "enrollment-admin-unlicensed",
          "enrollment-certificate-expired",
          "enrollment-certificate-lost",
          "enrollment-key-unreadable",
          "enrollment-never-completed",
          "enrollment-renewal-failing",
          "enrollment-stale-after-renewal",
          "pkcs-digicert-profile-unknown",
          "pkcs-digicert-timeout",
          "scep-encryption-certificate-missing",
          "scep-registry-stuck",
          "scep-signing-certificate-broken");

  // The older connector never sees the answer of the CA to a SCEP request; strong mapping came
  // after it.
  private static final Set<String> ONLY_NEWER =
      Set.of(
          "pkcs-import-key-missing",
          "pkcs-strong-mapping-defect",
          "scep-enroll-denied",
          "scep-key-or-subject-refused",
          "scep-revocation-offline",
          "scep-template-mismatch");

  @Test
  void everyCauseIsShownInEachGenerationThatCanShowIt() {
    assertThat(shown(channel -> channel.equals("Microsoft Intune Connector")))
        .containsExactlyInAnyOrderElementsOf(allBut(ONLY_NEWER));
    assertThat(shown(channel -> channel.startsWith("Microsoft-Intune-CertificateConnectors/")))
        .containsExactlyInAnyOrderElementsOf(allBut(ONLY_OLDER));
  }

  private static Set<String> shown(Predicate<String> product) {
    return Project.scenarios().stream()
        .filter(
            scenario ->
                scenario.events().stream()
                    .filter(event -> !Project.ORSAK.catalog().neighbour(event))
                    .allMatch(event -> product.test(event.channel())))
        .map(Scenario::expectedCauses)
        .flatMap(List::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> allBut(Set<String> left) {
    Set<String> causes = new TreeSet<>();
    Project.ORSAK.causes().all().forEach(cause -> causes.add(cause.id()));
    causes.removeAll(left);
    return causes;
  }
}

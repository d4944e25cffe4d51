package io.github.orsak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.history.Scope;
import io.github.orsak.knowledge.ScopeKind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the text report tells of what the log does not name. All input is synthetic. */
class TellingNamesTest {

  @TempDir private Path folder;

  private WrittenLogs logs;

  @BeforeEach
  void begin() {
    logs = new WrittenLogs(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "CA, a CA that the log does not name",
    "TEMPLATE, a template that the log does not name",
    "HOST, a server that the log does not name",
    "HOST_CA, a server that the log does not name",
    "USER, a user that the log does not name",
    "DEVICE, a device that the log does not name",
    "SERIAL, a certificate whose serial number the log does not give",
    "FLEET, all connectors",
  })
  void whatTheLogDoesNotNameIsToldByItsKind(ScopeKind kind, String told) {
    assertThat(Language.ENGLISH.scope(Scope.at(kind, "", "", ""))).isEqualTo(told);
  }

  @Test
  void aTemplateWithoutNameIsToldWithItsCa() {
    assertThat(Language.ENGLISH.scope(Scope.at(ScopeKind.TEMPLATE, "", "CA1", "")))
        .isEqualTo("a template that the log does not name, CA CA1");
  }

  @Test
  void aDiagnosisWithoutTheNameOfItsCaNamesTheServerThatSawIt() throws IOException {
    StringBuilder denied = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      denied.append(
          "  - { at: +%dm, id: 20102, data: [\"Device ID: d%d\", \"Diagnostic Code: 0x0FFFFFFF\", \"Denied by Policy Module 0x80094012\"] }\n"
              .formatted(3 * i, i));
    }
    logs.batch("denied.yaml", denied.toString());
    assertThat(logs.told())
        .contains("pkcs-template-denied")
        .contains("Where        a template that the log does not name, seen on NDES01\n")
        .doesNotContain("a server that the log does not name");
  }

  @Test
  void aLogWithoutNameIsToldInWords() throws IOException {
    logs.file(
        "log.json",
        "{\"Id\":20400,\"ProviderName\":\"Microsoft Intune Connector\",\"RecordId\":1,\"TimeCreated\":\"2021-03-01T08:00:00Z\"}\n");
    assertThat(logs.told()).contains("· a log without a name on an unnamed server: 2021-03-01");
  }
}

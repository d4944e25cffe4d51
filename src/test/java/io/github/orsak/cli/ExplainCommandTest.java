package io.github.orsak.cli;

import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages about events, codes, results and causes. */
class ExplainCommandTest {

  @Test
  void explainTellsEventsCodesResultsAndCauses() {
    assertThat(run("explain", "20502/0x409").out())
        .contains("CRPVerifyMetric_Failure", "CRPSCEPSigningCert_NotFound");
    assertThat(run("explain", "20502/0x409").out())
        .containsSubsequence(
            "Causes that it can show",
            "(scep-registry-stuck)",
            "(scep-signing-certificate-broken)",
            "Causes that it can follow from",
            "(connector-stopped)");
    assertThat(run("explain", "0x800706BA").out()).contains("HRESULT");
    assertThat(run("explain", "-2147023174").out()).contains("0x800706BA");
    assertThat(run("explain", "pkcs-ca-outage", "--lang", "sv").out()).contains("Att göra");
    assertThat(run("explain", "12175").out()).startsWith("0x80072F8F WININET_E_DECODING_FAILED");
    assertThat(run("explain", "1346").out()).startsWith("0x80070542 ");
    assertThat(run("explain", "0xc0000005").out()).startsWith("0xC0000005 STATUS_");
    assertThat(run("explain", "retrievecertificate_error").out()).startsWith("10302 ");
    assertThat(run("explain", "ScepRequestSuccess").out()).startsWith("4000 ScrepRequestSuccess");
  }

  @Test
  void anEventShowsNoCauseThatItsConnectorCannotHave() {
    String page = run("explain", "4005").out();
    assertThat(page).contains("(scep-challenge-expired)", "(network-intune-unreachable)");
    assertThat(page)
        .doesNotContain("(scep-signing-certificate-broken)", "(scep-registry-stuck)")
        .doesNotContain("(enrollment-certificate-expired)", "(enrollment-never-completed)")
        .doesNotContain("(connector-unsupported)");
    assertThat(run("explain", "20502").out())
        .contains("(scep-signing-certificate-broken)", "(enrollment-certificate-expired)");
  }

  @Test
  void explainSaysThatACodeIsNotListedOrNotForTheEvent() {
    assertThat(run("explain", "20502/0x999"))
        .satisfies(
            page -> {
              assertThat(page.code()).isZero();
              assertThat(page.out())
                  .contains("20502 CRPVerifyMetric_Failure", "0x999 (not listed)")
                  .contains("table does not list this code");
            });
    assertThat(run("explain", "0x406", "--lang", "sv").out()).startsWith("0x406 (finns inte");
    assertThat(run("explain", "20102/0x402").out())
        .contains("0x402 is not among the codes that Microsoft lists for 20102");
    assertThat(run("explain", "20102/0x400").out()).doesNotContain("not among the codes");
    assertThat(run("explain", "20502/xyz").code()).isEqualTo(2);
  }
}

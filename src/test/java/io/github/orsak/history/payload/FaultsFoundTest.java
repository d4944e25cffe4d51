package io.github.orsak.history.payload;

import static io.github.orsak.history.payload.Payloads.anonymous;
import static io.github.orsak.history.payload.Payloads.named;
import static io.github.orsak.history.payload.Payloads.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.history.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and results, wherever a payload has them. All payloads are synthetic. */
class FaultsFoundTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x00000409",
        "409h",
        "00000409",
        "CRPSCEPSigningCert_NotFound",
        "failed with 0X409",
        "(0x409)"
      })
  void aCodeIsFoundInAnonymousData(String value) {
    assertThat(anonymous(20502, value).fault()).isEqualTo("CRPSCEPSigningCert_NotFound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-2146877422",
        "2148089874",
        "0x80094012",
        "0xFFFFFFFF80094012",
        "Error -2146877422."
      })
  void aResultIsFoundInAnonymousData(String value) {
    assertThat(anonymous(20102, "0x0FFFFFFF", value).fault())
        .isEqualTo("CERTSRV_E_TEMPLATE_DENIED");
  }

  @ParameterizedTest
  @CsvSource({
    "ErrorMessage, 0x80094012",
    "HResult, 80094012",
    "Fehlermeldung, Anforderung abgelehnt (0x80094012)",
    "Exception, System.Exception: 0x80094012 at line 7",
  })
  void aResultIsFoundWhereTheTextBelongs(String name, String value) {
    assertThat(named(20102, "ErrorCode", "The submission failed", name, value).fault())
        .isEqualTo("CERTSRV_E_TEMPLATE_DENIED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400",
        "HTTP status code: 400",
        "Error: 400 Bad Request",
        "00000400-7a10-4c2e-9b1f-0242ac120001"
      })
  void aBare400IsNoCodeWithoutALabelForCodes(String value) {
    assertThat(anonymous(20102, value).fault()).isEqualTo("none");
    assertThat(named(20102, "DiagnosticCode", "400").fault())
        .isEqualTo("PKCS_Issue_CA_Unavailable");
  }

  @Test
  void aWholeMessageInOneValueStillTellsItsResult() {
    Observation refused =
        anonymous(
            3051,
            "The revocation failed.\nCA Name: ca01.corp.example\\Corp Issuing CA\nSerial Number:"
                + " 32000007d06968e9\nCCertAdmin::RevokeCertificate: Access is denied. 0x80070005");

    assertThat(refused.fault()).isEqualTo("E_ACCESSDENIED");
    assertThat(refused.entities().serial()).isEqualTo("32000007D06968E9");
  }

  @Test
  void aVagueCodeIsRefinedByTheResultInTheText() {
    assertThat(
            seen(20102, "Diagnostic Code: 0x0FFFFFFF\nIt failed: not offered (0x80094800).")
                .fault())
        .isEqualTo("CERTSRV_E_UNSUPPORTED_CERT_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Retried after 0x800706ba (RPC_S_SERVER_UNAVAILABLE), then refused: 0x80094012",
        "COMException (0x800706BA): busy. ---> Inner (0x80094012): denied. 0x80004005",
        "Attempt 1: -2147023174. Attempt 2: -2146877422",
        "Retried after 0x800706ba, then: denied. 0x80094012",
        "Retried after 0x800706ba; in the end: denied (0x80094012)",
      })
  void ofSeveralResultsTheLastThatNamesACauseDecides(String text) {
    assertThat(named(20102, "Error", text).fault()).isEqualTo("CERTSRV_E_TEMPLATE_DENIED");
    assertThat(anonymous(20102, text).fault()).isEqualTo("CERTSRV_E_TEMPLATE_DENIED");
    assertThat(seen(20102, "It failed. " + text).fault()).isEqualTo("CERTSRV_E_TEMPLATE_DENIED");
  }

  @Test
  void aFieldOfItsOwnForTheResultDecides() {
    assertThat(
            named(20102, "HResult", "0x80094012", "Text", "It was not there (0x800706ba).").fault())
        .isEqualTo("CERTSRV_E_TEMPLATE_DENIED");
  }

  @Test
  void aNumberAfterACodeIsNoSecondCode() {
    assertThat(named(20502, "DiagnosticCode", "0x0FFFFFFF at line 1033").fault())
        .isEqualTo("Unknown_Error");
  }
}

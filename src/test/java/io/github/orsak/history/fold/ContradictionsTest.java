package io.github.orsak.history.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes that say otherwise than the events that carry them. */
class ContradictionsTest {

  private static List<String> contradictions(String... events) {
    return Noted.history(events).contradictions().stream()
        .map(odd -> odd.events() + " × " + odd.type().id() + " " + odd.code().name())
        .toList();
  }

  private static String event(int id, String code) {
    return "at: +0s, id: " + id + ", data: { DiagnosticCode: '" + code + "' }";
  }

  @Test
  void aFailureThatSaysSuccessContradictsItself() {
    assertThat(contradictions(event(20502, "0x00000000"), event(20502, "0x0")))
        .containsExactly("2 × 20502 Success");
  }

  @Test
  void aSuccessWithAnyOtherCodeContradictsItself() {
    assertThat(contradictions(event(20500, "0x0FFFFFFF"), event(20100, "0x00000400")))
        .containsExactly("1 × 20100 PKCS_Issue_CA_Unavailable", "1 × 20500 Unknown_Error");
  }

  @Test
  void aCodeThatIsDocumentedForAnotherEventContradictsThisOne() {
    assertThat(contradictions(event(20102, "0x402"), event(20402, "0x00000409")))
        .containsExactly(
            "1 × 20102 RevokeCert_AccessDenied", "1 × 20402 CRPSCEPSigningCert_NotFound");
  }

  @Test
  void documentedPairsUnknownCodesAndThoseThatNameNoCauseAreNoContradiction() {
    assertThat(
            contradictions(
                event(20102, "0x400"),
                event(20202, "0x402"),
                event(20502, "0x0FFFFFFF"),
                event(20502, "0x406"),
                event(20500, "0x00000000"),
                event(10010, "0x0FFFFFFF"),
                "at: +0s, id: 20402"))
        .isEmpty();
  }
}

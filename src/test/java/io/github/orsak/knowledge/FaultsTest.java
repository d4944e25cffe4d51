package io.github.orsak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  private final Faults faults = Project.ORSAK.catalog().faults();

  @ParameterizedTest
  @CsvSource({
    "0x00000409, CRPSCEPSigningCert_NotFound",
    "0x409, CRPSCEPSigningCert_NotFound",
    "0X409, CRPSCEPSigningCert_NotFound",
    "409h, CRPSCEPSigningCert_NotFound",
    "00000409, CRPSCEPSigningCert_NotFound",
    "1033, CRPSCEPSigningCert_NotFound",
    "0x0FFFFFFF, Unknown_Error",
    "0x0FFFFFFFF, Unknown_Error",
    "0x00000000, Success",
  })
  void codesAreKnownInEverySpelling(String spelling, String name) {
    assertThat(faults.labelled(spelling)).map(Fault::name).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0x800706BA", "0x800706ba", "-2147023174", "2147944122", "0xFFFFFFFF800706BA"})
  void resultsAreKnownInEverySpelling(String spelling) {
    assertThat(faults.labelled(spelling)).map(Fault::value).contains("0x800706BA");
  }

  @Test
  void theTwoSpellingsOfUnknownErrorAreNoResult() {
    assertThat(faults.labelled("0x0FFFFFFFF").orElseThrow().kind())
        .isEqualTo(Fault.Kind.DIAGNOSTIC_CODE);
  }

  @Test
  void aNumberWithoutALabelIsNoCode() {
    assertThat(faults.shaped("1033")).isEmpty();
    assertThat(faults.shaped("409")).isEmpty();
    assertThat(faults.shaped("0x409")).isPresent();
  }

  @Test
  void aCodeThatNoTableListsKeepsItsValue() {
    assertThat(faults.labelled("0x44F"))
        .hasValueSatisfying(fault -> assertThat(fault.value()).isEqualTo("0x44F"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "0x", "h", "--5", "99999999999999999999"})
  void textThatIsNoCodeIsNone(String text) {
    assertThat(faults.labelled(text)).isEmpty();
  }
}

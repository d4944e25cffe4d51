package io.github.orsak.knowledge.fault;

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

  @ParameterizedTest
  @CsvSource({
    "0x80090331, SEC_E_ALGORITHM_MISMATCH",
    "-2146893007, SEC_E_ALGORITHM_MISMATCH",
    "sec_e_algorithm_mismatch, SEC_E_ALGORITHM_MISMATCH",
    "0x80070583, ERROR_CLASS_DOES_NOT_EXIST",
    "error_class_does_not_exist, ERROR_CLASS_DOES_NOT_EXIST",
  })
  void whatNoCatalogListsHasTheNameThatWindowsGivesIt(String spelling, String name) {
    Fault fault = faults.labelled(spelling).orElseThrow();
    assertThat(fault.name()).isEqualTo(name);
    assertThat(fault.specific()).isFalse();
    assertThat(faults.lists(fault)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0x80190193, HTTP status",
    "12017, web connection",
    "0xC8000202, ESENT",
    "0x80094804, of the CA",
    "0x80090331, cryptography",
    "0x800704C7, net helpmsg",
  })
  void whatNoCatalogListsHasTheMeaningOfItsFamily(String value, String meaning) {
    assertThat(faults.described(value).orElseThrow().meaning().in("en")).contains(meaning);
  }

  @ParameterizedTest
  @CsvSource({"403.16, HTTP_403.16", "1326, ERROR_LOGON_FAILURE", "0x800B0101, CERT_E_EXPIRED"})
  void whatAPersonAsksForIsDescribed(String asked, String name) {
    assertThat(faults.described(asked)).map(Fault::name).contains(name);
  }

  @Test
  void aNumberThatIsNoErrorOfWindowsIsNone() {
    assertThat(faults.described("64999")).isEmpty();
  }
}

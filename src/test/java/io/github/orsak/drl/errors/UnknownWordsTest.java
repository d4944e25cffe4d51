package io.github.orsak.drl.errors;

import static io.github.orsak.drl.errors.Mistakes.unknownEnds;
import static io.github.orsak.drl.errors.Mistakes.unknownWords;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an author reads of words that the catalog does not have, word for word. */
class UnknownWordsTest {

  @Test
  void anUnknownOperationIsNamed() {
    assertThat(unknownWords("  Episode(operation in (\"UPLOAD\",\n    \"DOWNLAOD\"))"))
        .containsExactly(
            "slow.drl:12: the catalog has no operation \"DOWNLAOD\". Perhaps you meant DOWNLOAD.");
  }

  @Test
  void anUnknownFaultIsNamed() {
    assertThat(unknownWords("  Episode(fault == \"CRPSCEPSigningCert_NotFond\")"))
        .containsExactly(
            "slow.drl:11: the catalog has no fault \"CRPSCEPSigningCert_NotFond\". Perhaps you"
                + " meant CRPSCEPSigningCert_NotFound.");
  }

  @Test
  void anUnknownSuccessionIsNamed() {
    assertThat(unknownWords("  Expectation(name == \"service-return\")"))
        .containsExactly(
            "slow.drl:11: the catalog has no succession \"service-return\". Perhaps you meant"
                + " service-returns.");
  }

  @Test
  void aScopeInWhichAnOperationIsNotCountedIsNamed() {
    assertThat(unknownWords("  Episode(operation == \"DOWNLOAD\", kind == ScopeKind.USER)"))
        .containsExactly(
            "slow.drl:11: failures of DOWNLOAD are not counted by USER, only by FLEET, HOST, FLOW;"
                + " choose one of them, or declare the scope in catalog/operations.yaml.");
  }

  @Test
  void whatIsNotToldOfAProgramBesideTheConnectorIsNamed() {
    assertThat(unknownWords("  Surge(operation == \"WEB_SCEP_QUERY\")"))
        .containsExactly(
            "slow.drl:11: a program beside the connector logs WEB_SCEP_QUERY, of which there is no"
                + " Surge; ask for Observation, Episode or Activity.");
    assertThat(unknownWords("  Episode(operation in (\"DOWNLOAD\", \"HOST_CRASH\"))"))
        .containsExactly(
            "slow.drl:11: a program beside the connector logs HOST_CRASH, of which there is no"
                + " Episode; ask for Observation.");
    assertThat(unknownWords("  Episode(operation == \"WEB_SCEP_QUERY\")")).isEmpty();
    assertThat(unknownWords("  Observation(operation == \"HOST_CRASH\")")).isEmpty();
  }

  @Test
  void episodesOfWhatNeverFailsAreNamed() {
    assertThat(unknownWords("  Episode(operation in (\"SCEP_VERIFY\", \"SCEP_RECEIVE\"))"))
        .containsExactly(
            "slow.drl:11: no event is a failure of SCEP_RECEIVE, so there is no Episode of it; ask"
                + " for Observation or Activity.");
    assertThat(unknownWords("  Episode(operation == \"HOST_ALIVE\")"))
        .singleElement()
        .asString()
        .contains("no event is a failure of HOST_ALIVE");
    assertThat(unknownWords("  Activity(operation == \"SCEP_RECEIVE\")")).isEmpty();
  }

  @Test
  void anUnknownOperationThatIsToEndACauseIsNamed() {
    assertThat(
            unknownEnds(
                "  insertLogical(Hypothesis.of(\"a\", \"b\", $seen)\n"
                    + "      .endedBy(\"SCEP_VERIFY\", \"SCEP_VERFY\"));"))
        .containsExactly(
            "slow.drl:14: the catalog has no operation \"SCEP_VERFY\". Perhaps you meant"
                + " SCEP_VERIFY.");
  }

  @Test
  void anOperationThatLogsNoSuccessEndsNothing() {
    assertThat(
            unknownEnds(
                "  insertLogical(Hypothesis.of(\"a\", \"b\", $seen)" + ".endedBy(\"RETRIEVE\"));"))
        .singleElement()
        .asString()
        .startsWith("slow.drl:13: no event is a success of RETRIEVE, so nothing ever ends this;")
        .contains(" SCEP_VERIFY")
        .doesNotContain("WEB_");
  }
}

package io.github.orsak.drl.errors;

import static io.github.orsak.drl.errors.Mistakes.conclusion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an author reads of mistakes in a conclusion, word for word. */
class ConclusionErrorsTest {

  @Test
  void anUnknownMethodInAConclusionIsNamed() {
    assertThat(conclusion("  insertLogical(Hypothesis\n    .off(\"a\", \"b\", $failed));"))
        .containsExactly("slow.drl:14: Hypothesis has no method \"off\". Perhaps you meant of.");
  }

  @Test
  void aFactIsNotModified() {
    assertThat(
            conclusion(
                "  insertLogical(Hypothesis.of(\"a\", \"b\", $failed)\n"
                    + "      .with(\"c\", $failed));\n"
                    + "  modify($failed) { setFailures(1) }"))
        .containsExactly(
            "slow.drl:15: facts cannot be changed, so there is nothing to modify; conclude with"
                + " insertLogical.");
  }

  @Test
  void anUnknownActionIsNamed() {
    assertThat(conclusion("\n  insertLogicl(Hypothesis.of(\"a\", \"b\", $failed));"))
        .containsExactly(
            "slow.drl:14: nothing is called insertLogicl(…) here. Perhaps you meant"
                + " insertLogical.");
  }

  @Test
  void wrongArgumentsAreToldWithTheRightOnes() {
    assertThat(conclusion("  insertLogical(Hypothesis.of(\"mine-slow\", $failed));"))
        .containsExactly(
            "slow.drl:13: Hypothesis.of does not take (String, Episode); expected of(String,"
                + " String, Episode) or of(String, String, Event...) or of(String, String, String,"
                + " Fact).");
  }

  @Test
  void anUnknownBindingInAConclusionIsNamed() {
    assertThat(conclusion("  insertLogical(Hypothesis.of(\"a\", \"b\", $fialed));"))
        .containsExactly(
            "slow.drl:13: no binding of this rule is called $fialed. Perhaps you meant $failed.");
  }

  @Test
  void anUnknownVariableInAConclusionIsNamed() {
    assertThat(conclusion("  insertLogical(Hypothesis.of(\"a\", \"b\", failed));"))
        .containsExactly("slow.drl:13: nothing is called failed here. Perhaps you meant $failed.");
  }

  @Test
  void aMissingSemicolonIsNamed() {
    assertThat(conclusion("  insertLogical(Hypothesis.of(\"a\", \"b\", $failed))"))
        .containsExactly("slow.drl:13: a ; is missing at the end of the conclusion.");
  }

  @Test
  void anOpenBracketInAConclusionIsNamed() {
    assertThat(conclusion("\n  insertLogical(Hypothesis.of(\"a\", \"b\", $failed);"))
        .containsExactly("slow.drl:14: a ) is missing before ;.");
  }

  @Test
  void whateverElseIsWrongInAConclusionIsToldWithItsLine() {
    assertThat(conclusion("\n  int none = $failed.host();"))
        .containsExactly(
            "slow.drl:14: the conclusion does not compile: Type mismatch: cannot convert from"
                + " String to int.");
  }
}

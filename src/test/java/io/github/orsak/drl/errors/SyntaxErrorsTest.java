package io.github.orsak.drl.errors;

import static io.github.orsak.drl.errors.Mistakes.conclusion;
import static io.github.orsak.drl.errors.Mistakes.conditions;
import static io.github.orsak.drl.errors.Mistakes.errors;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.drl.RuleText;
import org.junit.jupiter.api.Test;

/** What an author reads of rules that cannot be parsed, word for word. */
class SyntaxErrorsTest {

  @Test
  void aFieldCalledLikeAnOperatorOfTimeIsExplained() {
    assertThat(conditions("  Episode(failures == 2 && before >= 2)"))
        .containsExactly(
            "slow.drl:11: \"before\" is read as an operator of time here, because it follows && or"
                + " ||; write this.before for the field.");
  }

  @Test
  void aSingleEqualsSignIsExplained() {
    assertThat(conditions("  Episode(operation = \"REVOKE\")"))
        .containsExactly("slow.drl:11: a single = compares nothing; write ==.");
  }

  @Test
  void aMisspeltOperatorIsToldWithTheNearest() {
    assertThat(conditions("  $a: Event(id == 1)\n  Event(this afer[0s, 30m] $a)"))
        .containsExactly("slow.drl:12: there is no operator \"afer\". Perhaps you meant after.");
    assertThat(conditions("  Episode(operation machtes \"REVOKE\")"))
        .containsExactly(
            "slow.drl:11: there is no operator \"machtes\". Perhaps you meant matches.");
  }

  @Test
  void timesOfAnOperatorThatCannotBeReadAreExplained() {
    assertThat(conditions("  $a: Event(id == 1)\n  Event(this after[0s, 30min] $a)"))
        .containsExactly(
            "slow.drl:12: the times of after are not readable; write them as in after[0s, 30m],"
                + " with the units d, h, m, s and ms.");
  }

  @Test
  void aMissingCommaIsExplained() {
    assertThat(conditions("  Episode(operation == \"REVOKE\" failures > 2)"))
        .containsExactly(
            "slow.drl:11: \"failures\" is not expected here; put a comma between two conditions.");
  }

  @Test
  void anOpenBracketIsNamedWhereItOpens() {
    assertThat(conditions("  Episode(failures > 2)\n  Episode(operation == \"REVOKE\""))
        .containsExactly("slow.drl:12: the bracket that opens here is not closed before then.");
  }

  @Test
  void aBracketTooManyIsNamed() {
    assertThat(conditions("  Episode(failures > 2))"))
        .containsExactly(
            "slow.drl:11: this ) closes nothing; remove it or open a bracket before it.");
  }

  @Test
  void anOpenQuoteIsNamedWhereItOpens() {
    assertThat(conditions("  Episode(operation == \"REVOKE)"))
        .containsExactly("slow.drl:11: the quote that opens here is not closed in the same line.");
  }

  @Test
  void aTypographicQuoteIsExplained() {
    assertThat(conditions("  Episode(operation == \u201cREVOKE\u201d)"))
        .containsExactly("slow.drl:11: \u201c is a typographic quotation mark; write \".");
  }

  @Test
  void whatHaltsTheProgramOrAllRulesIsNotCompiled() {
    assertThat(
            conclusion(
                "  drools.halt(); // .halt()\n  Runtime.getRuntime()\n    .halt(0);\n  f(\".halt\");"))
        .containsExactly(
            "slow.drl:13: halt ends the program or all rules without an answer; rules conclude and"
                + " do nothing else.",
            "slow.drl:15: halt ends the program or all rules without an answer; rules conclude and"
                + " do nothing else.");
  }

  @Test
  void aMissingEndIsNamedWhereItBelongs() {
    assertThat(
            errors(
                """
                rule "mine-slow: slow"
                when
                  $failed: Episode()
                then
                  insertLogical(Hypothesis.of("mine-slow", "one", $failed));

                rule "mine-slow: slower"
                when
                  $failed: Episode()
                then
                end
                """))
        .containsExactly(
            "slow.drl:13: rule \"mine-slow: slow\" (line 9) has no end; write end on a line of its"
                + " own after this line.");
  }

  @Test
  void aMissingThenIsNamed() {
    assertThat(errors("rule \"mine-slow: slow\"\nwhen\n  Episode()\nend\n"))
        .containsExactly(
            "slow.drl:12: rule \"mine-slow: slow\" (line 9) has no then; write then and what"
                + " follows before end.");
  }

  @Test
  void aMissingWhenIsNamed() {
    assertThat(errors("rule \"mine-slow: slow\"\n  Episode()\nthen\nend\n"))
        .containsExactly(
            "slow.drl:9: rule \"mine-slow: slow\" (line 9) has no when; write when before its"
                + " conditions.");
  }

  @Test
  void aMistypedKeywordIsNamed() {
    assertThat(errors("rull \"mine-slow: slow\"\nwhen\n  Episode()\nthen\nend\n"))
        .containsExactly(
            "slow.drl:9: a rule, an import or the like was expected, not \"rull\". Perhaps you"
                + " meant rule.");
  }

  @Test
  void whatIsHardlyARuleFileIsNotLookedInto() {
    assertThat(errors("// " + "x".repeat(RuleText.MOST)))
        .singleElement()
        .asString()
        .startsWith("slow.drl: has more than 256 kB");
    assertThat(errors("a\0b")).singleElement().asString().startsWith("slow.drl: is not text");
    String open = "(".repeat(40_000);
    assertThat(conditions(open + "Episode()" + open.replace('(', ')')))
        .singleElement()
        .asString()
        .startsWith("slow.drl: its conditions are nested too deeply");
  }

  @Test
  void ofVeryManyMistakesTheFirstAreTold() {
    assertThat(errors("\"\n".repeat(500)))
        .hasSize(20)
        .allMatch(said -> said.contains("the quote that opens here is not closed"));
  }
}

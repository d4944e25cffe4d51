package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.history.Fact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an author reads of each kind of mistake, word for word. */
class CompileErrorsTest {

  private static final String HEADER =
      """
      package rules.mine

      import io.github.orsak.diagnosis.Hypothesis;
      import io.github.orsak.event.Event;
      import io.github.orsak.history.Episode;
      import io.github.orsak.history.Expectation;
      import io.github.orsak.knowledge.ScopeKind;

      """;

  /** A rule whose conditions begin in line 11. */
  private static List<String> conditions(String conditions) {
    return errors("rule \"mine-slow: slow\"\nwhen\n" + conditions + "\nthen\nend\n");
  }

  /** A rule whose conclusion begins in line 13. */
  private static List<String> conclusion(String conclusion) {
    return errors(
        "rule \"mine-slow: slow\"\nwhen\n  $failed: Episode()\nthen\n" + conclusion + "\nend\n");
  }

  private static List<String> unknownWords(String conditions) {
    RuleFile file = file("rule \"mine-slow: slow\"\nwhen\n" + conditions + "\nthen\nend\n");
    return said(RuleCheck.unknownWords(List.of(file), Project.ORSAK.catalog()));
  }

  private static List<String> errors(String rules) {
    return said(RuleCheck.problems(List.of(file(rules)), Project.ORSAK.catalog()));
  }

  private static RuleFile file(String rules) {
    return new RuleFile("slow.drl", "mine/slow.drl", HEADER + rules);
  }

  private static List<String> said(List<RuleProblem> problems) {
    return problems.stream().map(RuleProblem::toString).toList();
  }

  @Test
  void soundRulesHaveNoErrors() {
    assertThat(
            conditions(
                """
                  $failed: Episode(operation == "REVOKE", fault == "0x80070005",
                    kind == ScopeKind.CA, before > 0 || recovered, $name: ca != "")
                  not Episode(ca == $failed.ca, first > $failed.last.plusSeconds(60),
                    near($failed, 15), this.during == 0 && failures in (1, 2))
                  accumulate(Event(id == 10302, $at: time, $at > $failed.first);
                    $count: count(1); $count > 2)"""))
        .isEmpty();
  }

  @Test
  void anUnknownFieldIsNamedWithItsLineAndTheNearestOne() {
    assertThat(conditions("  Episode(operation == \"REVOKE\",\n    faliures >= 2)"))
        .containsExactly(
            "slow.drl:12: Episode has no field \"faliures\". Perhaps you meant failures.");
  }

  @Test
  void anUnknownFieldOfABindingIsNamed() {
    assertThat(conditions("  $failed: Episode()\n  Episode(host == $failed.hots)"))
        .containsExactly("slow.drl:12: Episode has no field \"hots\". Perhaps you meant host.");
  }

  @Test
  void anUnknownMethodIsNamed() {
    assertThat(conditions("  $failed: Episode()\n  Episode(neer($failed, 15))"))
        .containsExactly("slow.drl:12: Episode has no method \"neer\". Perhaps you meant near.");
  }

  @Test
  void anUnknownClassIsNamed() {
    assertThat(conditions("  Epsiode(failures > 2)"))
        .containsExactly("slow.drl:11: there is no class \"Epsiode\". Perhaps you meant Episode.");
  }

  @Test
  void aClassThatIsNotImportedIsSaidWithItsImport() {
    assertThat(conditions("  ServiceRun(downloads > 2)"))
        .containsExactly(
            "slow.drl:11: ServiceRun is not imported; add: import"
                + " io.github.orsak.history.ServiceRun;");
  }

  @Test
  void everyFactCanBeSuggested() {
    List<String> facts =
        Stream.of(Fact.class.getPermittedSubclasses()).map(Class::getSimpleName).toList();
    String mistyped = facts.stream().map(fact -> fact + "x()").collect(Collectors.joining("\n"));
    assertThat(conditions(mistyped))
        .hasSameSizeAs(facts)
        .zipSatisfy(facts, (said, fact) -> assertThat(said).endsWith("you meant " + fact + "."));
  }

  @Test
  void aWrongImportIsNamedWhereItStands() {
    assertThat(
            errors(
                "import io.github.orsak.histroy.Activity;\n"
                    + "rule \"mine-slow: slow\"\nwhen\n  Activity()\nthen\nend\n"))
        .containsExactly(
            "slow.drl:9: there is no class io.github.orsak.histroy.Activity. Perhaps you meant"
                + " io.github.orsak.history.Activity.");
  }

  @Test
  void aBindingThatIsNotThereIsNamed() {
    assertThat(conditions("  $failed: Episode()\n  Episode(host == $faild.host)"))
        .containsExactly(
            "slow.drl:12: no binding of this rule is called $faild. Perhaps you meant $failed.");
  }

  @Test
  void anUnknownConstantIsNamed() {
    assertThat(conditions("  Episode(kind == ScopeKind.HOTS)"))
        .containsExactly(
            "slow.drl:11: ScopeKind has no constant \"HOTS\". Perhaps you meant HOST.");
  }

  @Test
  void aBareConstantIsWrittenOut() {
    assertThat(conditions("  Episode(kind == HOST)"))
        .containsExactly("slow.drl:11: nothing is called HOST here; write ScopeKind.HOST.");
  }

  @Test
  void aNumberIsNotComparedWithText() {
    assertThat(conditions("  Episode(failures >= \"two\")"))
        .containsExactly(
            "slow.drl:11: failures is a number and \"two\" is text; compare it with a number, such"
                + " as failures >= 2.");
  }

  @Test
  void aTimeIsNotComparedWithText() {
    assertThat(conditions("  Episode(first > \"2021-03-01\")"))
        .containsExactly(
            "slow.drl:11: first is a time and \"2021-03-01\" is text; compare it with the time of"
                + " another fact, such as $other.last.");
  }

  @Test
  void whatMayBeEmptyIsNotCompared() {
    assertThat(conditions("  $a: Episode()\n  Episode(first > $a.recoveredAt)"))
        .containsExactly(
            "slow.drl:12: $a.recoveredAt may be empty (it is an Optional) and cannot be compared;"
                + " ask $a.recoveredAt.present, or call a method of the fact that takes a time,"
                + " such as openAt of Episode.");
  }

  @Test
  void aCountInsideExistsCannotBeCompiled() {
    assertThat(
            conditions(
                "  exists(Number(intValue > 2) from accumulate($e: Event(id == 10302), count($e)))"))
        .containsExactly(
            "slow.drl:11: exists(… from accumulate(…)) cannot be compiled; write"
                + " accumulate(Pattern(…); $n: count(1); $n > 2) as a condition of its own, or ask"
                + " a count that the fact has, such as failures.");
  }

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
  void anUnknownMethodInAConclusionIsNamed() {
    assertThat(conclusion("  insertLogical(Hypothesis\n    .off(\"a\", \"b\", $failed));"))
        .containsExactly("slow.drl:14: Hypothesis has no method \"off\". Perhaps you meant of.");
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
  void severalMistakesAreToldAtOnce() {
    assertThat(conditions("  Episode(faliures > 2)\n  Epsode()")).hasSize(2);
  }

  @Test
  void oneBrokenFileDoesNotHideAnother() {
    RuleFile sound =
        new RuleFile("a.drl", "a.drl", HEADER + "rule \"a\"\nwhen\n  Episode()\nthen\nend\n");
    RuleFile first =
        new RuleFile("b.drl", "b.drl", HEADER + "rule \"b\"\nwhen\n  Epsode()\nthen\nend\n");
    RuleFile second =
        new RuleFile("c.drl", "c.drl", HEADER + "rule \"c\"\nwhen\n  Episode(x)\nthen\nend\n");
    assertThat(RuleCheck.problems(List.of(sound, first, second), Project.ORSAK.catalog()))
        .extracting(RuleProblem::file)
        .containsExactly("b.drl", "c.drl");
  }
}

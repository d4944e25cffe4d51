package io.github.orsak.drl.errors;

import static io.github.orsak.drl.errors.Mistakes.HEADER;
import static io.github.orsak.drl.errors.Mistakes.conditions;
import static io.github.orsak.drl.errors.Mistakes.errors;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.drl.RuleCheck;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.drl.RuleProblem;
import io.github.orsak.history.Fact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an author reads of conditions that do not compile, word for word. */
class CompileErrorsTest {

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
                  $count: count(1); $count > 2)\
                """))
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
                "  exists(Number(intValue > 2) from accumulate($e: Event(id == 10302),"
                    + " count($e)))"))
        .containsExactly(
            "slow.drl:11: exists(… from accumulate(…)) cannot be compiled; write"
                + " accumulate(Pattern(…); $n: count(1); $n > 2) as a condition of its own, or ask"
                + " a count that the fact has, such as failures.");
  }

  @Test
  void anotherDialectIsNamed() {
    assertThat(
            errors(
                """
                dialect "mvel"

                rule "mine-slow: slow"
                when
                  $failed: Episode()
                then
                  insertLogical(Hypothesis.of("a", "b", $failed)
                      .with("c", $failed));
                end
                """))
        .containsExactly("slow.drl:9: only the dialect java is spoken here; remove this line.");
  }

  @Test
  void whatTheEngineQuotesIsFoundInItsLine() {
    assertThat(conditions("  Episode(failures > 2,\n    devices contains \"x\")"))
        .containsExactly(
            "slow.drl:12: Cannot use contains on class int in expression 'devices contains"
                + " \"x\"'");
  }

  @Test
  void aPatternOfTextThatIsNoneIsTold() {
    assertThat(conditions("  Episode(fault matches \"E_(\")"))
        .containsExactly(
            "slow.drl:11: \"E_(\" is no regular expression and matches nothing: unclosed group.");
    assertThat(conditions("  Episode(fault matches \"E_\\\\w+\")")).isEmpty();
  }

  @Test
  void aSlidingWindowIsTold() {
    assertThat(conditions("  Event(id == 10302)\n    over window:time(1h)"))
        .containsExactly(
            "slow.drl:12: a sliding window never holds here, because no clock runs; relate two"
                + " facts, as in this after[0s, 15m] $first or near($first, 15).");
  }

  @Test
  void aCapitalTooManyIsTold() {
    assertThat(conditions("  Episode(Failures > 2)"))
        .containsExactly(
            "slow.drl:11: Episode has no field \"Failures\". Perhaps you meant failures.");
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

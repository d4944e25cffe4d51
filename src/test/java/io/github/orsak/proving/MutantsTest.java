package io.github.orsak.proving;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.drl.RuleAnatomy;
import io.github.orsak.drl.RuleFile;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.proving.Change.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {

  private static final Implied IMPLIED = new Implied(Catalog.builtIn());

  private static RuleAnatomy rule(String when) {
    String drl =
        """
        package rules.mine
        import io.github.orsak.event.Event;
        import io.github.orsak.history.Activity;
        import io.github.orsak.history.Episode;
        rule "mine: any"
        when
        %s
        then
          insertLogical(Hypothesis.of("mine", "any", $lost));
        end
        """
            .formatted(when.indent(2));
    return RuleAnatomy.of(new RuleFile("mine/any.drl", "mine/any.drl", drl)).get(0);
  }

  private static List<String> mutants(Kind kind, String when) {
    return Mutants.of(rule(when), IMPLIED).stream()
        .map(Variant::change)
        .filter(change -> change.kind() == kind)
        .map(Change::now)
        .toList();
  }

  @Test
  void numbersAreOneMoreAndOneLess() {
    assertThat(mutants(Kind.THRESHOLD, "$lost: Episode(failures >= 3, near($lost, 15))"))
        .containsExactlyInAnyOrder(
            "failures >= 4", "failures >= 2", "near($lost, 16)", "near($lost, 14)");
  }

  @Test
  void aNumberIsNotMadeOneThatNothingIsBelow() {
    assertThat(mutants(Kind.THRESHOLD, "$lost: Episode(failures >= 1, during == 0)"))
        .containsExactlyInAnyOrder("failures >= 2", "during == 1");
  }

  @Test
  void aBorderBesideANumberIsNotMovedTwice() {
    assertThat(mutants(Kind.OPERATOR, "$lost: Episode(failures > 2)")).isEmpty();
    assertThat(mutants(Kind.OPERATOR, "$lost: Episode($n: failures, attempts > $n)"))
        .containsExactly("attempts >= $n");
  }

  @Test
  void windowsGrowAndShrinkAndOrdersTurn() {
    String when = "$lost: Event(id == 1)\nEvent(id == 2, this after[0s, 30m] $lost)";
    assertThat(mutants(Kind.WINDOW, when))
        .containsExactlyInAnyOrder(
            "this after[1s, 30m] $lost", "this after[0s, 31m] $lost", "this after[0s, 29m] $lost");
    assertThat(mutants(Kind.ORDER, when)).containsExactly("this before[0s, 30m] $lost");
    assertThat(
            mutants(
                Kind.ORDER,
                "$lost: Episode(before > 0)\n"
                    + "Activity(succeededAfter($lost.last), last > $lost.first)"))
        .containsExactlyInAnyOrder("succeededBefore($lost.last)", "last < $lost.first");
  }

  @Test
  void comparisonsAndQuestionsAreTurned() {
    assertThat(
            mutants(
                Kind.OPERATOR,
                "$lost: Episode(operation == \"A\", fault in (\"B\", \"C\"), !recovered, outage)"))
        .containsExactlyInAnyOrder(
            "operation != \"A\"", "fault not in (\"B\", \"C\")", "recovered", "!outage");
  }

  @Test
  void factsAreJoinedByAnotherKeyOrWithAnotherFact() {
    assertThat(
            mutants(
                Kind.KEY,
                """
                $lost: Episode(failures > 1)
                $other: Activity(successes > 1)
                Episode(host == $lost.host)\
                """))
        .containsExactlyInAnyOrder("ca == $lost.host", "host == $other.host");
  }

  @Test
  void aFactThatSharesTheKeyIsNoOtherFact() {
    assertThat(
            mutants(
                Kind.KEY,
                """
                $lost: Activity(failures > 1)
                $other: Activity(host == $lost.host)
                Activity(host == $lost.host)\
                """))
        .isEmpty();
  }

  @Test
  void aFactThatSharesTheKeyOverAnotherIsNoOtherFact() {
    assertThat(
            mutants(
                Kind.KEY,
                """
                Hypothesis($fact: fact)
                $lost: Silence(this == $fact)
                $other: Activity(host == $lost.host)
                $far: Activity(successes > 3)
                Activity(host == $other.host)\
                """))
        .containsExactlyInAnyOrder("host == $far.host");
  }

  @Test
  void conditionsAreLeftOutUnlessTheRestSpeaksOfThem() {
    String when =
        """
        $lost: Episode(fault in ("B", "C"), $host: host, failures > 1 || attempts > 2)
        Activity(host == $host)
        not Activity(failures > 7)\
        """;
    assertThat(drops(when))
        .containsExactly(
            "fault in (\"B\", \"C\")",
            "failures > 1 || attempts > 2",
            "failures > 1",
            "attempts > 2",
            "Activity(host == $host)",
            "host == $host",
            "not Activity(failures > 7)",
            "failures > 7");
    assertThat(mutants(Kind.CONDITION, when))
        .contains("fault in (\"B\")", "fault in (\"C\")")
        .hasSize(10);
  }

  @Test
  void whatTheCatalogImpliesIsNotLeftOut() {
    assertThat(
            drops(
                "$lost: Episode(operation == \"REVOKE\", kind == ScopeKind.SERIAL, failures > 2)"))
        .containsExactly("kind == ScopeKind.SERIAL", "failures > 2");
    assertThat(drops("$lost: Episode(operation == \"REVOKE\", kind == ScopeKind.HOST)"))
        .contains("operation == \"REVOKE\"");
    assertThat(
            drops(
                "$lost: Episode(operation == \"WEB_CRP_VERIFY\", kind == ScopeKind.HOST, steady)"))
        .as("programs beside the connector are followed by host alone")
        .containsExactly("operation == \"WEB_CRP_VERIFY\"", "steady");
    assertThat(
            drops(
                "$lost: Observation(operation == \"CERTIFICATE\","
                    + " fault == \"LOCAL_CERTIFICATE_EXPIRED\")"))
        .as("no other event tells this fault")
        .containsExactly("fault == \"LOCAL_CERTIFICATE_EXPIRED\"");
    assertThat(
            drops(
                "$lost: Observation(operation == \"CERTIFICATE\", name == \"CertificateDeleted\")"))
        .as("no other event has this name")
        .containsExactly("name == \"CertificateDeleted\"");
    assertThat(
            drops(
                "$lost: Observation(operation == \"SERVICE_LOGON\", role == \"connector\","
                    + " fault == \"ERROR_NETLOGON_NOT_STARTED\")"))
        .contains("operation == \"SERVICE_LOGON\"");
    assertThat(drops("$lost: Observation(operation == \"WEB_APPLICATION\", role == \"point\")"))
        .as("no other event is about something of this role")
        .containsExactly("role == \"point\"");
    assertThat(drops("$lost: Observation(operation == \"DISK\", fault == \"DISK_NEARLY_FULL\")"))
        .as("no other fault of this operation, and no other operation of this fault")
        .isEmpty();
  }

  private static List<String> drops(String when) {
    return Drops.of(rule(when), IMPLIED).stream().map(drop -> drop.change().condition()).toList();
  }
}

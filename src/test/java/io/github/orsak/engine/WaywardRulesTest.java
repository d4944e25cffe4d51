package io.github.orsak.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.orsak.Orsak;
import io.github.orsak.Project;
import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.event.Event;
import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.report.Report;
import io.github.orsak.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are code: one that does what it likes costs its own conclusions and no others. */
class WaywardRulesTest {

  private static final String CAUSE = "scep-signing-certificate-broken";
  // Whatever is at work when it ends, the one rule of one's own is among those that are named.
  private static final Duration SHORT = Duration.ofSeconds(1);

  // What was given up goes on until this is set.
  private final String over = "orsak.test.over." + UUID.randomUUID();
  private final String loop = "while (!Boolean.getBoolean(\"" + over + "\")) { }";
  private final String loops = "function boolean loops(int n) { " + loop + " return true; }";

  @TempDir private Path folder;

  @AfterEach
  void endWhatWasGivenUp() {
    System.setProperty(over, "true");
  }

  private Orsak orsak(String functions, String pattern, String conclusion, Duration timeout)
      throws IOException {
    new OwnFolder(folder)
        .rules(
            "wayward.drl",
            """
            import io.github.orsak.event.Event;
            %s
            rule "mine-wayward: does what it likes"
            when
              $fact: %s
            then
              %s
              insertLogical(Hypothesis.of("mine-wayward", "own"));
            end
            """
                .formatted(functions, pattern, conclusion));
    return Orsak.load(new OwnRules(List.of(folder), Set.of(), true, timeout));
  }

  private static List<Event> events() {
    return Scenario.load(
            Project.SCENARIOS.resolve("scep/signing-certificate-broken/ten-lines.yaml"))
        .events();
  }

  private static void namesTheRule(Report report, String said) {
    assertThat(report.complete()).isFalse();
    assertThat(report.verdict().troubles())
        .singleElement()
        .asString()
        .contains("mine/wayward.drl:", "rule \"mine-wayward: does what it likes\"", said);
    assertThat(report.verdict().diagnoses(Diagnosis.Status.ACTIVE))
        .extracting(Diagnosis::cause)
        .contains(CAUSE)
        .doesNotContain("mine-wayward");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deep(0);",
        "if (true) throw new AssertionError(\"no\");",
        "if (true) throw new OutOfMemoryError(\"no\");",
        "if (true) throw new NoClassDefFoundError(\"com/example/Missing\");",
        "if (true) throw new ExceptionInInitializerError(\"no\");",
      })
  void anErrorInAConclusionIsAFailureLikeOthers(String conclusion) throws IOException {
    String deep = "function int deep(int n) { return deep(n + 1) + deep(n + 2); }";
    namesTheRule(
        orsak(deep, "Episode()", conclusion, OwnRules.TIMEOUT).diagnose(events()), "failed: java.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function boolean odd(int n) { return odd(n + 1) || odd(n + 2); }",
        "function boolean odd(int n) { throw new AssertionError(\"no\"); }",
      })
  void anErrorInAConditionIsAFailureLikeOthers(String function) throws IOException {
    namesTheRule(
        orsak(function, "Episode(odd(failures))", "", OwnRules.TIMEOUT).diagnose(events()),
        "failed: java.");
    namesTheRule(
        orsak(function, "Event(id == 10302, odd(id))", "", OwnRules.TIMEOUT).diagnose(events()),
        "failed: java.");
  }

  @Test
  void theRuleIsKnownAmongOthersOfItsFile() throws IOException {
    String other =
        """
        rule "mine-other: sees"
        when
          Episode()
        then
          insertLogical("seen");
        end
        """;
    String function = "function boolean odd(int n) { throw new AssertionError(\"no\"); }\n";
    namesTheRule(
        orsak(function + other, "Episode(failures >= 0, odd(failures))", "", OwnRules.TIMEOUT)
            .diagnose(events()),
        "failed: java.");
  }

  @Test
  void aConclusionThatDoesNotEndIsGivenUp() throws IOException {
    namesTheRule(orsak("", "Episode()", loop, SHORT).diagnose(events()), "within 1s");
  }

  @Test
  void aChainOfConclusionsIsNotOnlyGivenUpButEnds() throws Exception {
    String worker = "orsak.test.worker." + UUID.randomUUID();
    String first = "rule \"mine-other: begins\" when Episode() then insert(1L); end";
    String next =
        """
        System.getProperties().put("%s", Thread.currentThread());
        java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        insert($fact + 1);
        """
            .formatted(worker);
    Report report = orsak(first, "Long()", next, SHORT).diagnose(events());
    assertThat(report.verdict().troubles()).singleElement().asString().contains("within 1s");
    Thread chain = (Thread) System.getProperties().remove(worker);
    chain.join(Duration.ofMinutes(1).toMillis());
    assertThat(chain.isAlive()).isFalse();
  }

  @Test
  void aConditionThatDoesNotEndIsGivenUp() throws IOException {
    namesTheRule(
        orsak(loops, "Episode(loops(failures))", "", SHORT).diagnose(events()), "within 1s");
  }

  @Test
  void whatDidNotEndOnceIsNotAskedAgain() throws IOException {
    String times = "orsak.test.times";
    String asks =
        """
        System.setProperty("%s", System.getProperty("%s", "") + "+");
        if ($fact.failures() >= 0) Thread.sleep(Long.MAX_VALUE);
        """
            .formatted(times, times);
    Orsak orsak = orsak("", "Episode(operation == \"RETRIEVE\")", asks, SHORT);
    Report first = orsak.diagnose(events());
    String asked = System.clearProperty(times);
    Report second = orsak.diagnose(events());
    assertThat(asked).isNotEmpty();
    assertThat(System.getProperty(times)).isNull();
    assertThat(second.verdict()).isEqualTo(first.verdict());
  }

  @Test
  void aConditionOnSingleEventsThatDoesNotEndLeavesNoReport() throws IOException {
    Orsak orsak = orsak(loops, "Event(id == 10302, loops(id))", "", SHORT);
    List<Event> events = events();
    assertThatThrownBy(() -> orsak.diagnose(events))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("mine/wayward.drl:")
        .hasMessageContaining("within 1s");
  }
}

package io.github.orsak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** What rules may do to the program that runs them, which is a process of its own here. */
class RuleSideEffectsTest {

  private static final String NAMED = "my-rules/mine/wayward.drl:4: rule \"mine-wayward: acts\"";
  private static final Path FLAGSHIP = Path.of(KnownLogs.FLAGSHIP).toAbsolutePath();
  private static final Path HEALTHY = Path.of(KnownLogs.HEALTHY).toAbsolutePath();

  @TempDir private Path folder;

  private void rule(String conclusion) throws IOException {
    Path mine = Files.createDirectories(folder.resolve("my-rules/mine"));
    Files.writeString(
        mine.resolve("wayward.drl"),
        """
        package rules.mine
        import io.github.orsak.history.Activity
        import io.github.orsak.diagnosis.Hypothesis
        rule "mine-wayward: acts"
          when
            $seen: Activity()
          then
            %s
            insertLogical(Hypothesis.of("mine-wayward", "own"));
        end
        """
            .formatted(conclusion));
    Files.writeString(
        mine.resolve("wayward.yaml"),
        """
        cause: mine-wayward
        title: Wayward
        verdict: It is so on {host}.
        explanation: It is so.
        withdrawn-if: It is not so
        """);
  }

  private Result run(String... arguments) {
    return Program.in(folder).run(arguments);
  }

  private Result runOn(Path log, String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = log.toString();
    all[options.length + 1] = "--rules";
    all[options.length + 2] = "my-rules";
    all[options.length + 3] = "--rules-timeout=2s";
    return run(all);
  }

  @Test
  void whatRulesPrintStandsBesideTheAnswer() throws IOException {
    rule("System.out.println(\"printed\");");
    Result result = runOn(FLAGSHIP, "diagnose", "--format", "json");
    assertThat(result.code()).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(result.out()).get("outcome").asString())
        .isEqualTo("active");
    assertThat(result.err()).contains("printed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"diagnose", "why mine-wayward", "why-not mine-wayward", "test"})
  void anEndThatARuleMakesIsNoAnswer(String command) throws IOException {
    rule("if ($seen != null) System.exit(0);");
    Path log = command.equals("test") ? HEALTHY : FLAGSHIP;
    Result result = runOn(log, command.split(" "));
    assertThat(result.code()).isEqualTo(70);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(NAMED, "System.exit").hasLineCount(1);
  }

  @Test
  void anErrorInARuleIsNoVerdict() throws IOException {
    rule("if ($seen != null) throw new AssertionError(\"no\");");
    Result healthy = runOn(HEALTHY, "diagnose");
    assertThat(healthy.code()).isEqualTo(5);
    assertThat(healthy.out())
        .containsIgnoringWhitespaces(NAMED + " failed: java.lang.AssertionError");
    assertThat(healthy.err()).isEmpty();
    Result why = runOn(FLAGSHIP, "why", "mine-wayward");
    assertThat(why.out()).containsIgnoringWhitespaces(NAMED + " failed: java.lang.AssertionError");
    assertThat(why.err()).isEmpty();
    Result test = runOn(HEALTHY, "test");
    assertThat(test.code()).isEqualTo(1);
    assertThat(test.out()).contains("trouble: " + NAMED + " failed: java.lang.AssertionError");
    assertThat(test.err()).isEmpty();
  }

  @Test
  void aRuleThatDoesNotEndIsNamedAndTheProgramEnds() throws IOException {
    rule("while ($seen != null) { }");
    Result healthy = runOn(HEALTHY, "diagnose");
    assertThat(healthy.code()).isEqualTo(5);
    assertThat(healthy.out())
        .containsIgnoringWhitespaces(NAMED + " did not come to an end within 2s");
    Result whyNot = runOn(FLAGSHIP, "why-not", "mine-wayward");
    assertThat(whyNot.code()).isZero();
    assertThat(whyNot.out())
        .containsIgnoringWhitespaces(NAMED + " did not come to an end within 2s");
  }

  @Test
  void aCacheThatIsNoFolderIsNotUsedAndThatIsSaid() throws IOException {
    rule("");
    Files.createSymbolicLink(
        Files.createDirectory(folder.resolve("cache")).resolve("orsak"), Path.of("/dev/zero"));
    Result result = runOn(HEALTHY, "diagnose");
    assertThat(result.out()).contains("No root cause");
    assertThat(result.err()).contains("cache/orsak is no folder", "XDG_CACHE_HOME");
  }
}

package io.github.orsak.cli;

import static io.github.orsak.cli.KnownLogs.FLAGSHIP;
import static io.github.orsak.cli.KnownLogs.HEALTHY;
import static io.github.orsak.cli.Shell.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.cli.Shell.Result;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of rules that users name with --rules, sound and broken. */
class RulesOptionTest {

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void brokenWordsAreNamedAndTheRestStillRuns() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/odd.yaml"), "cause: mine-odd\ntitel: x\n");
    Result lenient = run("diagnose", "--rules", folder.toString(), FLAGSHIP);
    assertThat(lenient.code()).isEqualTo(1);
    assertThat(lenient.out()).contains("odd.yaml:2").contains("Perhaps you meant title");
    Result healthy = run("diagnose", "--rules", folder.toString(), HEALTHY);
    assertThat(healthy.code()).isEqualTo(5);
    Result strict = run("diagnose", "--strict", "--rules", folder.toString(), FLAGSHIP);
    assertThat(strict.code()).isEqualTo(3);
    assertThat(strict.err()).contains("odd.yaml:2").contains("Perhaps you meant title");
  }

  @Test
  void aBrokenRuleFileIsNamedAndTheRestStillRuns() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        folder.resolve("mine/odd.drl"),
        "package rules.mine\n"
            + "import io.github.orsak.history.Episode;\n"
            + "rule \"mine-odd: odd\"\nwhen\n  Episode(faliures > 3)\nthen\nend\n");
    Result lenient = run("diagnose", "--rules", folder.toString(), FLAGSHIP);
    assertThat(lenient.code()).isEqualTo(1);
    assertThat(lenient.out()).contains("odd.drl:5").contains("Perhaps you meant failures");
    Result healthy = run("diagnose", "--rules", folder.toString(), HEALTHY);
    assertThat(healthy.code()).isEqualTo(5);
    assertThat(healthy.out()).startsWith("No root cause was found by the rules that ran");
    Result strict = run("diagnose", "--strict", "--rules", folder.toString(), FLAGSHIP);
    assertThat(strict.code()).isEqualTo(3);
    assertThat(strict.err()).contains("odd.drl:5");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLineAndWhatWasMetThere() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        folder.resolve("mine/odd.yaml"), "cause: mine-odd\nreferences: [ 'a'\nsv: y\n");
    Result own = run("diagnose", "--strict", "--rules", folder.toString(), FLAGSHIP);
    assertThat(own.err()).contains("odd.yaml:3: ", "a flow sequence: expected ',' or ']'");
    String tab = file("tab.yaml", "events:\n\t- x\n");
    assertThat(run("test", tab).out()).contains("tab.yaml:2: ", "Do not use \\t(TAB)");
  }

  @Test
  void foldersOfRulesAreNamedByOptionAndEnvironment() throws IOException {
    String log = "test-scenarios/scep/signing-certificate-broken/ten-lines.yaml";
    for (String name : List.of("one", "two", "three")) {
      Files.createDirectories(folder.resolve(name + "/mine"));
      file(
          name + "/mine/" + name + ".drl",
          """
          package rules.mine
          import io.github.orsak.diagnosis.Hypothesis;
          import io.github.orsak.history.Episode;
          import io.github.orsak.knowledge.ScopeKind;
          rule "mine-NAME: anything fails"
          when
            $failed: Episode(operation == "RETRIEVE", fault == Episode.ANY, kind == ScopeKind.HOST)
          then
            insertLogical(Hypothesis.of("mine-NAME", "any", $failed));
          end
          """
              .replace("NAME", name));
    }
    String listed = folder.resolve("one") + File.pathSeparator + folder.resolve("two");
    Map<String, String> environment = Map.of("ORSAK_RULES", listed);
    String third = folder.resolve("three").toString();
    Result result =
        run(InputStream.nullInputStream(), environment, "diagnose", log, "--rules", third);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("mine-one", "mine-two", "mine-three");
    String again = folder.resolve("two").resolve("../one").toString();
    Result twice =
        run(InputStream.nullInputStream(), environment, "diagnose", log, "--rules", again);
    assertThat(twice.err()).isEmpty();
    assertThat(twice.out()).contains("mine-one", "mine-two").doesNotContain("mine-three");
    Result refused = run("diagnose", log, "--rules", third, "--override", "pkcs-ca-outage");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).startsWith("--override pkcs-ca-outage: no folder of rules has");
  }

  @Test
  void aFileInThePlaceOfAFolderOfRulesIsRefused() throws IOException {
    for (String name : List.of(file("mine.drl", "package rules.mine\n"), folder + "/nowhere")) {
      for (String command : List.of("diagnose", "test")) {
        Result result = run(command, HEALTHY, "--rules", name);
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
            .contains(name + ": is not a folder that can be read; name a folder of rules");
      }
    }
  }

  @Test
  void aRuleThatStillRunsIsNamedWhereMemoryIsMissing() throws IOException {
    String over = "orsak.test.over." + UUID.randomUUID();
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        folder.resolve("mine/greedy.drl"),
        """
        package rules.mine
        import io.github.orsak.history.Episode;
        rule "mine-greedy: takes"
        when Episode() then while (!Boolean.getBoolean("%s")) { }
        end
        """
            .formatted(over));
    run("diagnose", "--rules", folder.toString(), "--rules-timeout=1s", FLAGSHIP);
    InputStream large =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    Result result = run(large, Map.of(), "diagnose", "-");
    System.setProperty(over, "true");
    assertThat(result.code()).isEqualTo(70);
    assertThat(result.err()).contains("memory", "did not come to an end", "it, or leave its file");
  }
}

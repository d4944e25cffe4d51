package io.github.orsak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Golden;
import io.github.orsak.Project;
import io.github.orsak.history.Fact;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.scenario.Scenario;
import io.github.orsak.scenario.ScenarioRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the READMEs show is what the tool does. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\\n(.*?)```");

  @TempDir private Path folder;

  @Test
  void theReportsAreVerbatim() {
    String text = Project.read(README);
    assertThat(text).contains("```console\n$ ./orsak ");
    String told = Walkthrough.replay(text, (name, content) -> {}, ReadmeTest::output);
    Golden.matches(README, told);
  }

  @Test
  void theExampleIsTheFile() {
    String scenario =
        Project.read(Path.of("test-scenarios/scep/signing-certificate-broken/ten-lines.yaml"));
    String events =
        scenario
            .lines()
            .filter(line -> line.startsWith("  - { at:"))
            .map(line -> line.substring(4).replaceAll(" {2,}#", "   #"))
            .collect(Collectors.joining("\n"));
    Golden.matchesBetween(README, "example", "\n```yaml\n" + events + "\n```\n");
  }

  @Test
  void theTableOfCausesIsComplete() {
    String table =
        Project.ORSAK.causes().all().stream()
            .sorted(Comparator.comparing(Cause::id))
            .map(ReadmeTest::row)
            .collect(Collectors.joining("\n", "\n| cause | what is wrong |\n|---|---|\n", "\n"));
    Golden.matchesBetween(README, "causes", table);
  }

  private static String row(Cause cause) {
    String file = cause.id().substring(cause.topic().length() + 1);
    return "| [`%s`](rules/%s/%s.yaml) | %s%s |"
        .formatted(
            cause.id(), cause.topic(), file, cause.title().in("en"), cause.note() ? " (note)" : "");
  }

  @ParameterizedTest
  @CsvSource({"embed, ActiveCauses", "session, CausesBySession"})
  void theEmbeddingExamplesAreClassesThatRun(String part, String name) {
    String code = Project.read(Path.of("src/test/java/io/github/orsak/example/" + name + ".java"));
    String shown = code.substring(code.indexOf("import ")).strip();
    Golden.matchesBetween(README, part, "\n```java\n" + shown + "\n```\n");
  }

  @Test
  void theScenarioShownToAuthorsPasses() throws IOException {
    Matcher block = YAML.matcher(Project.read(Path.of("test-scenarios/README.md")));
    assertThat(block.find()).isTrue();
    Path file = Files.writeString(folder.resolve("shown.yaml"), block.group(1));
    assertThat(new ScenarioRunner(Project.ORSAK).run(Scenario.load(file)).differences()).isEmpty();
  }

  @Test
  void theTableOfFactsNamesEachThatARuleMatchesAndOnlyWhatItHas() {
    Map<String, Class<?>> facts =
        Stream.of(Fact.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));
    Set<String> matched = new TreeSet<>();
    for (Path rule : Project.files(Project.RULES, ".drl")) {
      Matcher pattern = Pattern.compile("\\b(\\w+)\\(").matcher(Project.read(rule));
      pattern.results().map(use -> use.group(1)).filter(facts::containsKey).forEach(matched::add);
    }
    Set<String> shown = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(\\w+)` \\|(.*)$")
            .matcher(Project.read(Path.of("rules/README.md")));
    while (row.find()) {
      @Nullable Class<?> type = facts.get(row.group(1));
      if (type != null) {
        shown.add(row.group(1));
        Matcher field = Pattern.compile("`([a-z]\\w*)(?:\\(\\w+\\))?`").matcher(row.group(2));
        assertThat(field.results().map(named -> named.group(1)))
            .as(row.group(1))
            .isSubsetOf(Stream.of(type.getMethods()).map(Method::getName).toList());
      }
    }
    assertThat(shown).containsAll(matched);
  }

  @Test
  void everyLinkLeadsToAFile() {
    for (Path page :
        List.of(
            README,
            Path.of("rules/README.md"),
            Path.of("test-scenarios/README.md"),
            Path.of("docs/lint.md"),
            Path.of("docs/proving.md"),
            Path.of("docs/writing-rules.md"))) {
      Matcher link = Pattern.compile("]\\((?!https?:)([^)#]+)\\)").matcher(Project.read(page));
      while (link.find()) {
        assertThat(page.resolveSibling(link.group(1))).exists();
      }
    }
  }

  private static String output(List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(
        new Console(InputStream.nullInputStream(), stream, stream, Map.of()),
        words.subList(1, words.size()).toArray(String[]::new));
    return out.toString(StandardCharsets.UTF_8);
  }
}

package io.github.orsak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.engine.RuleBase;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.report.Language;
import io.github.orsak.report.Report;
import io.github.orsak.report.format.ReportFormat;
import io.github.orsak.report.text.TextStyle;
import io.github.orsak.report.told.Told;
import io.github.orsak.scenario.Scenario;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A third language is files: with them a report has no English word left. */
class ThirdLanguageTest {

  private static final Path WORDS = Path.of("src/main/resources/io/github/orsak/report");
  private static final Pattern WORD =
      Pattern.compile("(?<![A-Za-z0-9])[A-Za-z][A-Za-z']+(?![A-Za-z0-9])");
  private static final List<String> BUNDLES = List.of("words", "inputs");

  @TempDir private static Path folder;
  private static Orsak orsak;

  @BeforeAll
  static void translateEverything() throws IOException {
    PseudoLanguage.translate(Project.RULES, folder);
    Catalog catalog = Catalog.of(folder);
    List<String> troubles = new ArrayList<>();
    RuleBase rules = RuleBase.load(OwnRules.NONE, catalog, troubles);
    orsak = new Orsak(catalog, Causes.of(folder), rules, troubles);
    for (String bundle : BUNDLES) {
      PseudoLanguage.translateWords(
          WORDS.resolve(bundle + "_en.properties"), onTheClassPath(bundle));
    }
  }

  @AfterAll
  static void takeTheWordsAway() throws IOException {
    for (String bundle : BUNDLES) {
      Files.deleteIfExists(onTheClassPath(bundle));
    }
  }

  private static Path onTheClassPath(String bundle) {
    try {
      Path classes =
          Path.of(
              ThirdLanguageTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.resolve(
          "io/github/orsak/report/" + bundle + "_" + PseudoLanguage.CODE + ".properties");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFileOfWordsMakesALanguage() {
    assertThat(Language.codes()).containsExactly("en", PseudoLanguage.CODE, "sv");
    assertThat(Language.exists("fi")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scep/signing-certificate-broken/ten-lines.yaml",
        "pkcs/ca-outage/recovered.yaml",
        "pkcs/ca-path-blocked/in-part.yaml",
        "scep/clock-skew/under-an-hour-near-miss.yaml",
        "host/crashed/not-back.yaml"
      })
  void noEnglishWordIsLeftInAReport(String path) {
    for (Scenario scenario : Scenario.all(Project.SCENARIOS.resolve(path))) {
      Report report = orsak.diagnose(scenario.events());
      Told told = Told.of(report, Language.of(PseudoLanguage.CODE));
      Set<String> names = names(scenario);
      for (ReportFormat format : List.of(ReportFormat.TEXT, ReportFormat.MARKDOWN)) {
        String text = format.render(told, new TextStyle(200, false, true));
        Set<String> left =
            WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(word -> !names.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(left).as(text).isEmpty();
      }
    }
  }

  private static Stream<String> typed(Cause.Check check) {
    return Stream.of(
        check.run().in("en"), "--answer " + check.id(), String.join(" ", check.names()));
  }

  /** What is the same in every language: what the log says, ids, names, commands and addresses. */
  private static Set<String> names(Scenario scenario) {
    Stream<String> known =
        Stream.of(
                orsak.catalog().types().stream().map(type -> type.name() + " " + type.product()),
                Project.files(Project.RULES.resolve("catalog"), ".yaml").stream()
                    .flatMap(file -> Project.read(file).lines())
                    .filter(line -> line.matches("(channels|providers):.*")),
                orsak.catalog().faults().all().stream().map(fault -> fault.name()),
                orsak.catalog().operations().stream().map(operation -> operation.name()),
                orsak.causes().all().stream()
                    .flatMap(
                        cause ->
                            Stream.concat(
                                Stream.concat(
                                    Stream.of("docs/causes/" + cause.id() + ".md"),
                                    cause.references().stream()),
                                cause.nextChecks().stream().flatMap(check -> typed(check)))))
            .flatMap(all -> all);
    return Stream.concat(known, Stream.of(scenario.events().toString()))
        .flatMap(text -> WORD.matcher(text).results().map(word -> word.group()))
        .collect(Collectors.toSet());
  }
}

package io.github.orsak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.orsak.Project;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.CatalogLoader;
import io.github.orsak.knowledge.files.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeBuildTest {

  @TempDir private Path folder;

  @Test
  void theCompiledCatalogSaysWhatItsYamlSays() {
    Catalog written = new CatalogLoader(Catalog.empty()).load(Shelf.folder(Project.RULES));
    Catalog compiled = Catalog.builtIn();
    assertThat(compiled.operations()).containsExactlyElementsOf(written.operations());
    assertThat(compiled.successions()).isEqualTo(written.successions());
    assertThat(compiled.faults().defined()).isEqualTo(written.faults().defined());
    assertThat(compiled.labels().byName()).isEqualTo(written.labels().byName());
    assertThat(compiled.products()).isEqualTo(written.products());
  }

  @Test
  void theCompiledCausesSayWhatTheirYamlSays() {
    Causes written = new CauseLoader(Map.of()).load(Shelf.folder(Project.RULES));
    assertThat(Causes.builtIn().all()).containsExactlyElementsOf(written.all());
  }

  @Test
  void aFolderMayNotRepeatACauseThatIsBuiltIn() throws IOException {
    Path words = Files.createDirectories(folder.resolve("pkcs")).resolve("ca-outage.yaml");
    Files.copy(Project.RULES.resolve("pkcs").resolve("ca-outage.yaml"), words);
    OwnRules own = new OwnRules(List.of(folder), Set.of(), false);
    assertThatThrownBy(() -> Project.ORSAK.causes().with(own, new ArrayList<>()))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining(words.toString())
        .hasMessageContaining("already defined in rules/pkcs/ca-outage.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run: w32tm /query, | '' | a check has neither \"look\" nor \"run\"",
        ", means: it is off | '' | a check has no \"means\"",
        ", verify: it is on | '' | lacks \"do\" or \"verify\"",
        ", decides: order | '' | lacks \"cause\" or \"decides\"",
        ", says: it fails | '' | has no \"says\"",
      })
  void wordsThatLeaveOutWhatAReportSaysAreNamed(String there, String instead, String told)
      throws IOException {
    String words =
        """
        cause: mine-gap
        title: A gap
        verdict: It fails
        explanation: It fails
        evidence:
          fails: { weight: 0.6, says: it fails }
        rivals: [ { cause: network-intermittent, decides: order } ]
        next-checks: [ { run: w32tm /query, means: it is off } ]
        remediation: [ { do: Mend it, verify: it is on } ]
        withdrawn-if: It works
        """;
    assertThat(words).contains(there);
    Path file = Files.createDirectories(folder.resolve("mine")).resolve("gap.yaml");
    Files.writeString(file, words.replace(there, instead));
    OwnRules own = new OwnRules(List.of(folder), Set.of(), false);
    List<String> troubles = new ArrayList<>();
    Project.ORSAK.causes().with(own, troubles);
    assertThat(String.join("\n", troubles)).contains(file.toString(), told);
  }
}

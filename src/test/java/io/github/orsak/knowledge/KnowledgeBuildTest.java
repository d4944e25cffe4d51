package io.github.orsak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.orsak.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}

package io.github.orsak.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Golden;
import io.github.orsak.Project;
import io.github.orsak.authoring.pages.CausePages;
import io.github.orsak.report.Language;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages about causes say what rules and words say; {@code -Dorsak.golden=write} writes them
 * anew.
 */
class CausePagesTest {

  private static final Path PAGES = Path.of("docs/causes");

  /** Without scenarios, which {@code orsak rules doc} lists too and which come and go. */
  private static final Library LIBRARY = Library.open(Project.ORSAK, Path.of("no-scenarios"));

  @Test
  void eachPageIsCurrentAndNoneIsLeftOver() {
    Map<String, String> pages = CausePages.of(LIBRARY, Language.ENGLISH);
    pages.forEach((name, text) -> Golden.matches(PAGES.resolve(name), text));
    assertThat(Project.files(PAGES, ".md"))
        .as("delete the pages of causes that are gone")
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(pages.keySet());
  }

  @Test
  void everyLinkLeadsToAPage() {
    Map<String, String> pages = CausePages.of(LIBRARY, Language.ENGLISH);
    assertThat(pages.values().stream().flatMap(CausePagesTest::links))
        .isNotEmpty()
        .allMatch(pages::containsKey);
  }

  private static Stream<String> links(String page) {
    return Pattern.compile("\\]\\(([a-z0-9-]+\\.md)\\)")
        .matcher(page)
        .results()
        .map(found -> found.group(1));
  }
}

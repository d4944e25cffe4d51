package io.github.orsak.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Golden;
import io.github.orsak.Project;
import io.github.orsak.authoring.pages.CauseDetails;
import io.github.orsak.authoring.pages.CauseList;
import io.github.orsak.authoring.pages.CausePages;
import io.github.orsak.authoring.pages.GraphPage;
import io.github.orsak.authoring.pages.GraphSvg;
import io.github.orsak.authoring.pages.Twins;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.report.Language;
import io.github.orsak.report.text.TextStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What is told of the causes that are loaded. */
class LibraryTest {

  private static final Library LIBRARY = Library.open(Project.ORSAK, Project.SCENARIOS);

  @Test
  void everyCauseIsListedWithWhatProvesIt() {
    String list = CauseList.text(LIBRARY, Language.ENGLISH, TextStyle.PLAIN);
    for (Cause cause : LIBRARY.causes()) {
      assertThat(list)
          .containsPattern("(?m)^" + cause.id() + " +(note|alarm) +built-in +[1-9][0-9]*\\b");
    }
    assertThat(list.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
  }

  @Test
  void aCauseIsShownWithItsWordsItsProofAndItsRules() {
    String shown =
        CauseDetails.text("pkcs-ca-outage", LIBRARY, Language.ENGLISH, TextStyle.PLAIN)
            .orElseThrow();
    assertThat(shown)
        .contains("The issuing CA does not answer", "Proven by", "outage.yaml")
        .contains("rule \"pkcs-ca-outage: a CA that worked stops answering\"");
    assertThat(CauseDetails.text("pkcs-stalled", LIBRARY, Language.ENGLISH, TextStyle.PLAIN))
        .hasValueSatisfying(
            text -> assertThat(text).contains("Explained by", "pkcs-ca-outage, at the same time"));
    assertThat(CauseDetails.text("pkcs-ca-outag", LIBRARY, Language.ENGLISH, TextStyle.PLAIN))
        .isEmpty();
  }

  @Test
  void everyCauseHasAPageThatTheIndexNames() {
    Map<String, String> pages = CausePages.of(LIBRARY, Language.of("sv"));
    assertThat(pages).hasSize(LIBRARY.causes().size() + 1);
    for (Cause cause : LIBRARY.causes()) {
      assertThat(pages.get("README.md")).contains("(" + cause.id() + ".md)");
      assertThat(pages.get(cause.id() + ".md")).startsWith("# " + cause.title().in("sv") + "\n");
    }
  }

  @Test
  void theCausalGraphIsThatOfThePage() {
    Golden.matches(Path.of("docs/causal-graph.md"), GraphPage.markdown(LIBRARY));
  }

  @Test
  void thePictureOfTheGraphIsWellFormedAndShowsEveryNode() throws Exception {
    String svg = GraphSvg.of(LIBRARY);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new java.io.StringReader(svg)));
    Project.ORSAK.causes().consequences().stream()
        .filter(edge -> !edge.cause().isEmpty())
        .forEach(
            edge -> assertThat(svg).contains(">" + edge.root() + "<", ">" + edge.cause() + "<"));
  }

  @Test
  void causesThatAskForTheSameEventsAreToldApartByCounts() {
    List<Twins> twins = Twins.in(LIBRARY, "en");
    assertThat(twins)
        .anySatisfy(
            pair -> {
              assertThat(pair.one()).isEqualTo("revocation-not-permitted");
              assertThat(pair.other()).isEqualTo("revocation-permission-lost");
              assertThat(pair.alike()).isFalse();
              assertThat(pair.decides()).isNotEmpty();
            });
    assertThat(twins).noneMatch(Twins::alike);
  }
}

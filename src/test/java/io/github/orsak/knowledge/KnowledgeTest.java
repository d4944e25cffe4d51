package io.github.orsak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.orsak.Project;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.files.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of one's own, parsed or kept. */
class KnowledgeTest {

  private static final String WORDS =
      """
      cause: mine-own
      title: One of mine
      verdict: It fails
      explanation: It fails
      evidence:
        late: { weight: 0.2, says: it came late }
        failed: { weight: 0.6, says: it fails }
      rivals: [ { cause: network-intermittent, decides: order } ]
      next-checks: [ { run: w32tm /query, means: it is off } ]
      remediation: [ { do: Mend it, verify: it is on } ]
      explains: [ { operation: IMPORT, faults: [ A, B ], same: [ host, ca ], grace: 15m } ]
      withdrawn-if: It works
      """;
  private static final String OPERATION =
      """
      operations:
        - { name: MINE, actor: service, scopes: [host], title: Doing mine }
      """;

  @TempDir private Path folder;
  private Path place;

  @BeforeEach
  void makePlace() throws IOException {
    place = Files.createDirectories(folder.resolve("cache"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("rules").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Knowledge load(List<String> troubles, String... overrides) {
    OwnRules own = new OwnRules(List.of(folder.resolve("rules")), Set.of(overrides), false);
    return Knowledge.load(own, new UserCache(Optional.of(place)), troubles);
  }

  private List<Path> kept() throws IOException {
    return Project.files(place, ".words");
  }

  @Test
  void whatIsKeptSaysWhatWasParsed() throws IOException {
    write("mine/own.yaml", WORDS);
    write("mine/own.sv.yaml", WORDS.replace("One of mine", "En av mina"));
    write("catalog/operations.yaml", OPERATION);
    Knowledge parsed = load(new ArrayList<>());
    assertThat(kept()).hasSize(1);
    Knowledge unpacked = load(new ArrayList<>());
    assertThat(unpacked.causes().all()).containsExactlyElementsOf(parsed.causes().all());
    assertThat(unpacked.causes().cause("mine-own").orElseThrow().evidence().keySet())
        .containsExactly("late", "failed");
    assertThat(unpacked.catalog().operations())
        .containsExactlyElementsOf(parsed.catalog().operations());
    assertThat(unpacked.catalog().operation("MINE").title().in("en")).isEqualTo("Doing mine");
    assertThat(kept()).hasSize(1);
  }

  private static String product(String text) {
    return """
    product: mine-product
    providers: [Mine]
    source: https://example.org/mine
    subject: service
    roles: { web: [Shop] }
    events:
      - id: 7
        name: MineFailed
        operation: SERVICE_END
        outcome: failure
        data: [service]
        text: 'TEXT'
        fault: MINE_{service}
        meaning: It failed
    """
        .replace("TEXT", text);
  }

  @Test
  void whatDataMeanIsKeptToo() throws IOException {
    write("catalog/mine.yaml", product("service (?<service>[A-Z]+)"));
    Knowledge parsed = load(new ArrayList<>());
    Knowledge unpacked = load(new ArrayList<>());
    assertThat(kept()).hasSize(1);
    assertThat(unpacked.catalog().types()).containsExactlyElementsOf(parsed.catalog().types());
    assertThat(unpacked.catalog().types())
        .filteredOn(type -> type.product().equals("mine-product"))
        .singleElement()
        .satisfies(
            type ->
                assertThat(type.layout().message().told("The service SHOP failed"))
                    .containsEntry("service", "SHOP"));
  }

  @Test
  void aPatternThatIsNoneIsSaidWithItsPlace() throws IOException {
    write("catalog/mine.yaml", product("service (?<service>[A-Z]+"));
    List<String> troubles = new ArrayList<>();
    load(troubles);
    assertThat(troubles)
        .singleElement()
        .asString()
        .contains("mine.yaml")
        .contains("the text of event 7 is no regular expression");
  }

  @Test
  void aFaultThatIsDefinedTwiceIsSaid() throws IOException {
    write(
        "catalog/faults.yaml",
        """
        source: https://example.com
        hresults:
          - { name: MINE_E_FULL, value: "0x8A5E0001", meaning: It is full }
          - { name: Mine_E_Full, value: "0x8A5E0002", meaning: It is full }
        """);
    assertThatExceptionOfType(KnowledgeException.class)
        .isThrownBy(() -> Catalog.of(folder.resolve("rules")))
        .withMessageContaining("faults.yaml")
        .withMessageContaining("fault Mine_E_Full is defined twice");
  }

  @Test
  void changedWordsAreReadAnew() throws IOException {
    write("mine/own.yaml", WORDS);
    load(new ArrayList<>());
    write("mine/own.yaml", WORDS.replace("One of mine", "Another"));
    Cause changed = load(new ArrayList<>()).causes().cause("mine-own").orElseThrow();
    assertThat(changed.title().in("en")).isEqualTo("Another");
  }

  @Test
  void aReplacedCauseStaysReplaced() throws IOException {
    write("pkcs/ca-outage.yaml", WORDS.replace("mine-own", "pkcs-ca-outage"));
    for (int start = 0; start < 2; start++) {
      Knowledge knowledge = load(new ArrayList<>(), "pkcs-ca-outage");
      assertThat(knowledge.causes().cause("pkcs-ca-outage").orElseThrow().title().in("en"))
          .isEqualTo("One of mine");
    }
  }

  @Test
  void whatIsWrongIsSaidAtEachStart() throws IOException {
    write("mine/own.yaml", WORDS);
    write("mine/broken.yaml", "cause: [");
    for (int start = 0; start < 2; start++) {
      List<String> troubles = new ArrayList<>();
      assertThat(load(troubles).causes().cause("mine-own")).isPresent();
      assertThat(troubles).singleElement().asString().contains("broken.yaml");
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void aKeyThatIsThereTwiceIsNotReadAsTheLast() throws IOException {
    write(
        "mine/own.yaml",
        WORDS.replace("  failed:", "  late: { weight: 0.6, says: it fails }\n  failed:"));
    List<String> troubles = new ArrayList<>();
    load(troubles);
    assertThat(troubles)
        .singleElement()
        .asString()
        .endsWith("own.yaml:7: \"late\" is there twice; remove one");
  }

  @Test
  void aDamagedCopyIsParsedAgain() throws IOException {
    write("mine/own.yaml", WORDS);
    load(new ArrayList<>());
    byte[] whole = Files.readAllBytes(kept().get(0));
    byte[] other = whole.clone();
    other[whole.length / 2]++;
    for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), other)) {
      Files.write(kept().get(0), damaged);
      assertThat(load(new ArrayList<>()).causes().cause("mine-own")).isPresent();
      assertThat(kept().get(0)).hasBinaryContent(whole);
    }
  }

  @Test
  void twoStartsAtOnceLeaveOneWholeCopy() throws IOException {
    write("mine/own.yaml", WORDS);
    assertThat(IntStream.range(0, 4).parallel().mapToObj(n -> load(new ArrayList<>())).toList())
        .allSatisfy(one -> assertThat(one.causes().cause("mine-own")).isPresent());
    assertThat(kept()).hasSize(1);
    assertThat(Project.files(place, ".part")).isEmpty();
  }
}

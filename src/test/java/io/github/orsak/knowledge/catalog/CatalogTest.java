package io.github.orsak.knowledge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.orsak.Project;
import io.github.orsak.event.Event;
import io.github.orsak.event.Level;
import io.github.orsak.event.Place;
import io.github.orsak.knowledge.Cause;
import io.github.orsak.knowledge.Causes;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

  private final Catalog catalog = Project.ORSAK.catalog();

  @TempDir private Path folder;

  @Test
  void theLegacyConnectorHasNineteenEventsAndTwelveCodes() {
    assertThat(catalog.types().stream().filter(t -> t.product().equals("connector-legacy")))
        .hasSize(19);
    assertThat(
            catalog.faults().all().stream()
                .filter(fault -> fault.kind() == Fault.Kind.DIAGNOSTIC_CODE))
        .hasSize(12);
  }

  @Test
  void everyCodeAnEventMayCarryIsKnown() {
    Set<String> names =
        catalog.faults().all().stream().map(Fault::name).collect(Collectors.toSet());
    assertThat(catalog.types()).allSatisfy(type -> assertThat(names).containsAll(type.codes()));
  }

  @Test
  void everyEventAndFaultIsToldInBothLanguagesAndSourced() {
    assertThat(catalog.types())
        .allSatisfy(
            type -> {
              assertThat(type.meaning().in("sv")).isNotEqualTo(type.meaning().in("en"));
              assertThat(type.source()).startsWith("https://");
            });
    assertThat(catalog.faults().all())
        .allSatisfy(
            fault -> {
              assertThat(fault.meaning().byLanguage()).containsKeys("en", "sv");
              assertThat(fault.source()).startsWith("https://");
            });
  }

  @Test
  void everyOperationNamedElsewhereExists() {
    Set<String> names =
        catalog.operations().stream().map(Operation::name).collect(Collectors.toSet());
    for (Succession succession : catalog.successions()) {
      assertThat(names).contains(succession.operation()).containsAll(succession.answers());
    }
    for (Operation operation : catalog.operations()) {
      assertThat(names).containsAll(operation.provenBy());
    }
  }

  private Catalog withFolder(List<String> troubles) {
    return catalog.with(new OwnRules(List.of(folder), Set.of(), false), troubles);
  }

  @Test
  void whatAnOwnCatalogLeavesOutIsTold() throws IOException {
    Path file = Files.createDirectories(folder.resolve("catalog")).resolve("operations.yaml");
    Files.writeString(file, "operations:\n  - { name: BACKUP, title: backing up }\n");
    List<String> troubles = new ArrayList<>();
    withFolder(troubles);
    assertThat(troubles).containsExactly(file + ": operations, item 1: actor is missing; add it");
  }

  @Test
  void aFolderMayAddAProductAndMayNotRepeatOne() throws IOException {
    Path file = Files.createDirectories(folder.resolve("catalog")).resolve("mine.yaml");
    String mine =
        """
        product: mine
        channels: [My Log]
        providers: [My Provider]
        source: https://example.org
        events:
          - id: 77
            name: Broke
            operation: DOWNLOAD
            outcome: failure
            meaning: It broke.
        """;
    Files.writeString(file, mine);
    List<String> troubles = new ArrayList<>();
    assertThat(withFolder(troubles).types(77)).extracting(EventType::name).contains("Broke");
    Files.writeString(file, mine.replace("DOWNLOAD", "DOWNLAOD"));
    assertThat(troubles).isEmpty();
    assertThat(withFolder(troubles).types(77)).isEmpty();
    assertThat(troubles).singleElement().asString().contains("mine.yaml", "DOWNLAOD");
  }

  @Test
  void aChangeTellsWhatItsEventSays() throws IOException {
    Path file = Files.createDirectories(folder.resolve("catalog")).resolve("mine.yaml");
    String mine =
        """
        product: mine
        channels: [My Log]
        source: https://example.org
        subject: thing
        routine: ^tick
        events:
          - id: 77
            name: Altered
            operation: INSTALL
            outcome: info
            data: [thing]
            change: [thing]
            meaning: It was altered.
        """;
    Files.writeString(file, mine);
    List<String> troubles = new ArrayList<>();
    Alteration change =
        withFolder(troubles).types(77).stream()
            .flatMap(type -> type.alteration().stream())
            .findFirst()
            .orElseThrow();
    assertThat(change.tells()).containsExactly("thing");
    assertThat(change.notable("clock")).isTrue();
    assertThat(change.notable("tick-tock")).isFalse();
    Files.writeString(file, mine.replace("change: [thing]", "change: [think]"));
    assertThat(troubles).isEmpty();
    withFolder(troubles);
    assertThat(troubles)
        .singleElement()
        .asString()
        .contains("mine.yaml", "the change of event 77 tells think", "nearest: thing");
  }

  @Test
  void whoseAnEventIsDoesNotHangOnTheFirstOneOfItsProduct() throws IOException {
    Path file = Files.createDirectories(folder.resolve("catalog")).resolve("mixed.yaml");
    String event =
        """
          - id: %d
            name: Event%d
            operation: %s
            outcome: failure
            meaning: It broke.
        """;
    String mixed =
        """
        product: mixed
        channels: [Mixed]
        source: https://example.org
        events:
        """;
    String beside = event.formatted(1, 1, "PLUGIN_VERIFY");
    String own = event.formatted(2, 2, "DOWNLOAD");
    for (String events : List.of(beside + own, own + beside)) {
      Files.writeString(file, mixed + events);
      Catalog known = withFolder(new ArrayList<>());
      assertThat(known.neighbour(mixed(1))).isTrue();
      assertThat(known.neighbour(mixed(2))).isFalse();
      assertThat(known.neighbour(mixed(3))).isFalse();
    }
    Files.writeString(file, mixed + beside);
    assertThat(withFolder(new ArrayList<>()).neighbour(mixed(3))).isTrue();
  }

  private static Event mixed(int id) {
    return new Event(
        Instant.EPOCH, "h", "Mixed", "", id, Level.ERROR, 1, List.of(), "", Place.record("log", 1));
  }

  @Test
  void everyEdgeOfTheCausalGraphLeadsSomewhere() {
    Causes causes = Project.ORSAK.causes();
    List<String> ids = causes.all().stream().map(Cause::id).toList();
    assertThat(causes.consequences())
        .allSatisfy(
            edge -> {
              assertThat(ids).contains(edge.root());
              assertThat(edge.cause().isEmpty() != edge.operation().isEmpty()).isTrue();
            });
  }
}

package io.github.orsak.knowledge;

import io.github.orsak.knowledge.CatalogFiles.EventEntry;
import io.github.orsak.knowledge.CatalogFiles.FaultEntry;
import io.github.orsak.knowledge.CatalogFiles.FaultsFile;
import io.github.orsak.knowledge.CatalogFiles.LabelsFile;
import io.github.orsak.knowledge.CatalogFiles.OperationEntry;
import io.github.orsak.knowledge.CatalogFiles.OperationsFile;
import io.github.orsak.knowledge.CatalogFiles.ProductFile;
import io.github.orsak.knowledge.Fault.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Fills a catalog from the files of its shelves. */
final class CatalogLoader {

  private static final Duration QUIET = Duration.ofMinutes(15);
  private static final int HEALED_AFTER = 3;

  private final Map<String, Catalog.Product> products;
  private final Map<String, Operation> operations;
  private final List<Succession> successions;
  private final Faults faults;
  private final Labels labels;
  private final YamlReader reader = new YamlReader();

  CatalogLoader(
      Map<String, Catalog.Product> products,
      Map<String, Operation> operations,
      List<Succession> successions,
      Faults faults,
      Labels labels) {
    this.products = products;
    this.operations = operations;
    this.successions = successions;
    this.faults = faults;
    this.labels = labels;
  }

  void load(List<Shelf> shelves) {
    each(shelves, "operations.yaml", OperationsFile.class, this::addOperations);
    each(shelves, "faults.yaml", FaultsFile.class, this::addFaults);
    each(shelves, "labels.yaml", LabelsFile.class, this::addLabels);
    Set<String> others = Set.of("operations.yaml", "faults.yaml", "labels.yaml");
    for (Shelf shelf : shelves) {
      shelf
          .files()
          .forEach(
              (path, yaml) -> {
                if (path.startsWith(Shelf.CATALOG)
                    && !others.contains(path.substring(Shelf.CATALOG.length()))) {
                  String place = shelf.place(path);
                  reader
                      .read(place, yaml, ProductFile.class)
                      .ifPresent(file -> addProduct(place, file));
                }
              });
    }
    reader.finish();
  }

  private interface Addition<T> {
    void add(String place, T file);
  }

  private <T> void each(List<Shelf> shelves, String name, Class<T> shape, Addition<T> addition) {
    for (Shelf shelf : shelves) {
      byte[] yaml = shelf.files().get(Shelf.CATALOG + name);
      if (yaml != null) {
        String place = shelf.place(Shelf.CATALOG + name);
        reader.read(place, yaml, shape).ifPresent(file -> addition.add(place, file));
      }
    }
  }

  private void addOperations(String place, OperationsFile file) {
    for (OperationEntry entry : file.operations()) {
      Set<ScopeKind> scopes = new LinkedHashSet<>();
      scopes.add(ScopeKind.FLEET);
      entry
          .scopes()
          .forEach(
              scope -> scopes.add(reader.constant(place, ScopeKind.class, scope, ScopeKind.HOST)));
      scopes.add(ScopeKind.FLOW);
      Operation operation =
          new Operation(
              entry.name(),
              reader.constant(place, Actor.class, entry.actor(), Actor.SERVICE),
              List.copyOf(scopes),
              reader.duration(place, entry.quiet(), QUIET),
              Objects.requireNonNullElse(entry.healedAfter(), HEALED_AFTER),
              Objects.requireNonNullElse(entry.contrast(), ""),
              entry.provenBy(),
              entry.reports(),
              entry.milestone(),
              new Words(entry.title()));
      if (operations.put(entry.name(), operation) != null) {
        reader.problem(place, "operation " + entry.name() + " is defined twice; rename one");
      }
    }
    file.successions()
        .forEach(
            entry ->
                successions.add(
                    new Succession(
                        entry.name(),
                        entry.after(),
                        reader.constant(place, Outcome.class, entry.outcome(), Outcome.SUCCESS),
                        entry.answers(),
                        reader.duration(place, entry.within(), QUIET),
                        reader.constant(place, Actor.class, entry.actor(), Actor.SERVICE),
                        reader.constant(place, ScopeKind.class, entry.match(), ScopeKind.HOST),
                        entry.habitual(),
                        new Words(entry.title()))));
  }

  private void addFaults(String place, FaultsFile file) {
    file.codes()
        .forEach(
            entry -> faults.addCode(fault(entry, Kind.DIAGNOSTIC_CODE, file), entry.spellings()));
    file.hresults().forEach(entry -> faults.addHresult(fault(entry, Kind.HRESULT, file)));
    file.texts().forEach(entry -> faults.addTexts(fault(entry, Kind.TEXT, file)));
  }

  private static Fault fault(FaultEntry entry, Kind kind, FaultsFile file) {
    return new Fault(
        entry.name(),
        Objects.requireNonNullElse(entry.value(), ""),
        kind,
        Objects.requireNonNullElse(entry.as(), ""),
        entry.texts(),
        Objects.requireNonNullElse(entry.specific(), true),
        new Words(entry.meaning()),
        Objects.requireNonNullElse(entry.source(), file.source()));
  }

  private void addLabels(String place, LabelsFile file) {
    file.labels()
        .forEach(
            (meaning, names) ->
                labels.add(
                    reader.constant(place, Labels.Meaning.class, meaning, Labels.Meaning.CODE),
                    names));
  }

  private void addProduct(String place, ProductFile file) {
    Map<Integer, EventType> types = new LinkedHashMap<>();
    for (EventEntry entry : file.events()) {
      Optional<Operation> operation = Optional.ofNullable(operations.get(entry.operation()));
      if (operation.isEmpty()) {
        String nearest = Nearest.to(entry.operation(), operations.keySet()).orElse("none");
        reader.problem(
            place,
            "event "
                + entry.id()
                + " names the operation "
                + entry.operation()
                + ", which is not defined; nearest: "
                + nearest);
        continue;
      }
      EventType type =
          new EventType(
              entry.id(),
              entry.name(),
              file.product(),
              operation.get(),
              reader.constant(place, Outcome.class, entry.outcome(), Outcome.INFO),
              entry.summarises(),
              Objects.requireNonNullElse(entry.standsFor(), ""),
              Objects.requireNonNullElse(entry.reports(), ""),
              entry.codes(),
              new Words(entry.meaning()),
              file.source());
      if (types.put(entry.id(), type) != null) {
        reader.problem(place, "event " + entry.id() + " is defined twice; remove one");
      }
    }
    Catalog.Product product =
        new Catalog.Product(
            file.product(), file.channels(), file.providers(), file.distinctive(), types);
    if (products.put(file.product(), product) != null) {
      reader.problem(place, "product " + file.product() + " is defined twice; rename one");
    }
  }
}

package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.Words;
import io.github.orsak.knowledge.catalog.CatalogFiles.FaultEntry;
import io.github.orsak.knowledge.catalog.CatalogFiles.FaultsFile;
import io.github.orsak.knowledge.catalog.CatalogFiles.LabelsFile;
import io.github.orsak.knowledge.catalog.CatalogFiles.OperationEntry;
import io.github.orsak.knowledge.catalog.CatalogFiles.OperationsFile;
import io.github.orsak.knowledge.catalog.CatalogFiles.ProductFile;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.knowledge.fault.Fault.Kind;
import io.github.orsak.knowledge.fault.Faults;
import io.github.orsak.knowledge.files.Shelf;
import io.github.orsak.knowledge.files.YamlReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Adds the files of a shelf to a catalog. */
public final class CatalogLoader {

  private static final Duration QUIET = Duration.ofMinutes(15);
  private static final int HEALED_AFTER = 3;

  private final Map<String, Operation> operations;
  private final List<Succession> successions;
  private final List<Fault> faults;
  private final Map<String, Labels.Meaning> labels;
  private final Map<String, Labels.Meaning> hints;
  private final Set<String> states;
  private final Set<String> titles;
  private final Map<String, Catalog.Product> products;
  private final YamlReader reader = new YamlReader();

  public CatalogLoader(Catalog known) {
    operations = new LinkedHashMap<>(known.operationsByName());
    successions = new ArrayList<>(known.successions());
    faults = new ArrayList<>(known.faults().defined());
    labels = new LinkedHashMap<>(known.labels().byName());
    hints = new LinkedHashMap<>(known.labels().hints());
    states = new LinkedHashSet<>(known.labels().states());
    titles = new LinkedHashSet<>(known.labels().titles());
    products = new LinkedHashMap<>(known.products());
  }

  /**
   * The catalog and what the shelf adds to it.
   *
   * @throws KnowledgeException if a file is wrong, or defines what is already defined
   */
  public Catalog load(Shelf shelf) {
    Map<String, byte[]> left = new TreeMap<>(shelf.files());
    left.keySet()
        .removeIf(path -> !path.startsWith(Shelf.CATALOG) || Shelf.language(path).isPresent());
    take(shelf, left, "operations.yaml", OperationsFile.class, this::addOperations);
    take(shelf, left, "faults.yaml", FaultsFile.class, this::addFaults);
    take(shelf, left, "labels.yaml", LabelsFile.class, this::addLabels);
    left.forEach((path, yaml) -> read(shelf, path, yaml, ProductFile.class, this::addProduct));
    reader.finish();
    return new Catalog(
        operations,
        successions,
        new Faults(faults),
        new Labels(labels, hints, states, titles),
        products);
  }

  private interface Addition<T> {
    void add(String place, T file, Translations translations);
  }

  private <T extends Record> void take(
      Shelf shelf, Map<String, byte[]> left, String name, Class<T> shape, Addition<T> addition) {
    String path = Shelf.CATALOG + name;
    byte[] yaml = left.remove(path);
    if (yaml != null) {
      read(shelf, path, yaml, shape, addition);
    }
  }

  private <T extends Record> void read(
      Shelf shelf, String path, byte[] yaml, Class<T> shape, Addition<T> addition) {
    String place = shelf.place(path);
    reader
        .read(place, yaml, shape)
        .filter(file -> whole(place, file))
        .ifPresent(
            file -> {
              Translations translations = new Translations(shelf, path, reader);
              addition.add(place, file, translations);
              translations.finish();
            });
  }

  private boolean whole(String place, Record file) {
    List<String> gaps = Gaps.in(file);
    gaps.forEach(gap -> reader.problem(place, gap + " is missing; add it"));
    return gaps.isEmpty();
  }

  private void addOperations(String place, OperationsFile file, Translations translations) {
    for (OperationEntry entry : file.operations()) {
      Set<ScopeKind> scopes = new LinkedHashSet<>();
      boolean neighbour = Actor.NEIGHBOUR.name().equalsIgnoreCase(entry.actor());
      if (!neighbour) {
        scopes.add(ScopeKind.FLEET);
      }
      entry
          .scopes()
          .forEach(
              scope -> scopes.add(reader.constant(place, ScopeKind.class, scope, ScopeKind.HOST)));
      // What neighbours fail at is evidence and no failure that wants to be explained.
      if (!neighbour) {
        scopes.add(ScopeKind.FLOW);
      }
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
              entry.shares(),
              entry.milestone(),
              entry.oneCa(),
              entry.serving(),
              Objects.requireNonNullElse(entry.brings(), ""),
              translations.words("operations", entry.name(), entry.title()));
      if (operations.put(entry.name(), operation) != null) {
        reader.clash(place, "operation " + entry.name() + " is defined twice; rename one");
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
                        translations.words("successions", entry.name(), entry.title()))));
  }

  private void addFaults(String place, FaultsFile file, Translations words) {
    add(place, "codes", file.codes(), Kind.DIAGNOSTIC_CODE, file, words);
    add(place, "hresults", file.hresults(), Kind.HRESULT, file, words);
    add(place, "families", file.families(), Kind.FAMILY, file, words);
    add(place, "texts", file.texts(), Kind.TEXT, file, words);
  }

  private void add(
      String place,
      String list,
      List<FaultEntry> entries,
      Kind kind,
      FaultsFile file,
      Translations translations) {
    for (FaultEntry entry : entries) {
      Words meaning = translations.words(list, entry.name(), entry.meaning());
      add(place, fault(entry, kind, meaning, file.source()));
    }
  }

  private void add(String place, Fault fault) {
    if (faults.stream().anyMatch(known -> known.name().equalsIgnoreCase(fault.name()))) {
      reader.clash(place, "fault " + fault.name() + " is defined twice; rename one");
    }
    faults.add(fault);
  }

  private static Fault fault(FaultEntry entry, Kind kind, Words meaning, String source) {
    return new Fault(
        entry.name(),
        Objects.requireNonNullElse(entry.value(), ""),
        entry.spellings(),
        kind,
        Objects.requireNonNullElse(entry.as(), ""),
        entry.texts(),
        entry.products(),
        entry.steps(),
        Objects.requireNonNullElse(entry.specific(), true),
        entry.unreachable(),
        meaning,
        Objects.requireNonNullElse(entry.source(), source));
  }

  private void addLabels(String place, LabelsFile file, Translations translations) {
    addNames(place, file.labels(), labels);
    addNames(place, file.hints(), hints);
    states.addAll(file.states());
    titles.addAll(file.titles());
  }

  private void addNames(
      String place, Map<String, List<String>> names, Map<String, Labels.Meaning> meanings) {
    names.forEach(
        (word, all) -> {
          Labels.Meaning meaning = meaning(place, word);
          all.forEach(name -> meanings.put(name, meaning));
        });
  }

  private Labels.Meaning meaning(String place, String word) {
    return reader.constant(place, Labels.Meaning.class, word, Labels.Meaning.OTHER);
  }

  private void addProduct(String place, ProductFile file, Translations translations) {
    ProductLoader loader = new ProductLoader(place, file, translations, reader, operations);
    if (products.put(file.product(), loader.product()) != null) {
      reader.clash(place, "product " + file.product() + " is defined twice; rename one");
    }
  }
}

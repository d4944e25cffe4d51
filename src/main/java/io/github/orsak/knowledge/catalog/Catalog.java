package io.github.orsak.knowledge.catalog;

import io.github.orsak.event.Event;
import io.github.orsak.event.Field;
import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.KnowledgeBuild;
import io.github.orsak.knowledge.KnowledgeException;
import io.github.orsak.knowledge.OwnRules;
import io.github.orsak.knowledge.catalog.Labels.Meaning;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.knowledge.fault.Faults;
import io.github.orsak.knowledge.files.Shelf;
import io.github.orsak.knowledge.files.Unpacker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What events, codes and results mean, in one vocabulary for every product.
 *
 * <p>The key of an event is its channel or provider together with its id: ids of other providers
 * overlap. An event that names neither is recognised only by ids that are telling enough, or by its
 * id and two labels of a request, such as those of a device and a template.
 */
public final class Catalog {

  private static final Set<Meaning> REQUEST = EnumSet.range(Meaning.DEVICE, Meaning.SERIAL);

  private final Map<String, Operation> operations;
  private final List<Succession> successions;
  private final Faults faults;
  private final Labels labels;
  private final Map<String, Product> products;
  private final Map<String, Product> byOrigin = new HashMap<>();
  private final Map<String, List<Operation>> proven = new HashMap<>();

  /** One product's events. */
  record Product(
      String name,
      List<String> channels,
      List<String> providers,
      boolean distinctive,
      boolean mayBeLocal,
      Computer computer,
      Map<Integer, EventType> types) {

    boolean unnumbered() {
      return providers.isEmpty() || computer == Computer.UNNAMED;
    }

    /** Of an event that the product does not know, only all it knows together can tell. */
    boolean neighbour(int id) {
      EventType type = types.get(id);
      return type == null
          ? !types.isEmpty() && types.values().stream().allMatch(Product::neighbour)
          : neighbour(type);
    }

    private static boolean neighbour(EventType type) {
      return type.operation().actor() == Actor.NEIGHBOUR;
    }
  }

  Catalog(
      Map<String, Operation> operations,
      List<Succession> successions,
      Faults faults,
      Labels labels,
      Map<String, Product> products) {
    this.operations = Collections.unmodifiableMap(operations);
    this.successions = List.copyOf(successions);
    this.faults = faults;
    this.labels = labels;
    this.products = Collections.unmodifiableMap(products);
    for (Operation operation : operations.values()) {
      for (String by : operation.provenBy()) {
        proven.computeIfAbsent(by, any -> new ArrayList<>()).add(operation);
      }
    }
    for (Product product : products.values()) {
      product.channels().forEach(channel -> know(channel, product));
      product.providers().forEach(provider -> know(provider, product));
    }
  }

  // Most events spell their origin as the catalog does, and are asked for it several times.
  private void know(String origin, Product product) {
    byOrigin.put(origin, product);
    byOrigin.put(lower(origin), product);
  }

  /** A catalog that knows nothing yet. */
  public static Catalog empty() {
    return new Catalog(
        Map.of(),
        List.of(),
        new Faults(List.of()),
        new Labels(Map.of(), Map.of(), Set.of(), Set.of()),
        Map.of());
  }

  /** The catalog that ships with Orsak, as the build compiled it. */
  public static Catalog builtIn() {
    return CatalogCodec.read(Unpacker.resource(KnowledgeBuild.CATALOG));
  }

  /**
   * The catalog of a folder of rules, without what ships with Orsak.
   *
   * @throws KnowledgeException if a file is wrong
   */
  public static Catalog of(Path folder) {
    return new CatalogLoader(empty()).load(Shelf.folder(folder));
  }

  /**
   * This catalog and the files under {@code catalog/} of one's own folders.
   *
   * @param troubles receives what is wrong with files that were left out
   * @throws KnowledgeException if a file defines what is already defined
   */
  public Catalog with(OwnRules own, List<String> troubles) {
    return with(Shelf.of(own), troubles);
  }

  /** The same catalog if no shelf has a file for it. */
  public Catalog with(List<Shelf> shelves, List<String> troubles) {
    Catalog all = this;
    for (Shelf shelf : shelves) {
      Catalog known = all;
      all =
          shelf.load(
              troubles,
              usable -> usable.hasCatalog() ? new CatalogLoader(known).load(usable) : known);
    }
    return all;
  }

  /** Whether the event comes from a product of this catalog. */
  public boolean ours(Event event) {
    return product(event).isPresent();
  }

  /**
   * Whether the event tells of a program beside the connector, which the catalog knows but which is
   * no connector. One log may hold events of both; an unknown event of such a log is taken for the
   * connector's, so that it is told and not passed over.
   */
  public boolean neighbour(Event event) {
    return product(event).filter(product -> product.neighbour(event.id())).isPresent();
  }

  /** What the event says of the computer it is from. */
  public Computer computer(Event event) {
    return product(event).map(Product::computer).orElse(Computer.NAMED);
  }

  /**
   * Whether the times of the log that the event is from may be local ones that it takes for UTC.
   */
  public boolean mayBeLocal(Event event) {
    return product(event).filter(Product::mayBeLocal).isPresent();
  }

  /** The operations that the success of another one shows to work again. */
  public List<Operation> provenBy(String operation) {
    return proven.getOrDefault(operation, List.of());
  }

  /** What the event means, if the catalog knows it. */
  public Optional<EventType> type(Event event) {
    return product(event).map(product -> product.types().get(event.id()));
  }

  /** The first log in which events of a type stand, or empty where only its program is known. */
  public String channel(EventType type) {
    return products.get(type.product()).channels().stream().findFirst().orElse("");
  }

  /** The program that writes events of a type, or empty where only their log is known. */
  public String provider(EventType type) {
    return products.get(type.product()).providers().stream().findFirst().orElse("");
  }

  /** The other logs of an event's product, if the event says which log it is from. */
  public List<String> logsBeside(Event event) {
    return product(event)
        .map(Product::channels)
        .filter(channels -> channels.stream().anyMatch(event.channel()::equalsIgnoreCase))
        .map(channels -> without(event.channel(), channels))
        .orElse(List.of());
  }

  private static List<String> without(String channel, List<String> channels) {
    return channels.stream().filter(other -> !other.equalsIgnoreCase(channel)).toList();
  }

  private Optional<Product> product(Event event) {
    Product product = byOrigin(event.channel());
    if (product == null) {
      product = byOrigin(event.provider());
    }
    if (product == null && !event.attributed()) {
      return products.values().stream()
          .filter(known -> known.types().containsKey(event.id()))
          .filter(known -> known.distinctive() || !known.neighbour(event.id()) && worded(event))
          .findFirst();
    }
    return Optional.ofNullable(product);
  }

  /**
   * Whether nothing but its number makes an event one of the connector's: it names neither its log
   * nor its program, and its text has none of the connector's labels.
   */
  public boolean byNumberAlone(Event event) {
    return !event.attributed()
        && product(event).isPresent()
        && labelled(event).noneMatch(meaning -> meaning != Meaning.OTHER);
  }

  /** Whether an event labels what a request is about, as only the connectors' events do. */
  private boolean worded(Event event) {
    return labelled(event).filter(REQUEST::contains).distinct().limit(2).count() == 2;
  }

  /** What the labels in an event mean. */
  private Stream<Meaning> labelled(Event event) {
    Stream<String> names = event.data().stream().map(Field::name);
    Stream<String> texts =
        Stream.concat(Stream.of(event.message()), event.data().stream().map(Field::value));
    Stream<String> before =
        texts.flatMap(String::lines).filter(line -> line.indexOf(':') > 0).map(Catalog::label);
    return Stream.concat(names, before).flatMap(name -> labels.meaning(name).stream());
  }

  private static String label(String line) {
    return line.substring(0, line.indexOf(':')).strip();
  }

  private @Nullable Product byOrigin(String name) {
    Product spelled = byOrigin.get(name);
    return spelled == null ? byOrigin.get(lower(name)) : spelled;
  }

  /**
   * Every event with this id, of whatever product: those of the connector and of NDES first, and
   * last those of logs that number nothing, whose ids the readers make.
   */
  public List<EventType> types(int id) {
    return products.values().stream()
        .sorted(Comparator.comparing(Product::unnumbered).thenComparing(Product::computer))
        .map(product -> product.types().get(id))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Every event of every product. */
  public List<EventType> types() {
    return products.values().stream()
        .flatMap(product -> product.types().values().stream())
        .toList();
  }

  /**
   * Whether an event of this type can name a fault: a code is in its table, a result or a text may
   * stand in any log that the catalog does not rule out, and what is neither is named by layouts.
   *
   * @param fault the canonical name
   */
  public boolean carries(EventType type, String fault) {
    return faults.all().stream()
        .filter(known -> known.canonicalName().equals(fault))
        .anyMatch(
            known ->
                known.kind() == Fault.Kind.DIAGNOSTIC_CODE
                    ? type.codes().contains(known.name())
                    : known.value().isEmpty() && known.texts().isEmpty()
                        ? type.layout().names(known.name())
                        : known.products().isEmpty() || known.products().contains(type.product()));
  }

  /**
   * The operation with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Operation operation(String name) {
    Operation operation = operations.get(name);
    if (operation == null) {
      throw new IllegalArgumentException("no operation is called " + name);
    }
    return operation;
  }

  public Collection<Operation> operations() {
    return operations.values();
  }

  public List<Succession> successions() {
    return successions;
  }

  Map<String, Operation> operationsByName() {
    return operations;
  }

  public Map<String, Product> products() {
    return products;
  }

  public Faults faults() {
    return faults;
  }

  public Labels labels() {
    return labels;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

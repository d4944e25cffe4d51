package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.Actor;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.ScopeKind;
import io.github.orsak.knowledge.catalog.Catalog.Product;
import io.github.orsak.knowledge.fault.Fault;
import io.github.orsak.knowledge.fault.Faults;
import io.github.orsak.knowledge.files.Packer;
import io.github.orsak.knowledge.files.Unpacker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The compiled form of a catalog: its records, each field in the order of its declaration. */
public final class CatalogCodec {

  private CatalogCodec() {}

  public static void write(Catalog catalog, Packer out) {
    out.each(catalog.operations(), operation -> write(operation, out));
    out.each(catalog.successions(), succession -> write(succession, out));
    out.each(catalog.faults().defined(), fault -> write(fault, out));
    write(catalog.labels().byName(), out);
    write(catalog.labels().hints(), out);
    out.texts(catalog.labels().states().stream().sorted().toList());
    out.texts(catalog.labels().titles().stream().sorted().toList());
    out.each(catalog.products().values(), product -> write(product, out));
  }

  public static Catalog read(Unpacker in) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    in.each(() -> operation(in)).forEach(found -> operations.put(found.name(), found));
    List<Succession> successions = in.each(() -> succession(in));
    Faults faults = new Faults(in.each(() -> fault(in)));
    Labels labels =
        new Labels(meanings(in), meanings(in), Set.copyOf(in.texts()), Set.copyOf(in.texts()));
    Map<String, Product> products = new LinkedHashMap<>();
    in.each(() -> product(in, operations)).forEach(found -> products.put(found.name(), found));
    return new Catalog(operations, successions, faults, labels, products);
  }

  private static void write(Map<String, Labels.Meaning> meanings, Packer out) {
    out.each(
        meanings.entrySet(),
        entry -> {
          out.text(entry.getKey());
          out.constant(entry.getValue());
        });
  }

  private static Map<String, Labels.Meaning> meanings(Unpacker in) {
    Map<String, Labels.Meaning> meanings = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      meanings.put(in.text(), in.constant(Labels.Meaning.values()));
    }
    return meanings;
  }

  private static void write(Operation operation, Packer out) {
    out.text(operation.name());
    out.constant(operation.actor());
    out.each(operation.scopes(), out::constant);
    out.duration(operation.quiet());
    out.number(operation.healedAfter());
    out.text(operation.contrast());
    out.texts(operation.provenBy());
    out.texts(operation.reports());
    out.texts(operation.shares());
    out.flag(operation.milestone());
    out.flag(operation.oneCa());
    out.flag(operation.serving());
    out.text(operation.brings());
    out.words(operation.title());
  }

  private static Operation operation(Unpacker in) {
    return new Operation(
        in.text(),
        in.constant(Actor.values()),
        in.each(() -> in.constant(ScopeKind.values())),
        in.duration(),
        in.number(),
        in.text(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.flag(),
        in.flag(),
        in.flag(),
        in.text(),
        in.words());
  }

  private static void write(Succession succession, Packer out) {
    out.text(succession.name());
    out.text(succession.operation());
    out.constant(succession.outcome());
    out.texts(succession.answers());
    out.duration(succession.within());
    out.constant(succession.actor());
    out.constant(succession.match());
    out.flag(succession.habitual());
    out.words(succession.title());
  }

  private static Succession succession(Unpacker in) {
    return new Succession(
        in.text(),
        in.text(),
        in.constant(Outcome.values()),
        in.texts(),
        in.duration(),
        in.constant(Actor.values()),
        in.constant(ScopeKind.values()),
        in.flag(),
        in.words());
  }

  private static void write(Fault fault, Packer out) {
    out.text(fault.name());
    out.text(fault.value());
    out.texts(fault.spellings());
    out.constant(fault.kind());
    out.text(fault.as());
    out.texts(fault.texts());
    out.texts(fault.products());
    out.texts(fault.steps());
    out.flag(fault.specific());
    out.flag(fault.unreachable());
    out.words(fault.meaning());
    out.text(fault.source());
  }

  private static Fault fault(Unpacker in) {
    return new Fault(
        in.text(),
        in.text(),
        in.texts(),
        in.constant(Fault.Kind.values()),
        in.text(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.flag(),
        in.flag(),
        in.words(),
        in.text());
  }

  private static void write(Product product, Packer out) {
    out.text(product.name());
    out.texts(product.channels());
    out.texts(product.providers());
    out.flag(product.distinctive());
    out.constant(product.computer());
    out.flag(product.mayBeLocal());
    out.each(product.types().values(), type -> write(type, out));
  }

  private static Product product(Unpacker in, Map<String, Operation> operations) {
    String name = in.text();
    List<String> channels = in.texts();
    List<String> providers = in.texts();
    boolean distinctive = in.flag();
    Computer computer = in.constant(Computer.values());
    boolean mayBeLocal = in.flag();
    Map<Integer, EventType> types = new LinkedHashMap<>();
    in.each(() -> type(in, operations)).forEach(found -> types.put(found.id(), found));
    return new Product(name, channels, providers, distinctive, mayBeLocal, computer, types);
  }

  private static void write(EventType type, Packer out) {
    out.number(type.id());
    out.text(type.name());
    out.text(type.product());
    out.text(type.operation().name());
    out.constant(type.outcome());
    out.flag(type.repeated());
    out.texts(type.summarises());
    out.text(type.standsFor());
    out.text(type.reports());
    out.texts(type.codes());
    out.each(type.fields(), out::constant);
    write(type.layout(), out);
    out.flag(type.alteration().isPresent());
    type.alteration()
        .ifPresent(
            change -> {
              out.texts(change.tells());
              out.text(change.routine().text());
            });
    out.texts(type.aliases());
    out.words(type.meaning());
    out.text(type.source());
  }

  private static EventType type(Unpacker in, Map<String, Operation> operations) {
    return new EventType(
        in.number(),
        in.text(),
        in.text(),
        operations.get(in.text()),
        in.constant(Outcome.values()),
        in.flag(),
        in.texts(),
        in.text(),
        in.text(),
        in.texts(),
        in.each(() -> in.constant(Labels.Meaning.values())),
        layout(in),
        in.flag()
            ? Optional.of(new Alteration(in.texts(), new MessagePattern(in.text())))
            : Optional.empty(),
        in.texts(),
        in.words(),
        in.text());
  }

  private static void write(DataLayout layout, Packer out) {
    out.flag(layout.none());
    if (!layout.none()) {
      out.text(layout.subject());
      out.texts(layout.order());
      writeTexts(layout.names(), out);
      out.texts(layout.binary());
      out.each(
          new TreeMap<>(layout.canonical()).entrySet(),
          entry -> {
            out.text(entry.getKey());
            writeTexts(entry.getValue(), out);
          });
      out.each(
          new TreeMap<>(layout.outcomes()).entrySet(),
          entry -> {
            out.text(entry.getKey());
            out.each(
                new TreeMap<>(entry.getValue()).entrySet(),
                one -> {
                  out.text(one.getKey());
                  out.constant(one.getValue());
                });
          });
      writeTexts(layout.roles(), out);
      out.texts(layout.rolesIn());
      out.text(layout.shows());
      out.text(layout.message().text());
      out.text(layout.fault());
    }
  }

  private static DataLayout layout(Unpacker in) {
    if (in.flag()) {
      return DataLayout.NONE;
    }
    String subject = in.text();
    List<String> order = in.texts();
    Map<String, String> names = texts(in);
    List<String> binary = in.texts();
    Map<String, Map<String, String>> canonical = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      canonical.put(in.text(), texts(in));
    }
    Map<String, Map<String, Outcome>> outcomes = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      String datum = in.text();
      Map<String, Outcome> byValue = new LinkedHashMap<>();
      for (int more = in.number(); more > 0; more--) {
        byValue.put(in.text(), in.constant(Outcome.values()));
      }
      outcomes.put(datum, byValue);
    }
    return new DataLayout(
        subject,
        order,
        names,
        binary,
        canonical,
        outcomes,
        texts(in),
        in.texts(),
        in.text(),
        new MessagePattern(in.text()),
        in.text());
  }

  // In one order, so that the compiled file is the same each time.
  private static void writeTexts(Map<String, String> texts, Packer out) {
    out.each(
        new TreeMap<>(texts).entrySet(),
        entry -> {
          out.text(entry.getKey());
          out.text(entry.getValue());
        });
  }

  private static Map<String, String> texts(Unpacker in) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      texts.put(in.text(), in.text());
    }
    return texts;
  }
}

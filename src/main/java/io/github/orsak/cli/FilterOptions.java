package io.github.orsak.cli;

import io.github.orsak.event.Event;
import io.github.orsak.knowledge.Nearest;
import io.github.orsak.knowledge.catalog.Catalog;
import io.github.orsak.knowledge.catalog.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say which kinds of events to show. */
final class FilterOptions {

  private static final int HIGHEST_ID = 0xFFFF;

  @Option(
      names = "--all",
      description = "Show events of products that the catalog does not know, too.")
  private boolean all;

  @Option(
      names = "--id",
      paramLabel = "ID",
      split = ",",
      description = "Only events with this id. Repeatable.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--operation",
      paramLabel = "NAME",
      split = ",",
      description = "Only events of this operation, such as SCEP_VERIFY. Repeatable.")
  private List<String> operations = new ArrayList<>();

  /**
   * Which kinds of events to show.
   *
   * @param foreign whether to show those of products that the catalog does not know
   * @param ids only these, or all when empty
   * @param operations only these, or all when empty
   */
  record Filter(Catalog catalog, boolean foreign, Set<Integer> ids, Set<String> operations) {

    /** Whether the event's product is to be shown at all. */
    boolean knows(Event event) {
      return foreign || catalog.ours(event);
    }

    /** Whether the event is of a kind that was asked for. */
    boolean includes(Event event) {
      return (ids.isEmpty() || ids.contains(event.id()))
          && (operations.isEmpty()
              || catalog
                  .type(event)
                  .filter(type -> operations.contains(type.operation().name()))
                  .isPresent());
    }
  }

  Filter filter(Catalog catalog) {
    Set<String> known =
        catalog.operations().stream().map(Operation::name).collect(Collectors.toSet());
    Set<String> wanted = new HashSet<>();
    for (String name : operations) {
      String operation = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
      if (!known.contains(operation)) {
        String hint =
            Nearest.guess(
                operation, known, "; expected one of " + known.stream().sorted().toList());
        throw new Refusal("--operation is \"" + name + "\"" + hint);
      }
      wanted.add(operation);
    }
    return new Filter(
        catalog, all, ids.stream().map(FilterOptions::id).collect(Collectors.toSet()), wanted);
  }

  private static int id(String text) {
    String number = text.strip();
    int id = number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : HIGHEST_ID + 1;
    if (id > HIGHEST_ID) {
      throw new Refusal("--id is \"" + text + "\"; expected a number from 0 to " + HIGHEST_ID);
    }
    return id;
  }
}

package io.github.orsak.knowledge.catalog;

import static io.github.orsak.knowledge.files.YamlReader.orEmpty;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of the files under {@code rules/catalog/}; absent lists are empty. */
final class CatalogFiles {

  private CatalogFiles() {}

  record ProductFile(
      String product,
      List<String> channels,
      List<String> providers,
      boolean distinctive,
      @Nullable String computer,
      boolean mayBeLocal,
      String source,
      @Nullable String subject,
      Map<String, List<String>> names,
      List<String> binary,
      Map<String, Map<String, List<String>>> values,
      Map<String, Map<String, String>> outcomes,
      Map<String, List<String>> roles,
      List<String> rolesIn,
      @Nullable String shows,
      @Nullable String fault,
      List<EventEntry> events) {

    ProductFile {
      names = orEmpty(names);
      binary = orEmpty(binary);
      values = orEmpty(values);
      outcomes = orEmpty(outcomes);
      roles = orEmpty(roles);
      rolesIn = orEmpty(rolesIn);
      channels = orEmpty(channels);
      providers = orEmpty(providers);
      events = orEmpty(events);
    }
  }

  record EventEntry(
      int id,
      String name,
      List<String> aliases,
      String operation,
      String outcome,
      boolean repeated,
      List<String> codes,
      List<String> fields,
      List<String> summarises,
      @Nullable String standsFor,
      @Nullable String reports,
      List<String> data,
      @Nullable String shows,
      @Nullable String text,
      @Nullable String fault,
      Map<String, String> meaning) {

    EventEntry {
      aliases = orEmpty(aliases);
      codes = orEmpty(codes);
      fields = orEmpty(fields);
      data = orEmpty(data);
      summarises = orEmpty(summarises);
    }
  }

  record OperationsFile(List<OperationEntry> operations, List<SuccessionEntry> successions) {

    OperationsFile {
      operations = orEmpty(operations);
      successions = orEmpty(successions);
    }
  }

  record OperationEntry(
      String name,
      String actor,
      List<String> scopes,
      @Nullable String quiet,
      @Nullable Integer healedAfter,
      @Nullable String contrast,
      List<String> provenBy,
      List<String> reports,
      List<String> shares,
      boolean milestone,
      boolean oneCa,
      boolean serving,
      Map<String, String> title) {

    OperationEntry {
      scopes = orEmpty(scopes);
      provenBy = orEmpty(provenBy);
      reports = orEmpty(reports);
      shares = orEmpty(shares);
    }
  }

  record SuccessionEntry(
      String name,
      String after,
      String outcome,
      List<String> answers,
      String within,
      String actor,
      String match,
      boolean habitual,
      Map<String, String> title) {}

  record FaultsFile(
      String source,
      List<FaultEntry> codes,
      List<FaultEntry> hresults,
      List<FaultEntry> families,
      List<FaultEntry> texts) {

    FaultsFile {
      codes = orEmpty(codes);
      hresults = orEmpty(hresults);
      families = orEmpty(families);
      texts = orEmpty(texts);
    }
  }

  record FaultEntry(
      String name,
      @Nullable String value,
      List<String> spellings,
      @Nullable String as,
      List<String> texts,
      List<String> products,
      List<String> steps,
      @Nullable Boolean specific,
      boolean unreachable,
      Map<String, String> meaning,
      @Nullable String source) {

    FaultEntry {
      spellings = orEmpty(spellings);
      texts = orEmpty(texts);
      products = orEmpty(products);
      steps = orEmpty(steps);
    }
  }

  record LabelsFile(
      Map<String, List<String>> labels,
      Map<String, List<String>> hints,
      List<String> states,
      List<String> titles) {

    LabelsFile {
      labels = orEmpty(labels);
      hints = orEmpty(hints);
      states = orEmpty(states);
      titles = orEmpty(titles);
    }
  }
}

package io.github.orsak.knowledge.catalog;

import static io.github.orsak.knowledge.files.YamlReader.orEmpty;

import java.util.LinkedHashMap;
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
      @Nullable String routine,
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
      @Nullable List<String> change,
      String meaning) {

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
      @Nullable String brings,
      String title) {

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
      String title) {}

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
      String meaning,
      @Nullable String source) {

    FaultEntry {
      spellings = orEmpty(spellings);
      texts = orEmpty(texts);
      products = orEmpty(products);
      steps = orEmpty(steps);
    }
  }

  /** A file of another language: the texts of each list by the names of its items. */
  record TranslationFile(
      Map<String, String> events,
      Map<String, String> operations,
      Map<String, String> successions,
      Map<String, String> codes,
      Map<String, String> hresults,
      Map<String, String> families,
      Map<String, String> texts) {

    /** The texts by the name of the list that their English ones stand in. */
    Map<String, Map<String, String>> lists() {
      Map<String, Map<String, String>> lists = new LinkedHashMap<>();
      lists.put("events", orEmpty(events));
      lists.put("operations", orEmpty(operations));
      lists.put("successions", orEmpty(successions));
      lists.put("codes", orEmpty(codes));
      lists.put("hresults", orEmpty(hresults));
      lists.put("families", orEmpty(families));
      lists.put("texts", orEmpty(texts));
      return lists;
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

package io.github.orsak.knowledge.catalog;

import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.Words;
import io.github.orsak.knowledge.fault.Fault;
import java.util.List;
import java.util.Optional;

/**
 * What one event id of one product means.
 *
 * @param id the event id
 * @param name Microsoft's name for it
 * @param product the id of the catalog file that defines it, such as {@code connector-legacy}
 * @param operation the operation in the common vocabulary
 * @param outcome how the operation went
 * @param repeated whether it is an attempt that the connector repeats by itself
 * @param summarises the operations whose steps this event tells a second time; empty for a step
 * @param standsFor for a failure: the operation it counts as when those steps were not logged and
 *     its fault does not name one, or empty
 * @param reports the operation whose results this upload reports or that this download asks for, or
 *     empty where it can be any; a download that names its own operation is a round of polling
 * @param codes names of the diagnostic codes that are documented for it
 * @param fields what its data hold, in their order, for values that have neither name nor label
 * @param layout where its data stand, for programs that are documented
 * @param alteration what it tells of that was changed, if it does
 * @param aliases other names it goes by, such as the one without Microsoft's misspelling
 * @param meaning one sentence per language
 * @param source where Microsoft documents it
 */
public record EventType(
    int id,
    String name,
    String product,
    Operation operation,
    Outcome outcome,
    boolean repeated,
    List<String> summarises,
    String standsFor,
    String reports,
    List<String> codes,
    List<Labels.Meaning> fields,
    DataLayout layout,
    Optional<Alteration> alteration,
    List<String> aliases,
    Words meaning,
    String source) {

  public EventType {
    summarises = List.copyOf(summarises);
    codes = List.copyOf(codes);
    fields = List.copyOf(fields);
    aliases = List.copyOf(aliases);
  }

  /** Whether it goes by this name, however that is cased. */
  public boolean named(String term) {
    return name.equalsIgnoreCase(term) || aliases.stream().anyMatch(term::equalsIgnoreCase);
  }

  /** Whether it tells of an operation, be it in place of the steps that were not logged. */
  public boolean tells(String name) {
    return operation.name().equals(name) || summarises.contains(name);
  }

  /**
   * Whether a diagnostic code says otherwise than this event: a success with another code than
   * Success, a failure with that one, or a cause that is not documented for it.
   */
  public boolean contradicts(Fault code) {
    boolean good = code.name().equals(Fault.SUCCESS);
    if (outcome == Outcome.SUCCESS) {
      return !good;
    }
    return outcome.failed() && (good || code.specific() && !codes.contains(code.name()));
  }

  /** Whether other events of the same request carry the steps this one sums up. */
  public boolean summary() {
    return !summarises.isEmpty();
  }
}

package io.github.orsak.history.fold;

import io.github.orsak.history.Observation;
import io.github.orsak.knowledge.catalog.Operation;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills in the CA where a host asks one CA for all of an operation: what does not name it is about
 * the one that was named last. NDES is set up for a single CA, which its failures name and its
 * successes do not.
 */
final class OneCa {

  private final Map<String, String> named = new HashMap<>();

  /** The observation, knowing its CA if that can be found out. */
  Observation accept(Observation seen, Operation operation) {
    if (!operation.oneCa()) {
      return seen;
    }
    String key = operation.name() + ' ' + seen.host();
    if (seen.entities().ca().isEmpty()) {
      String ca = named.get(key);
      return ca == null ? seen : seen.about(ca);
    }
    named.put(key, seen.entities().ca());
    return seen;
  }
}

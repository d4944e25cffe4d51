package io.github.orsak.engine;

import io.github.orsak.event.Event;
import io.github.orsak.history.order.Sieve;
import io.github.orsak.knowledge.catalog.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Keeps of the events that a developer inserts into a plain session those that a report would be
 * made from: the connector's own, each once. So a rule that counts events counts alike on both
 * ways.
 */
final class Gate extends DefaultRuleRuntimeEventListener {

  private final Catalog catalog;
  private final Map<Long, List<FactHandle>> byMillis = new HashMap<>();

  Gate(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void objectInserted(ObjectInsertedEvent inserted) {
    if (!(inserted.getObject() instanceof Event event)) {
      return;
    }
    if (!catalog.ours(event)) {
      inserted.getKieRuntime().delete(inserted.getFactHandle());
      return;
    }
    List<FactHandle> rivals = byMillis.computeIfAbsent(event.getMillis(), at -> new ArrayList<>());
    for (FactHandle rival : rivals) {
      if (inserted.getKieRuntime().getObject(rival) instanceof Event earlier
          && Sieve.same(earlier, event)) {
        boolean richer = Sieve.richer(event, earlier);
        inserted.getKieRuntime().delete(richer ? rival : inserted.getFactHandle());
        if (!richer) {
          return;
        }
      }
    }
    rivals.add(inserted.getFactHandle());
  }
}

package io.github.orsak.history.fold.pace;

import io.github.orsak.history.Fact;
import io.github.orsak.history.Observation;
import io.github.orsak.history.fold.memory.Memory;
import io.github.orsak.knowledge.Outcome;
import io.github.orsak.knowledge.catalog.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that shows only in the pace of events: rushes, silences, flickers, blackouts and
 * loops.
 */
public final class Rhythm {

  private final SurgeFold surges;
  private final SilenceFold silences;
  private final FlickerFold flickers;
  private final BlackoutFold blackouts;
  private final ReissueFold reissues;

  public Rhythm(Memory memory) {
    surges = new SurgeFold(memory);
    silences = new SilenceFold(memory);
    flickers = new FlickerFold(memory);
    blackouts = new BlackoutFold(memory);
    reissues = new ReissueFold(memory);
  }

  public void accept(Observation seen, Operation operation) {
    silences.accept(seen, operation.actor());
    boolean done = seen.outcome() == Outcome.SUCCESS || seen.outcome().failed();
    if (!done) {
      return;
    }
    surges.accept(seen);
    flickers.accept(seen, operation);
    blackouts.accept(seen);
    if (operation.name().equals("PKCS_ISSUE") && seen.outcome() == Outcome.SUCCESS) {
      reissues.accept(seen);
    }
  }

  public List<Fact> facts(Map<String, Instant> reach) {
    List<Fact> facts = new ArrayList<>(surges.surges(reach));
    facts.addAll(silences.silences(reach));
    facts.addAll(flickers.flickers());
    facts.addAll(blackouts.blackouts());
    facts.addAll(reissues.reissues(reach));
    return facts;
  }
}

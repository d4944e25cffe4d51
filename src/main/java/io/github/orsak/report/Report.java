package io.github.orsak.report;

import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Input;
import io.github.orsak.history.Coverage;
import io.github.orsak.knowledge.Catalog;
import io.github.orsak.knowledge.Causes;
import java.util.List;
import java.util.Map;

/**
 * Everything one run has to tell, before it is put into words.
 *
 * @param verdict what the rules concluded
 * @param inputs what was read; empty when events came from memory
 * @param coverage how far each log reaches
 * @param foreignChannels logs of other products that were seen, with their events
 * @param events connector events read, copies apart
 * @param rules which rules reasoned
 * @param catalog the words for events and faults
 * @param causes the words for causes
 */
public record Report(
    Verdict verdict,
    List<Input> inputs,
    List<Coverage> coverage,
    Map<String, Long> foreignChannels,
    long events,
    RuleSet rules,
    Catalog catalog,
    Causes causes) {

  public Report {
    inputs = List.copyOf(inputs);
    coverage = List.copyOf(coverage);
  }
}

package io.github.orsak;

import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.history.Chronology;
import io.github.orsak.history.History;
import io.github.orsak.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes the events of one case, in any order, and reports once at the end.
 *
 * <p>Events of other products are counted by channel and dropped at once, so a whole bundle of logs
 * can be poured in.
 */
public final class Intake implements Consumer<Event>, AutoCloseable {

  private final Orsak orsak;
  private final Chronology chronology = new Chronology();
  private final Map<String, Long> foreignChannels = new TreeMap<>();
  private final Selection selection;
  private Instant newest = Instant.MIN;
  private long leftOut;

  Intake(Orsak orsak, Selection selection) {
    this.orsak = orsak;
    this.selection = selection;
  }

  @Override
  public void accept(Event event) {
    if (!orsak.catalog().ours(event)) {
      String channel = event.channel().isEmpty() ? event.provider() : event.channel();
      foreignChannels.merge(channel, 1L, Long::sum);
    } else if (selection.includes(event)) {
      newest = event.time().isAfter(newest) ? event.time() : newest;
      chronology.add(event);
    } else {
      leftOut++;
    }
  }

  /**
   * What follows from the events taken so far.
   *
   * @param inputs what was read to get them; empty when they did not come from files
   */
  public Report report(List<Input> inputs) {
    History history = new History(orsak.catalog());
    chronology.drain(event -> fold(event, history), event -> repeat(event, history));
    Verdict concluded = orsak.reasoner().reason(history.facts());
    List<String> troubles = new ArrayList<>(orsak.ruleTroubles());
    troubles.addAll(concluded.troubles());
    Verdict verdict = concluded.withTroubles(troubles);
    return new Report(
        verdict,
        inputs,
        history.coverage(),
        foreignChannels,
        history.events(),
        leftOut,
        orsak.ruleSet(),
        orsak.catalog(),
        orsak.causes());
  }

  private void fold(Event event, History history) {
    if (selection.recent(event.time(), newest)) {
      history.accept(event);
    } else {
      leftOut++;
    }
  }

  private void repeat(Event event, History history) {
    if (selection.recent(event.time(), newest)) {
      history.repeated(event);
    }
  }

  @Override
  public void close() {
    chronology.close();
  }
}

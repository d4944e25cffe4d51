package io.github.orsak;

import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.history.History;
import io.github.orsak.report.Report;
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
  private final Timeline timeline;
  private final Map<String, Long> foreignChannels = new TreeMap<>();

  Intake(Orsak orsak, Selection selection) {
    this.orsak = orsak;
    this.timeline = new Timeline(selection);
  }

  @Override
  public void accept(Event event) {
    if (!orsak.catalog().ours(event)) {
      String channel = event.channel().isEmpty() ? event.provider() : event.channel();
      foreignChannels.merge(channel, 1L, Long::sum);
    } else {
      timeline.accept(event);
    }
  }

  /**
   * What follows from the events taken so far.
   *
   * @param inputs what was read to get them; empty when they did not come from files
   */
  public Report report(List<Input> inputs) {
    History history = new History(orsak.catalog());
    timeline.drain(history::accept, history::repeated);
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
        timeline.leftOut(),
        orsak.ruleSet(),
        orsak.catalog(),
        orsak.causes());
  }

  @Override
  public void close() {
    timeline.close();
  }
}

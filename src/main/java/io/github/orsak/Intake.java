package io.github.orsak;

import io.github.orsak.diagnosis.AnswerEffect;
import io.github.orsak.diagnosis.Verdict;
import io.github.orsak.diagnosis.nearmiss.Miss;
import io.github.orsak.diagnosis.trace.Trace;
import io.github.orsak.engine.Case;
import io.github.orsak.engine.Interest;
import io.github.orsak.engine.residue.Leftovers;
import io.github.orsak.event.Event;
import io.github.orsak.event.Input;
import io.github.orsak.history.fold.History;
import io.github.orsak.history.fold.memory.Newest;
import io.github.orsak.history.names.Authorities;
import io.github.orsak.history.order.WebTimes;
import io.github.orsak.report.Doubt;
import io.github.orsak.report.InputNotes;
import io.github.orsak.report.Report;
import io.github.orsak.report.Traced;
import io.github.orsak.whynot.NearMisses;
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
  private final SortedEvents timeline;
  private final Authorities authorities;
  private final Map<String, Long> foreignChannels = new TreeMap<>();
  // The events themselves, for rules that match them; most rule bases have no such rule.
  private final Newest<Event> raw = new Newest<>(History.MOST_SINGLE);
  private long leftOut;
  private long byNumber;

  Intake(Orsak orsak, Selection selection) {
    this.orsak = orsak;
    orsak.rules().begin();
    this.authorities = new Authorities(orsak.catalog());
    this.timeline =
        new SortedEvents(
            orsak.catalog(), selection, event -> !orsak.catalog().neighbour(event), this::leaveOut);
  }

  @Override
  public void accept(Event event) {
    if (!orsak.catalog().ours(event)) {
      String channel = event.channel().isEmpty() ? event.provider() : event.channel();
      foreignChannels.merge(channel, 1L, Long::sum);
    } else {
      byNumber += orsak.catalog().byNumberAlone(event) ? 1 : 0;
      authorities.note(event);
      timeline.accept(event);
    }
  }

  /**
   * What follows from the events taken so far.
   *
   * @param inputs what was read to get them; empty when they did not come from files
   */
  public Report report(List<Input> inputs) {
    return report(inputs, event -> {});
  }

  /**
   * The same.
   *
   * @param also is given each event that counts, in the order of time, without copies
   */
  public Report report(List<Input> inputs, Consumer<Event> also) {
    return inquire(inputs, also).report(List.of());
  }

  /**
   * Takes no more events, and answers what follows from those taken so far and from what somebody
   * finds who does the next checks.
   *
   * @param inputs what was read to get them; empty when they did not come from files
   */
  public Inquiry inquire(List<Input> inputs) {
    return inquire(inputs, event -> {});
  }

  private Inquiry inquire(List<Input> inputs, Consumer<Event> also) {
    History history = history(also);
    Case known = new Case(history.parts(), raw.kept());
    return new Inquiry(
        orsak, known, (verdict, answers) -> report(inputs, history, known, verdict, answers));
  }

  /** What follows from the events taken so far, and how it follows. */
  public Traced trace(List<Input> inputs) {
    History history = history();
    Case known = new Case(history.parts(), raw.kept());
    Trace trace = orsak.reasoner().trace(known);
    return new Traced(report(inputs, history, known, trace.verdict(), List.of()), trace);
  }

  /** Why a cause is not diagnosed from the events taken so far, and what would change that. */
  public Doubt doubt(List<Input> inputs, String cause) {
    Newest<Event> events = new Newest<>(NearMisses.MOST_EVENTS);
    History history = history(events);
    Case known = new Case(history.parts(), raw.kept());
    Trace trace = orsak.reasoner().trace(known);
    Traced traced = new Traced(report(inputs, history, known, trace.verdict(), List.of()), trace);
    boolean tried = events.dropped() == 0;
    NearMisses near = new NearMisses(orsak.rules(), orsak.catalog(), orsak.causes());
    List<Miss> misses = near.of(cause, known, tried ? events.kept() : List.of());
    return new Doubt(traced, cause, misses, tried);
  }

  private History history() {
    return history(event -> {});
  }

  private History history(Consumer<Event> also) {
    Interest<Event> single = orsak.rules().events();
    try (History history =
        new History(orsak.catalog(), authorities, orsak.rules().observations(), single)) {
      Consumer<Event> take =
          event -> {
            history.accept(event);
            if (single.test(event)) {
              raw.accept(event);
            }
            also.accept(event);
          };
      Runnable fold =
          () -> {
            timeline.drain(take, history::repeated);
            history.parts();
          };
      orsak.rules().watchdog().ask(history::taken, fold);
      return history;
    }
  }

  private Report report(
      List<Input> inputs,
      History history,
      Case known,
      Verdict concluded,
      List<AnswerEffect> answers) {
    List<String> troubles = new ArrayList<>(orsak.troubles());
    tooMany("Event", raw.dropped(), troubles);
    tooMany("Observation", history.singlesDropped(), troubles);
    troubles.addAll(concluded.troubles());
    Verdict verdict = concluded.withTroubles(troubles);
    return new Report(
        verdict,
        Leftovers.of(verdict, history, known.facts(), orsak.catalog()),
        answers,
        timed(inputs),
        history.coverage(),
        history.lanes(),
        foreignChannels,
        history.unrecognised(),
        history.testimonies(),
        history.changes(),
        history.contradictions(),
        history.forgotten(),
        history.spellings(),
        history.events(),
        history.retried(),
        leftOut,
        byNumber,
        orsak.ruleSet(),
        orsak.catalog(),
        orsak.causes());
  }

  private List<Input> timed(List<Input> inputs) {
    WebTimes times = timeline.webTimes();
    return times
        .shift()
        .map(
            shift ->
                inputs.stream()
                    .map(
                        input ->
                            times.inputs().contains(input.name())
                                ? InputNotes.moved(input, shift.ahead(), shift.pairs())
                                : input)
                    .toList())
        .orElse(inputs);
  }

  private static void tooMany(String fact, long dropped, List<String> troubles) {
    if (dropped > 0) {
      troubles.add(
          "rules that match single "
              + fact
              + " facts can match "
              + (dropped + History.MOST_SINGLE)
              + " of this case and were given the newest "
              + History.MOST_SINGLE
              + "; narrow their patterns, such as id == 10302, or the case (--since, --host)");
    }
  }

  private void leaveOut(Event event) {
    leftOut += orsak.catalog().neighbour(event) ? 0 : 1;
  }

  @Override
  public void close() {
    timeline.close();
  }
}

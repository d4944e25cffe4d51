package io.github.orsak.report.events;

import io.github.orsak.report.Language;
import io.github.orsak.report.events.EventSummary.Tally;
import io.github.orsak.report.text.Cell;
import io.github.orsak.report.text.Ink;
import io.github.orsak.report.text.TextStyle;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The counts of events as a table, log by log. */
final class SummaryTable {

  private static final int COUNT = 11;
  private static final int ID = 5;
  private static final int OUTCOME = 8;
  private static final String GAP = "  ";

  private final Language language;
  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  private SummaryTable(Language language, TextStyle style) {
    this.language = language;
    this.style = style;
  }

  static String of(Collection<Tally> tallies, Language language, TextStyle style) {
    SummaryTable table = new SummaryTable(language, style);
    Map<String, List<Tally>> logs =
        tallies.stream()
            .collect(
                Collectors.groupingBy(
                    tally -> tally.kind().channel(), TreeMap::new, Collectors.toList()));
    logs.forEach(table::log);
    return table.text.toString();
  }

  private void log(String channel, List<Tally> tallies) {
    long events = tallies.stream().mapToLong(Tally::events).sum();
    String name = channel.isEmpty() ? language.say("events.no-channel") : channel;
    String interval =
        language.interval(
            tallies.stream().map(Tally::first).min(Instant::compareTo).orElseThrow(),
            tallies.stream().map(Tally::last).max(Instant::compareTo).orElseThrow());
    String heading = language.say("events.log", name, events, interval);
    text.append(Ink.STRONG.on(Cell.cut(heading, style.width()), style.colour())).append('\n');
    tallies.forEach(this::row);
  }

  private void row(Tally tally) {
    String outcome =
        tally
            .kind()
            .outcome()
            .map(known -> language.say("events.outcome", known))
            .orElseGet(() -> language.say("events.level", tally.kind().level()));
    String name =
        tally.kind().outcome().isEmpty() ? language.say("events.unknown") : tally.kind().name();
    String line =
        Cell.right(String.format(language.locale(), "%,d", tally.events()), COUNT)
            + GAP
            + Cell.right(String.valueOf(tally.kind().id()), ID)
            + GAP
            + Cell.left(outcome, OUTCOME)
            + GAP
            + name;
    text.append(Cell.cut(line, style.width())).append('\n');
  }
}

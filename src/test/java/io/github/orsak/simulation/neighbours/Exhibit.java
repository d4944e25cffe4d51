package io.github.orsak.simulation.neighbours;

import io.github.orsak.event.Event;
import io.github.orsak.simulation.Backdrop;
import io.github.orsak.simulation.Backdrop.Harm;
import io.github.orsak.simulation.Dice;
import io.github.orsak.simulation.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One case: what was handed over of a world in which something broke, or nothing did.
 *
 * @param mended whether it is over before the logs end
 */
record Exhibit(
    Mishap mishap,
    Handover handover,
    boolean legacy,
    long seed,
    boolean mended,
    List<Event> events) {

  private static final int HOURS = 14;

  /** All that may happen, and the days on which nothing does. */
  static List<Mishap> mishaps() {
    return Stream.of(
            ServiceMishaps.all(),
            NetworkMishaps.all(),
            PoolMishaps.all(),
            RequestMishaps.all(),
            AuthorityMishaps.all(),
            Days.all())
        .flatMap(List::stream)
        .toList();
  }

  static Exhibit draw(Mishap mishap, Handover handover, boolean legacy, long seed) {
    Dice dice = Dice.of(seed, mishap.name());
    long from = dice.span(6 * Span.HOUR, 8 * Span.HOUR);
    boolean brief = mishap.longest() > 0;
    boolean mended = brief || mishap.mendable() && dice.chance(0.3);
    long span =
        brief
            ? dice.span(mishap.longest() / 2, mishap.longest())
            : dice.span(2 * Span.HOUR, 4 * Span.HOUR);
    List<Harm> harms = mishap.harms(from, mended ? from + span : Harm.NEVER);
    Backdrop backdrop = Backdrop.draw(mishap.name(), seed, legacy, mishap.hosts(), HOURS, harms);
    Logbook book = new Logbook(backdrop);
    long to = mended ? from + span : backdrop.length();
    Plot plot = new Plot(backdrop, book, dice, from, to);
    Noise.write(plot, mishap.siteIsDown());
    mishap.tell(plot);
    return new Exhibit(mishap, handover, legacy, seed, mended, book.events(handover));
  }

  /** What to ask for it by. */
  String name() {
    String generation = legacy ? "legacy" : "unified";
    return String.format(
        Locale.ROOT,
        "%s:%d:%s:%s%s",
        mishap.name(),
        seed,
        generation,
        handover.name(),
        mended ? " (mended)" : "");
  }

  @Override
  public String toString() {
    return name();
  }
}

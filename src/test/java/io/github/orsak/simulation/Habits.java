package io.github.orsak.simulation;

import java.util.function.BiConsumer;

/** What people do in healthy worlds that looks like trouble and is none. */
final class Habits {

  private Habits() {}

  /** What a family of worlds does besides living; most do nothing. */
  static BiConsumer<World, Dice> of(String family) {
    return switch (family) {
      case "healthy-maintenance" -> Habits::maintenance;
      case "healthy-reboots" -> Habits::reboots;
      default -> (world, dice) -> {};
    };
  }

  /** An authority is down for some minutes and back. */
  private static void maintenance(World world, Dice dice) {
    long from = dice.span(Span.HOUR, world.setting().length - 3 * Span.HOUR);
    Window when = new Window(from, from + dice.span(2 * Span.MINUTE, 25 * Span.MINUTE));
    dice.one(world.authorities()).suffer(Aspect.CA_DOWN, when);
  }

  /** Every server is started anew, one after the other. */
  private static void reboots(World world, Dice dice) {
    long from = dice.span(Span.HOUR, world.setting().length - 3 * Span.HOUR);
    for (Server server : world.servers()) {
      server.suffer(
          Aspect.STOPPED, new Window(from, from + dice.span(Span.MINUTE, 6 * Span.MINUTE)));
      from += dice.span(10 * Span.MINUTE, 30 * Span.MINUTE);
    }
  }
}

package io.github.orsak.simulation;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What people do in healthy worlds that looks like trouble and is none. */
final class Habits {

  private Habits() {}

  /** What a family of worlds does besides living; most do nothing. */
  static BiConsumer<World, Dice> of(String family) {
    return switch (family) {
      case "healthy-maintenance" -> Habits::maintenance;
      case "healthy-reboots" -> Habits::reboots;
      case "healthy-nightly-restarts" -> Habits::nightly;
      case "healthy-patch-day" -> Habits::patchDay;
      case "healthy-flaky-device" -> Habits::flakyDevice;
      default -> (world, dice) -> {};
    };
  }

  /** What may be told as over because of them. */
  static Set<String> told(String family) {
    return switch (family) {
      case "healthy-maintenance", "healthy-patch-day" -> Set.of("pkcs-ca-outage");
      default -> Set.of();
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

  /** A scheduled task restarts the service every night, or the whole server. */
  private static void nightly(World world, Dice dice) {
    Aspect how = dice.one(List.of(Aspect.STOPPED, Aspect.POWER_OFF));
    long last = world.setting().length - 3 * Span.HOUR;
    for (Server server : world.servers()) {
      long from = dice.span(Span.HOUR, 20 * Span.HOUR);
      for (; from < last; from += Span.DAY) {
        long pause = dice.span(15 * Span.SECOND, 5 * Span.MINUTE);
        server.suffer(how, new Window(from, from + pause));
      }
    }
  }

  /** Updates: within hours every server and authority is down for some minutes, once or twice. */
  private static void patchDay(World world, Dice dice) {
    long from = dice.span(6 * Span.HOUR, world.setting().length - 12 * Span.HOUR);
    for (Server server : world.servers()) {
      for (int round = dice.between(1, 2); round > 0; round--) {
        long pause = dice.span(3 * Span.MINUTE, 9 * Span.MINUTE);
        server.suffer(Aspect.POWER_OFF, new Window(from, from + pause));
        from += dice.span(15 * Span.MINUTE, 40 * Span.MINUTE);
      }
    }
    for (Authority ca : world.authorities()) {
      ca.suffer(
          Aspect.CA_DOWN, new Window(from, from + dice.span(4 * Span.MINUTE, 20 * Span.MINUTE)));
      from += dice.span(15 * Span.MINUTE, 40 * Span.MINUTE);
    }
  }

  /** One device damages a challenge now and then, and is accepted when it tries again. */
  private static void flakyDevice(World world, Dice dice) {
    Client device = dice.one(world.clients());
    device.suffer(Aspect.GARBLED, new Window(0, Window.OPEN)).sparing(0.75);
    long end = world.setting().length - 6 * Span.HOUR;
    long when = dice.span(Span.HOUR, 8 * Span.HOUR);
    for (; when < end; when += dice.span(14 * Span.HOUR, 30 * Span.HOUR)) {
      world.agenda().at(when, () -> device.need(world.profile(device, Kind.SCEP)));
    }
  }
}

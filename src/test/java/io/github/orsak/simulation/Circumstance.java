package io.github.orsak.simulation;

import java.util.List;
import java.util.function.UnaryOperator;

/** How a fault meets its world, and what part of it the log shows. */
enum Circumstance {
  /** As most do: in the middle of the log, with ordinary traffic. */
  PLAIN(demand -> demand),
  /** Only a share of those who could meet it do, from one in ten to all but a few. */
  PARTIAL(demand -> demand.longer(12, 60)),
  /** It grows for hours. */
  RAMP(demand -> demand.longer(24, 72)),
  /** A dozen requests a day. */
  QUIET(demand -> demand.longer(144, 400).quiet()),
  /** The log begins when it has been at work for some time. */
  BEGUN(demand -> demand),
  /** The log ends soon after it began. */
  LATE(demand -> demand),
  /** Every server has a clock and a zone of its own. */
  CLOCKS(demand -> demand.hosts(Math.max(2, demand.hosts)).clocks()),
  /** It meets one of twenty servers, or all. */
  MANY_HOSTS(demand -> demand.hosts(20).pkcs(20).longer(12, 36).devices(150));

  private final UnaryOperator<Demand> demand;

  Circumstance(UnaryOperator<Demand> demand) {
    this.demand = demand;
  }

  String title() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What a world must have for a fault to meet it so. */
  Demand demand(Fault fault) {
    return demand.apply(fault.demand().copy());
  }

  /** Whether the generator can model a fault in this way. */
  boolean suits(Fault fault) {
    return switch (this) {
      case PARTIAL, RAMP -> fault.partly().isPresent();
      case BEGUN -> fault.begun().isPresent();
      case LATE -> fault.ending() == Fault.Ending.SEEN;
      case QUIET, MANY_HOSTS -> !fault.isCrowded();
      default -> true;
    };
  }

  /** When a fault is to happen between two times of the log. */
  Window window(Fault fault, long from, long to, Dice dice) {
    long length = to - from;
    Window within =
        switch (this) {
          case PARTIAL -> fault.window(length, 6 * Span.HOUR, dice);
          case RAMP -> fault.window(length, 14 * Span.HOUR, dice);
          case QUIET -> fault.window(length, 40 * Span.HOUR, dice);
          case BEGUN -> fault.window(length, 0, dice).from(-dice.span(Span.MINUTE, Span.DAY));
          case LATE -> fault.late(length, dice);
          default -> fault.window(length, 0, dice);
        };
    return within.later(from);
  }

  /** Makes what is wrong as wrong as it is to be. */
  void shape(List<Trouble> troubles, Dice dice) {
    if (this == PARTIAL) {
      double share = dice.share(0.1, 0.95);
      troubles.forEach(trouble -> trouble.growing(share, share, 0));
    } else if (this == RAMP) {
      long growth = dice.span(3 * Span.HOUR, 12 * Span.HOUR);
      double first = dice.share(0.01, 0.1);
      double last = dice.share(0.4, 0.95);
      troubles.forEach(trouble -> trouble.growing(first, last, growth));
    }
  }

  /** Whether the log shows the fault, so that it can be asked of anyone. */
  boolean shows(Fault fault, Sight sight) {
    return switch (this) {
      case PARTIAL, RAMP -> fault.partly().orElseThrow().test(sight) && sight.keepsComing();
      case BEGUN -> fault.begun().orElseThrow().test(sight);
      default -> fault.shown(sight);
    };
  }
}

package io.github.orsak.engine.residue;

import io.github.orsak.diagnosis.Unexplained;
import io.github.orsak.history.Episode;
import io.github.orsak.history.Share;
import io.github.orsak.history.Timeline;
import io.github.orsak.history.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Since when failures that nobody owns keep coming in one place, if they go on to the end of the
 * log: the longest time before the last of them in which they are an outage, or a share that lasts.
 *
 * <p>Whatever came before that time has no say, and neither have failures that are explained.
 */
final class Lingering {

  // Of many, not every one is tried as the first.
  private static final int EACH = 40;
  private static final double FURTHER = 1.1;

  // Fewer failures before an outage have nothing to do with it.
  private static final int FEW = 3;

  private final List<Failure> failures = new ArrayList<>();
  private final List<Traffic> traffic;
  private final Instant last;
  private final long since;
  private final Share whole;

  /** Failures that came together. */
  private record Failure(Instant begin, Instant end, double attempts, Unexplained flow) {}

  /**
   * What has failed since some time, and what succeeded between.
   *
   * @param first since when
   * @param share how much of it
   */
  record Found(Instant first, Instant last, Share share) {}

  Lingering(Collection<Unexplained> flows, List<Traffic> traffic) {
    this.traffic = traffic;
    flows.forEach(this::add);
    failures.sort(Comparator.comparing(Failure::end).reversed());
    last = failures.get(0).end();
    since = worked(last);
    whole = share(failures, Instant.EPOCH);
  }

  private void add(Unexplained flow) {
    Timeline times = flow.times();
    for (int span = 0; span < times.spans(); span++) {
      int count = times.count(span);
      if (count > 0) {
        failures.add(new Failure(times.begin(span), times.end(span), flow.attempts(count), flow));
      }
    }
  }

  private long worked(Instant time) {
    return traffic.stream()
        .filter(other -> other.worksAfter(time))
        .mapToLong(other -> Math.max(1, other.successes().since(time)))
        .sum();
  }

  /**
   * When it began, if it goes on.
   *
   * @param devices the devices that the samples of a flow name from some time on
   */
  Optional<Found> find(Function<Unexplained, Set<String>> devices) {
    Optional<Found> found = Optional.empty();
    Tail tail = new Tail();
    Optional<Share> run = Optional.empty();
    int next = 0;
    for (int i = 0; i < failures.size(); i++) {
      tail.add(failures.get(i), devices);
      if (i < next && i < failures.size() - 1) {
        continue;
      }
      next = i < EACH ? i + 1 : (int) (i * FURTHER);
      Share share = new Share(Math.round(tail.attempts), Math.max(0, worked(tail.first) - since));
      if (share.all()) {
        run = Optional.of(share).filter(any -> tail.outage());
      }
      if (goesOn(tail, share) && !over(run, share) && stands(share)) {
        found = Optional.of(new Found(tail.first, last, share));
      }
    }
    return found;
  }

  // What has always failed now and then does so by chance a little more often at the end.
  private boolean stands(Share share) {
    return share.all() || whole.fifth() || share.departsFrom(whole.without(share));
  }

  /** Whether what was found in a part of this place fails beside that part too, and is over. */
  boolean over(Found part) {
    Instant time = part.first();
    Share share = share(failures.stream().filter(one -> !one.end().isBefore(time)).toList(), time);
    Share beside = share.without(part.share());
    return beside.failed() > 0
        && beside.fifth()
        && (share.all() ? since > 0 : share.brokenBy(since));
  }

  private Share share(List<Failure> some, Instant from) {
    double attempts = some.stream().mapToDouble(Failure::attempts).sum();
    return new Share(Math.round(attempts), Math.max(0, worked(from) - since));
  }

  private boolean goesOn(Tail tail, Share share) {
    return share.all()
        ? since == 0 && tail.outage()
        : share.keepsComing(tail.span(), tail.devices()) && !share.brokenBy(since);
  }

  // An outage that came after one or two stray failures, or stands out, is over with one success.
  private boolean over(Optional<Share> outage, Share share) {
    if (since == 0 || outage.isEmpty()) {
      return false;
    }
    long latest = outage.get().failed();
    Share before = new Share(share.failed() - latest, share.worked());
    return before.failed() < FEW || before.outdoneBy(latest / Share.BEYOND_DOUBT);
  }

  /** The last of the failures. */
  private final class Tail {
    private final Set<String> named = new HashSet<>();
    private double attempts;
    private int devices;
    private boolean specific;
    private Instant first = Instant.MAX;

    void add(Failure failure, Function<Unexplained, Set<String>> names) {
      Episode flow = failure.flow().episode();
      attempts += failure.attempts();
      devices = Math.max(devices, flow.devices());
      specific |= flow.specific();
      first = failure.begin();
      named.addAll(names.apply(failure.flow()));
    }

    int devices() {
      return Math.max(devices, named.size());
    }

    Duration span() {
      return Duration.between(first, last);
    }

    boolean outage() {
      return Episode.outage((int) Math.round(attempts), devices(), specific, span());
    }
  }
}

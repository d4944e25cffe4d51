package io.github.orsak.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the exported log shows of one fault. */
final class Sight {

  private static final int UNLIKELY = 7;

  private final Setting setting;
  private final List<Trouble> troubles;
  private final List<Entry> log;
  private final Set<Entry> kept;
  private final Export export;

  /**
   * @param log what was exported, in order of time
   * @param export how it was exported
   */
  Sight(Setting setting, List<Trouble> troubles, List<Entry> log, Set<Entry> kept, Export export) {
    this.setting = setting;
    this.troubles = troubles;
    this.log = log;
    this.kept = kept;
    this.export = export;
  }

  Setting setting() {
    return setting;
  }

  List<Trouble> troubles() {
    return troubles;
  }

  Trouble trouble() {
    return troubles.get(0);
  }

  /** The entries that failed because of it, of these steps or of any. */
  List<Entry> hits(Step... steps) {
    List<Entry> hits = new ArrayList<>();
    for (Trouble trouble : troubles) {
      trouble.hits().stream()
          .filter(kept::contains)
          .filter(entry -> of(entry, steps))
          .forEach(hits::add);
    }
    hits.sort(java.util.Comparator.comparingLong(Entry::time));
    return hits;
  }

  /** The exported entries of these steps. */
  List<Entry> entries(Predicate<Entry> where, Step... steps) {
    return log.stream().filter(entry -> of(entry, steps)).filter(where).toList();
  }

  private static boolean of(Entry entry, Step... steps) {
    return steps.length == 0 || List.of(steps).contains(entry.step());
  }

  /** How many different names of a kind the entries have. */
  static int distinct(List<Entry> entries, Function<Who, String> name) {
    Set<String> names = new LinkedHashSet<>();
    entries.forEach(entry -> names.add(name.apply(entry.who())));
    return names.size();
  }

  static int devices(List<Entry> entries) {
    return distinct(entries, Who::device);
  }

  /** Whether so many of them lie within a span, or follow each other where little happens. */
  boolean dense(List<Entry> entries, int count, long span) {
    if (setting.quiet) {
      return entries.size() >= count;
    }
    for (int i = 0; i + count <= entries.size(); i++) {
      if (entries.get(i + count - 1).time() - entries.get(i).time() <= span) {
        return true;
      }
    }
    return false;
  }

  /** Whether some entry of the first list lies within a span of some entry of the second. */
  static boolean near(List<Entry> some, List<Entry> others, long span) {
    return some.stream()
        .anyMatch(
            one -> others.stream().anyMatch(other -> Math.abs(one.time() - other.time()) <= span));
  }

  /** Whether an entry lies between the first and the last of a list. */
  static Predicate<Entry> amid(List<Entry> entries) {
    long from = entries.get(0).time();
    long to = entries.get(entries.size() - 1).time();
    return entry -> entry.time() >= from && entry.time() <= to;
  }

  static Predicate<Entry> before(long time) {
    return entry -> entry.time() < time;
  }

  static Predicate<Entry> after(long time) {
    return entry -> entry.time() > time;
  }

  static Predicate<Entry> on(Server server) {
    return entry -> entry.server() == server;
  }

  static Predicate<Entry> onCa(String ca) {
    return entry -> entry.who().ca().equals(ca);
  }

  static Predicate<Entry> any() {
    return entry -> true;
  }

  /** When an entry was written, by the exported log. */
  Instant told(Entry entry) {
    return export.time(entry.server(), entry.stamp());
  }

  /** A true time, by the exported log of the server where it shows first. */
  Instant at(long time) {
    List<Entry> hits = hits();
    Server server = hits.isEmpty() ? server() : hits.get(0).server();
    return export.time(
        server, hits.isEmpty() ? time : time + hits.get(0).stamp() - hits.get(0).time());
  }

  /** When a server that broke was last heard before a time. */
  Optional<Instant> lastBefore(long time) {
    return log.stream()
        .filter(on(server()).and(before(time)))
        .reduce((earlier, later) -> later)
        .map(this::told);
  }

  private Server server() {
    return troubles.stream()
        .map(Trouble::part)
        .filter(Server.class::isInstance)
        .map(Server.class::cast)
        .findFirst()
        .orElseGet(() -> log.get(0).server());
  }

  /** When it began, as far as the log reaches back. */
  long from() {
    return Math.max(0, troubles.stream().mapToLong(Trouble::from).min().orElse(0));
  }

  /** When it ended, or the log did. */
  long to() {
    return Math.min(setting.length, troubles.stream().mapToLong(Trouble::to).max().orElse(0));
  }

  boolean ended() {
    return troubles.stream().allMatch(trouble -> trouble.over(setting.length));
  }

  /**
   * The entries that show that it is over: those that name whom they are about, and where some
   * succeeded meanwhile, so many that chance does not explain them.
   */
  List<Entry> heals() {
    List<Entry> heals = new ArrayList<>();
    for (Trouble trouble : troubles) {
      List<Entry> shown =
          trouble.heals().stream()
              .filter(kept::contains)
              .filter(entry -> !trouble.aspect().ofOneDevice() || export.namesDevice(entry))
              .toList();
      if (trouble.share() >= 1 || shown.size() * trouble.share() >= UNLIKELY) {
        heals.addAll(shown);
      }
    }
    return heals;
  }

  /** The entries of those who met it, each request once. */
  private List<Entry> failed() {
    return hits().stream().filter(entry -> entry.step().outcome() == entry.step()).toList();
  }

  private List<Entry> spared() {
    return troubles.stream()
        .flatMap(trouble -> trouble.spares().stream())
        .filter(kept::contains)
        .toList();
  }

  /** Of those who could meet it from a time on, the share that did. */
  double share(long since) {
    long failed = failed().stream().filter(entry -> entry.time() >= since).count();
    long spared = spared().stream().filter(entry -> entry.time() >= since).count();
    return failed + spared == 0 ? 0 : failed / (double) (failed + spared);
  }

  /** The same for its later half, where it has grown. */
  double share() {
    return share(from() + (to() - from()) / 2);
  }

  /** Whether it meets several until it ends, or the log does. */
  boolean keepsComing() {
    List<Entry> failed = failed();
    if (failed.size() < 6 || devices(failed) < 3) {
      return false;
    }
    Entry last = failed.get(failed.size() - 1);
    long since = spared().stream().filter(entry -> entry.time() > last.time()).count();
    return last.time() - failed.get(0).time() >= Span.HOUR && since * share() < 2;
  }

  /** Whether the log says which devices these are about. */
  boolean named(List<Entry> entries) {
    return entries.stream().allMatch(export::namesDevice);
  }
}

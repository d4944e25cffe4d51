package io.github.orsak.simulation;

import io.github.orsak.event.Event;
import io.github.orsak.event.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody exported of the logs: a stretch of time, perhaps with records missing, without one
 * of the channels, newest first, or with a part twice.
 */
final class Export {

  private static final String LEGACY = "Microsoft Intune Connector";
  private static final String UNIFIED = "Microsoft-Intune-CertificateConnectors";

  private static final List<String> ZONES =
      List.of("Europe/Stockholm", "America/New_York", "Asia/Kolkata", "Australia/Adelaide");

  private final Setting setting;
  private final Dice dice;
  private final Layout layout;
  private final double lost;
  private final boolean hole;
  private final boolean withoutAdmin;
  private final boolean numbered;
  private final boolean wholeSeconds;
  private final boolean newestFirst;
  private final boolean twice;
  private final boolean apart;
  private final ZoneId zone;
  private final Map<Server, ZoneId> zones = new LinkedHashMap<>();
  private final Map<Server, Long> clearings = new LinkedHashMap<>();

  /**
   * @param apart whether servers may stand in different zones, where times were exported as local
   */
  Export(Setting setting, Dice dice, boolean apart) {
    this.setting = setting;
    this.dice = dice;
    this.apart = apart;
    layout = new Layout(setting, dice.split());
    lost = dice.chance(0.15) ? dice.share(0.002, 0.02) : 0;
    hole = dice.chance(0.1);
    withoutAdmin = dice.chance(0.2);
    numbered = dice.chance(0.85);
    wholeSeconds = dice.chance(0.2);
    newestFirst = dice.chance(0.4);
    twice = numbered && dice.chance(0.25);
    zone = ZoneId.of(setting.clockChange ? "Europe/Stockholm" : dice.one(ZONES));
  }

  /** The entries that were exported. */
  Set<Entry> kept(List<Entry> entries) {
    List<Entry> within =
        entries.stream()
            .filter(entry -> entry.time() >= cleared(entry) && entry.time() < setting.length)
            .filter(entry -> !(withoutAdmin && entry.step().summary()))
            .toList();
    int from = hole && within.size() > 200 ? dice.between(0, within.size() - 80) : -1;
    int to = from < 0 ? -1 : from + dice.between(10, 60);
    Set<Entry> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < within.size(); i++) {
      boolean missing = (i >= from && i < to) || (lost > 0 && dice.chance(lost));
      if (!missing) {
        kept.add(within.get(i));
      }
    }
    return kept;
  }

  /** Since when a server's log reaches back; it may have been cleared in the middle. */
  private long cleared(Entry entry) {
    return setting.cleared
        ? clearings.computeIfAbsent(entry.server(), any -> dice.span(0, setting.length / 2))
        : 0;
  }

  /** Whether the event of an entry says which device it is about. */
  boolean namesDevice(Entry entry) {
    return layout.namesDevice(entry);
  }

  /** What the exported log says of a time that a server's clock showed. */
  Instant time(Server server, long stamp) {
    Instant time = setting.start.plusMillis(wholeSeconds ? stamp / 1000 * 1000 : stamp);
    if (!setting.local) {
      return time;
    }
    ZoneId there = apart ? zones.computeIfAbsent(server, any -> ZoneId.of(dice.one(ZONES))) : zone;
    return time.atZone(there).toLocalDateTime().toInstant(ZoneOffset.UTC);
  }

  /** The events of the kept entries, in the order of the export. */
  List<Event> events(List<Entry> entries, Set<Entry> kept) {
    Map<String, Long> records = new LinkedHashMap<>();
    List<Event> events = new ArrayList<>();
    for (Entry entry : entries) {
      String channel = channel(entry);
      String log = entry.server().name() + channel;
      long record =
          records.computeIfAbsent(log, any -> setting.cleared ? 1 : (long) dice.between(1, 90_000));
      records.put(log, setting.cleared && !kept.contains(entry) ? record : record + 1);
      if (kept.contains(entry)) {
        events.add(event(entry, channel, numbered ? record : Event.NO_RECORD_ID, events.size()));
      }
    }
    if (twice && events.size() > 10) {
      int from = dice.between(0, events.size() / 2);
      events.addAll(List.copyOf(events.subList(from, from + events.size() / 3)));
    }
    if (newestFirst) {
      Collections.reverse(events);
    }
    return events;
  }

  private static String channel(Entry entry) {
    if (entry.dialect() == Dialect.LEGACY) {
      return LEGACY;
    }
    return UNIFIED + (entry.step().summary() ? "/Admin" : "/Operational");
  }

  private Event event(Entry entry, String channel, long record, int place) {
    Layout.Payload payload = layout.payload(entry);
    return new Event(
        time(entry.server(), entry.stamp()),
        entry.server().name().toLowerCase(Locale.ROOT),
        channel,
        entry.dialect() == Dialect.LEGACY ? LEGACY : UNIFIED,
        entry.id(),
        entry.step().level(entry.dialect()),
        record,
        payload.data(),
        payload.message(),
        Place.record("simulated.xml", place + 1L));
  }
}

package io.github.orsak.simulation;

import io.github.orsak.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Connectors at work before which the other logs of their servers are written: what the connectors
 * logged, which requests came, and what the clocks showed. Times are milliseconds since the start.
 *
 * <p>The first server and the first authority are those that suffer.
 */
public final class Backdrop {

  /** By how much a clock is ahead that is. */
  public static final long AHEAD = 4 * Span.HOUR;

  /** One thing that is wrong for a while; {@link #NEVER} ends it after the log. */
  public record Harm(Outage what, long from, long to) {

    public static final long NEVER = Window.OPEN;
  }

  /** A request whose challenge a server checked. */
  public record Visit(String host, long time) {}

  private final World world;
  private final Setting setting;
  private final List<Event> connector;

  private Backdrop(World world, Setting setting, List<Event> connector) {
    this.world = world;
    this.setting = setting;
    this.connector = connector;
  }

  /**
   * Lets a fleet live for some hours.
   *
   * @param purpose with the seed, what chance depends on
   * @param hosts how many connectors there are at least
   */
  public static Backdrop draw(
      String purpose, long seed, boolean legacy, int hosts, int hours, List<Harm> harms) {
    Dice dice = Dice.of(seed, purpose + legacy);
    Demand demand =
        new Demand().hosts(hosts).hours(hours, hours + 1).pkcs(5).scep(5).devices(60).awake().few();
    Dialect dialect = legacy ? Dialect.LEGACY : Dialect.UNIFIED;
    Setting setting = Setting.draw(dialect, demand.calm(), dice.split());
    World world = new World(setting, dice.split());
    harms.forEach(harm -> suffer(world, harm));
    world.run();
    Export export = new Export(setting, dice.split(), false);
    List<Event> events = export.events(world.entries(), export.kept(world.entries()));
    return new Backdrop(world, setting, events);
  }

  private static void suffer(World world, Harm harm) {
    Server server = world.servers().get(0);
    Authority authority = world.authorities().get(0);
    Window when = new Window(harm.from(), harm.to());
    List<Part> parts =
        switch (harm.what()) {
          case ROUTE -> List.of(authority.route(server));
          case AUTHORITY -> List.of(authority);
          default -> List.of(server);
        };
    for (Part part : parts) {
      Trouble trouble = part.suffer(harm.what().aspect(), when).by(AHEAD);
      trouble.saying(harm.what() == Outage.DISK ? Reason.DISK_FULL : trouble.reason());
    }
  }

  /** What the connectors logged, as it was exported. */
  public List<Event> connector() {
    return connector;
  }

  /** The servers, the one that suffers first. */
  public List<String> hosts() {
    return world.servers().stream().map(Part::name).toList();
  }

  /** Whether devices send requests to a server. */
  public boolean serves(String host) {
    return server(host).scep();
  }

  /** Whether a computer is on; others than the servers always are. */
  public boolean powered(String host, long time) {
    return world.servers().stream()
        .filter(server -> server.name().equals(host))
        .allMatch(server -> server.powered(time));
  }

  /** The authorities as configuration strings, the one that suffers first. */
  public List<String> authorities() {
    return world.authorities().stream().map(Part::name).toList();
  }

  public boolean legacy() {
    return setting.dialect == Dialect.LEGACY;
  }

  /** How long the log is. */
  public long length() {
    return setting.length;
  }

  /** What the clock of a server shows at a time; other computers have the right time. */
  public Instant shown(String host, long time) {
    return setting.start.plusMillis(
        world.servers().stream()
            .filter(server -> server.name().equals(host))
            .findFirst()
            .map(server -> server.clock(time))
            .orElse(time));
  }

  /** The requests whose challenges were checked, in order. */
  public List<Visit> visits() {
    Set<Step> checked = Set.of(Step.SCEP_VERIFIED, Step.SCEP_REJECTED, Step.SCEP_VERIFY_FAILED);
    return world.entries().stream()
        .filter(entry -> checked.contains(entry.step()))
        .map(entry -> new Visit(entry.server().name(), entry.time()))
        .toList();
  }

  /** When the service of each server was started, by its log. */
  public Map<String, List<Long>> starts() {
    Map<String, List<Long>> starts = new LinkedHashMap<>();
    world.entries().stream()
        .filter(entry -> entry.step() == Step.STARTED)
        .forEach(
            entry ->
                starts
                    .computeIfAbsent(entry.server().name(), any -> new ArrayList<>())
                    .add(entry.time()));
    return starts;
  }

  private Server server(String host) {
    return world.servers().stream()
        .filter(server -> server.name().equals(host))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no server " + host));
  }
}

package io.github.orsak.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where and when a fault strikes: it picks components that no other fault of the case has. */
final class Site {

  private final World world;
  private final Window when;
  private final Dice dice;
  private final Set<Part> taken;

  Site(World world, Window when, Dice dice, Set<Part> taken) {
    this.world = world;
    this.when = when;
    this.dice = dice;
    this.taken = taken;
  }

  World world() {
    return world;
  }

  Window when() {
    return when;
  }

  Dice dice() {
    return dice;
  }

  /** Since ever: as long as the world exists and longer. */
  Window always() {
    return new Window(Long.MIN_VALUE, Window.OPEN);
  }

  /** Since long before the log, until the fault ends. */
  Window sinceEver() {
    return new Window(Long.MIN_VALUE, when.to());
  }

  /** A server. */
  Server server() {
    return take(world.servers());
  }

  /** A server with a registration point. */
  Server registrationPoint() {
    return take(world.registrationPoints());
  }

  /** A server without one, or none. */
  Optional<Server> spareServer() {
    List<Server> spare = world.servers().stream().filter(server -> !server.scep()).toList();
    return spare.isEmpty() ? Optional.empty() : Optional.of(take(spare));
  }

  /** An authority that profiles of the kind use. */
  Authority ca(Kind kind) {
    return take(world.profiles(kind).stream().map(Profile::ca).distinct().toList());
  }

  /** An authority that any profile uses. */
  Authority ca() {
    return take(world.profiles().stream().map(Profile::ca).distinct().toList());
  }

  Profile profile(Kind kind) {
    Profile profile = take(world.profiles(kind));
    taken.add(profile.ca());
    return profile;
  }

  Part platform() {
    return take(world.platforms());
  }

  /** A device that needs a certificate soon after the fault begins. */
  Client needy(Kind kind) {
    Client client = take(world.clients());
    long soon = Math.max(0, when.from()) + dice.span(Span.MINUTE, 90 * Span.MINUTE);
    world.agenda().at(soon, () -> client.need(world.profile(client, kind)));
    return client;
  }

  /** Several such devices. */
  List<Client> needy(Kind kind, int count) {
    List<Client> needy = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      needy.add(needy(kind));
    }
    return needy;
  }

  private <T extends Part> T take(List<T> from) {
    List<T> free = from.stream().filter(part -> !taken.contains(part)).toList();
    T part = dice.one(free.isEmpty() ? from : free);
    taken.add(part);
    return part;
  }
}

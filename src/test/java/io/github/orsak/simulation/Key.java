package io.github.orsak.simulation;

import io.github.orsak.history.Scope;
import java.util.Locale;
import java.util.function.Function;

/** The names that events and diagnoses give to parts of a world. */
enum Key {
  HOST(Scope::host, entry -> entry.server().name()),
  CA(Scope::ca, entry -> entry.who().ca()),
  TEMPLATE(Scope::template, entry -> entry.who().template()),
  USER(Scope::user, entry -> entry.who().user()),
  DEVICE(Scope::device, entry -> entry.who().device()),
  SERIAL(Scope::serial, entry -> entry.who().serial());

  private final Function<Scope, String> inScope;
  private final Function<Entry, String> inEntry;

  Key(Function<Scope, String> inScope, Function<Entry, String> inEntry) {
    this.inScope = inScope;
    this.inEntry = inEntry;
  }

  /** Whether a diagnosis must say it; whom else it concerns stands in its evidence. */
  boolean required() {
    return this == HOST || this == CA || this == TEMPLATE;
  }

  String of(Scope scope) {
    return plain(inScope.apply(scope));
  }

  String of(Entry entry) {
    return plain(inEntry.apply(entry));
  }

  /** A name as it is compared. */
  String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return this == SERIAL ? lower.replaceFirst("^0+", "") : lower;
  }
}

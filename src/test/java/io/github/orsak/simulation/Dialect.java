package io.github.orsak.simulation;

import java.util.Locale;

/** Which generation of the connector logs. */
enum Dialect {
  LEGACY,
  UNIFIED;

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.github.orsak.source.options;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** In which order a date gives its day, month and year. */
public enum DateOrder {
  /** Day first, as in most of Europe. */
  DMY,
  /** Month first, as in the United States. */
  MDY,
  /** Year first, as in ISO 8601. */
  YMD;

  /** The order with this name, in upper or lower case. */
  public static Optional<DateOrder> named(String name) {
    for (DateOrder order : values()) {
      if (order.toString().equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  /** The date that three numbers make in this order, if they make one. */
  public Optional<LocalDate> date(int first, int second, int third) {
    try {
      return Optional.of(
          switch (this) {
            case DMY -> LocalDate.of(year(third), second, first);
            case MDY -> LocalDate.of(year(third), first, second);
            case YMD -> LocalDate.of(year(first), second, third);
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Two digits mean this century: no event log is older. Three digits mean none. */
  private static int year(int number) {
    if (number >= 100 && number < 1000) {
      throw new DateTimeException("no year");
    }
    return number < 100 ? 2000 + number : number;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

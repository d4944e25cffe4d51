package io.github.orsak.report.told;

import io.github.orsak.history.Share;
import io.github.orsak.report.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells how much fails as people say it: every second, two of three, or 18 of 40. */
final class ShareWords {

  // What differs from a fraction by more than three in a hundred is told in numbers only.
  private static final double CLOSE = 0.03;

  private static final List<Fraction> FRACTIONS =
      List.of(
          new Fraction(1, 20),
          new Fraction(1, 10),
          new Fraction(1, 5),
          new Fraction(1, 4),
          new Fraction(1, 3),
          new Fraction(2, 5),
          new Fraction(1, 2),
          new Fraction(3, 5),
          new Fraction(2, 3),
          new Fraction(3, 4),
          new Fraction(4, 5),
          new Fraction(9, 10));

  private final Language language;

  private record Fraction(int part, int whole) {
    double away(Share share) {
      return Math.abs((double) part / whole - (double) share.failed() / share.tried());
    }
  }

  ShareWords(Language language) {
    this.language = language;
  }

  /** A phrase such as "every second attempt (15 of 30)". */
  String of(Share share) {
    Optional<Fraction> near =
        FRACTIONS.stream()
            .filter(fraction -> fraction.away(share) <= CLOSE)
            .min(Comparator.comparingDouble(fraction -> fraction.away(share)));
    return near.map(
            fraction ->
                language.say(
                    "share.about",
                    language.say("share." + fraction.part() + "-" + fraction.whole()),
                    share.failed(),
                    share.tried()))
        .orElseGet(() -> language.say("share.exactly", share.failed(), share.tried()));
  }
}

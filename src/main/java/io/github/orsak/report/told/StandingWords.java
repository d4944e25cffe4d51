package io.github.orsak.report.told;

import io.github.orsak.diagnosis.Diagnosis;
import io.github.orsak.report.Language;

/** Tells whether a diagnosis is active, since when, and how sure. */
public final class StandingWords {

  private final Language language;

  public StandingWords(Language language) {
    this.language = language;
  }

  /** All of it. */
  Standing of(Diagnosis diagnosis) {
    return new Standing(
        Tone.of(diagnosis.status()),
        language.say("mark", diagnosis.status()),
        language.say("status", diagnosis.status()),
        time(diagnosis),
        when(diagnosis),
        confidence("band", diagnosis),
        sure(diagnosis));
  }

  /** How sure it is, as a phrase that stands alone, and the score. */
  public String sure(Diagnosis diagnosis) {
    return confidence("sure", diagnosis);
  }

  private String confidence(String words, Diagnosis diagnosis) {
    return language.say(words, diagnosis.confidence().band())
        + " ("
        + language.decimal(diagnosis.confidence().score())
        + ")";
  }

  private String time(Diagnosis diagnosis) {
    if (diagnosis.end().isPresent()) {
      String interval = language.interval(diagnosis.from(), diagnosis.end().get());
      return language.say("report.until", interval);
    }
    String from = language.time(diagnosis.from());
    String last = language.time(diagnosis.last());
    return from.equals(last)
        ? language.say("summary.since", from)
        : language.say("report.since", from, last);
  }

  private String when(Diagnosis diagnosis) {
    String when =
        diagnosis
            .end()
            .map(end -> language.interval(diagnosis.from(), end))
            .orElseGet(() -> language.say("summary.since", language.time(diagnosis.from())));
    return language.say("summary.when", when, diagnosis.failures());
  }
}
